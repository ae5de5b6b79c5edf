import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { Input, Label, SearchField, ToggleButton } from 'react-aria-components'
import type { ActivityRow } from '#shared/contract/views'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { Empty, Failed, Loading } from '../../components/loaded-view'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useNavigation } from '../../state/navigation'
import { useProblemText } from '../../state/problem-text'
import { useCall } from '../../state/queries'
import { useWorkspace } from '../../state/workspace'
import type { ActivityGridHandle } from './activity-grid'
import { ActivityPanel } from './activity-panel'
import { rowId, toGridRow } from './grid-row'
import './activities.css'

/** The grid is half of the window's code: it is fetched when it is first looked at, not at start. */
const ActivityGrid = lazy(() => import('./activity-grid').then((module) => ({ default: module.ActivityGrid })))

/** Every activity of the year, to search, filter and trace to its row. */
export function ActivitiesView() {
  const texts = useTexts()
  const textOf = useProblemText()
  const { year } = useWorkspace()
  const [includeSuperseded, setIncludeSuperseded] = useState(false)
  const activities = useCall('activities.list', { year, includeSuperseded }, { keepsPrevious: true })
  if (activities.kind === 'loading') return <Loading label={texts.common.loading} />
  if (activities.kind === 'failed') {
    return (
      <Failed problem={activities.problem} textOf={textOf} retryLabel={texts.common.retry} onRetry={activities.retry} />
    )
  }
  return (
    <ActivityList
      rows={activities.value}
      includeSuperseded={includeSuperseded}
      onIncludeSuperseded={setIncludeSuperseded}
    />
  )
}

interface ActivityListProps {
  readonly rows: readonly ActivityRow[]
  readonly includeSuperseded: boolean
  readonly onIncludeSuperseded: (included: boolean) => void
}

function ActivityList({ rows, includeSuperseded, onIncludeSuperseded }: ActivityListProps) {
  const texts = useTexts()
  const names = useNames()
  const { year } = useWorkspace()
  const { target } = useNavigation()
  const [search, setSearch] = useState('')
  const [onlyUnsure, setOnlyUnsure] = useState(false)
  const [shownCount, setShownCount] = useState(rows.length)
  const [selected, setSelected] = useState<string | null>(target.activity ? rowId(target.activity) : null)
  const grid = useRef<ActivityGridHandle>(null)
  const gridRows = useMemo(() => {
    const wanted = target.plan === undefined ? rows : rows.filter((row) => row.ref.plan === target.plan)
    const all = wanted.map((row) => toGridRow(row, names, texts))
    return onlyUnsure ? all.filter((row) => row.toCheck > 0) : all
  }, [rows, names, texts, onlyUnsure, target.plan])
  const shown = gridRows.find((row) => row.id === selected)
  return (
    <div className="split">
      <div className="split-main activities">
        <header className="view-head">
          <div>
            <h1>{texts.activities.title(year)}</h1>
            <p className="view-lead" role="status">
              {texts.activities.shown(shownCount, rows.length)}
            </p>
          </div>
          <div className="view-actions">
            <QuickSearch value={search} onChange={setSearch} />
            <Toggle label={texts.activities.onlyUnsure} isOn={onlyUnsure} onChange={setOnlyUnsure} />
            <Toggle
              label={texts.activities.includeSuperseded}
              isOn={includeSuperseded}
              onChange={onIncludeSuperseded}
            />
            <ActionButton
              label={texts.activities.clear}
              aria-label={texts.activities.clearLong}
              tone="quiet"
              onPress={() => {
                setSearch('')
                setOnlyUnsure(false)
                grid.current?.clearFilters()
              }}
            />
          </div>
        </header>
        {rows.length === 0 ? (
          <Empty title={texts.activities.emptyTitle} text={texts.activities.emptyText} />
        ) : (
          <Suspense fallback={<Loading label={texts.common.loading} />}>
            <ActivityGrid
              ref={grid}
              rows={gridRows}
              search={search}
              selected={selected}
              onSelect={setSelected}
              onShownCount={setShownCount}
            />
          </Suspense>
        )}
      </div>
      {shown && (
        <ActivityPanel
          row={shown.row}
          onClose={() => {
            setSelected(null)
            grid.current?.focusRow(shown.id)
          }}
        />
      )}
    </div>
  )
}

interface QuickSearchProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

function QuickSearch({ value, onChange }: QuickSearchProps) {
  const { activities: texts } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const { target } = useNavigation()
  useEffect(() => {
    if (target.isSearching) input.current?.focus()
  }, [target])
  return (
    <SearchField className="search" value={value} onChange={onChange}>
      <Label className="visually-hidden">{texts.search}</Label>
      <Icon name="search" size={16} />
      <Input ref={input} className="search-input" placeholder={texts.search} />
    </SearchField>
  )
}

interface ToggleProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Toggle({ label, isOn, onChange }: ToggleProps) {
  return (
    <ToggleButton className="toggle" isSelected={isOn} onChange={onChange}>
      {isOn && <Icon name="check" size={15} />}
      {label}
    </ToggleButton>
  )
}
