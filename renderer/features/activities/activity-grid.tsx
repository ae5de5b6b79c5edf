import {
  type CellKeyDownEvent,
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  LocaleModule,
  ModuleRegistry,
  NumberFilterModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react'
import { gridTextsSv } from '#shared/texts/grid.sv'
import { useLanguage } from '../../state/language'
import { usePreferences } from '../../state/preferences'
import { buildColumns } from './columns'
import type { GridRow } from './grid-row'
import { gridTheme } from './grid-theme'

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  LocaleModule,
  NumberFilterModule,
  QuickFilterModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
])

export interface ActivityGridHandle {
  readonly clearFilters: () => void
  readonly focusRow: (id: string) => void
}

interface ActivityGridProps {
  readonly ref: Ref<ActivityGridHandle>
  readonly rows: readonly GridRow[]
  readonly search: string
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  readonly onShownCount: (count: number) => void
}

const columnsKey = 'activityColumns'

export function ActivityGrid({ ref, rows, search, selected, onSelect, onShownCount }: ActivityGridProps) {
  const { texts, language, locale } = useLanguage()
  const { remembered, remember } = usePreferences()
  const api = useRef<GridApi<GridRow> | null>(null)
  const columns = useMemo(() => [...buildColumns(texts)], [texts])
  const rowData = useMemo(() => [...rows], [rows])
  const compare = useMemo(() => new Intl.Collator(locale, { numeric: true }).compare, [locale])

  useImperativeHandle(ref, () => ({
    clearFilters: () => api.current?.setFilterModel(null),
    focusRow: (id) => {
      const node = api.current?.getRowNode(id)
      if (node?.rowIndex != null) api.current?.setFocusedCell(node.rowIndex, 'text')
    },
  }))

  useEffect(() => {
    const node = selected === null ? undefined : api.current?.getRowNode(selected)
    if (node) node.setSelected(true, true)
    else api.current?.deselectAll()
  }, [selected])

  const onKeyDown = ({ event, node }: CellKeyDownEvent<GridRow> | FullWidthCellKeyDownEvent<GridRow>) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && node.data) onSelect(node.data.id)
  }

  const saveColumns = () => {
    const state = api.current?.getColumnState()
    if (state) remember(columnsKey, state)
  }

  return (
    <div className="grid-place">
      <AgGridReact<GridRow>
        key={language}
        theme={gridTheme}
        rowData={rowData}
        columnDefs={columns}
        defaultColDef={{
          sortable: true,
          filter: 'agTextColumnFilter',
          resizable: true,
          comparator: (a, b) => (typeof a === 'number' ? a - b : compare(String(a ?? ''), String(b ?? ''))),
        }}
        getRowId={({ data }) => data.id}
        quickFilterText={search}
        rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
        onRowClicked={({ data }) => data && onSelect(data.id)}
        onCellKeyDown={onKeyDown}
        onModelUpdated={({ api: grid }) => onShownCount(grid.getDisplayedRowCount())}
        onColumnResized={({ finished, source }) => finished && source === 'uiColumnResized' && saveColumns()}
        onColumnMoved={({ finished }) => finished && saveColumns()}
        onSortChanged={saveColumns}
        onGridReady={({ api: grid }) => {
          api.current = grid
          const state = remembered(columnsKey)
          if (Array.isArray(state)) grid.applyColumnState({ state, applyOrder: true })
        }}
        onFirstDataRendered={({ api: grid }) => {
          const node = selected === null ? undefined : grid.getRowNode(selected)
          if (!node) return
          node.setSelected(true, true)
          grid.ensureNodeVisible(node, 'middle')
        }}
        {...(language === 'sv' && { localeText: gridTextsSv })}
        suppressCellFocus={false}
        animateRows={false}
        tooltipShowDelay={400}
      />
    </div>
  )
}
