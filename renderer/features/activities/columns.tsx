import type { ColDef, ICellRendererParams, ValueGetterParams } from 'ag-grid-community'
import type { WindowTexts } from '#shared/texts/window'
import { Icon } from '../../components/icon'
import type { Unsure } from './activity-words'
import type { GridRow } from './grid-row'

type Column = ColDef<GridRow>
type Texts = WindowTexts

interface MarkedProps {
  readonly value: string
  readonly raw?: string
  readonly isUnsure: boolean
  readonly unsureWord: string
}

/** The meaning over the plan's own words; a triangle with a name where the meaning is a guess. */
function Marked({ value, raw, isUnsure, unsureWord }: MarkedProps) {
  const words = raw?.replace(/\s+/g, ' ').trim() ?? ''
  return (
    <span className="cell-two">
      <span className="cell-value">
        {isUnsure && (
          <span className="cell-unsure" role="img" aria-label={unsureWord} title={unsureWord}>
            <Icon name="warning" size={14} />
          </span>
        )}
        {value === '' ? <span className="faint">–</span> : value}
      </span>
      {words !== '' && words !== value && <span className="cell-raw">{words}</span>}
    </span>
  )
}

function marked(
  field: keyof Unsure,
  texts: Texts,
  rawField?: 'responsibleRaw' | 'partnersRaw' | 'followUpRaw',
): Column {
  return {
    colId: field,
    field,
    headerName: texts.activities.columns[field],
    cellRenderer: ({ data }: ICellRendererParams<GridRow>) =>
      data && (
        <Marked
          value={data[field]}
          {...(rawField && { raw: data[rawField] })}
          isUnsure={data.unsure[field]}
          unsureWord={texts.common.unsure}
        />
      ),
    ...(rawField && {
      getQuickFilterText: ({ data }) => `${data[field]} ${data[rawField]}`,
      filterValueGetter: ({ data }: ValueGetterParams<GridRow>) => `${data?.[field]} ${data?.[rawField]}`,
    }),
  }
}

function plain(
  field: 'administration' | 'ages' | 'targetGroup' | 'timeframe' | 'status' | 'place' | 'file',
  texts: Texts,
) {
  return { colId: field, field, headerName: texts.activities.columns[field] } satisfies Column
}

/** Columns in the order a reader asks: who, what, with whom, when, from where. */
export function buildColumns(texts: Texts): readonly Column[] {
  return [
    { ...plain('administration', texts), pinned: 'left', width: 150, cellClass: 'cell-strong' },
    { ...marked('area', texts), width: 160 },
    {
      colId: 'text',
      field: 'text',
      headerName: texts.activities.columns.text,
      minWidth: 300,
      flex: 3,
      cellRenderer: ({ value }: ICellRendererParams<GridRow, string>) => <span className="cell-clamp">{value}</span>,
    },
    { ...marked('responsible', texts, 'responsibleRaw'), minWidth: 150, flex: 1 },
    { ...marked('partners', texts, 'partnersRaw'), minWidth: 160, flex: 1 },
    { ...marked('followUp', texts, 'followUpRaw'), minWidth: 150, flex: 1 },
    { ...plain('ages', texts), width: 96 },
    { ...plain('status', texts), width: 104 },
    { ...marked('level', texts), width: 120 },
    {
      colId: 'toCheck',
      field: 'toCheck',
      headerName: texts.activities.columns.toCheck,
      width: 112,
      filter: 'agNumberColumnFilter',
      cellRenderer: ({ value }: ICellRendererParams<GridRow, number>) =>
        value ? (
          <span className="cell-value">
            <Icon name="warning" size={14} /> {value}
          </span>
        ) : (
          <span className="faint">0</span>
        ),
    },
    { ...plain('place', texts), width: 150 },
    { ...plain('file', texts), width: 200 },
    { ...plain('targetGroup', texts), width: 150 },
    { ...plain('timeframe', texts), width: 130 },
  ]
}
