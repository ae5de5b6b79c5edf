import { useState } from 'react'
import type { OverlapGroup } from '#shared/domain/comparison'
import { useGridKeys } from '../../components/grid-keys'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useCall } from '../../state/queries'
import { GroupDetail } from './group-detail'
import { KindWord } from './kind-word'
import { countPlans, countRows, kindOrder } from './overlap-picture'

interface OverlapTableProps {
  readonly year: number
  readonly groups: readonly OverlapGroup[]
}

type Keys = ReturnType<typeof useGridKeys>

/** Groups by administrations; a disc where the administration has a row in the group. */
export function OverlapTable({ year, groups }: OverlapTableProps) {
  const { overlaps: texts } = useTexts()
  const names = useNames()
  const organisations = useOrganisations(year, groups)
  const keys = useGridKeys(groups.length, organisations.length + 1)
  const [opened, setOpened] = useState<string | null>(null)
  return (
    <div className="overlap-scroll">
      <table
        className="overlap-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are moved between with the arrow keys
        role="grid"
        aria-label={texts.gridLabel(year)}
        ref={keys.table}
        onKeyDown={keys.onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className="overlap-label">
              {texts.group}
            </th>
            <th scope="col">{texts.kind}</th>
            <th scope="col">{texts.degree}</th>
            <th scope="col" className="number">
              {texts.members}
            </th>
            {organisations.map((id) => (
              <th key={id} scope="col" className="overlap-organisation" title={names.organisation(id)}>
                <span>{names.shortOrganisation(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group, row) => (
            <GroupRow
              key={group.id}
              group={group}
              row={row}
              organisations={organisations}
              keys={keys}
              isOpen={group.id === opened}
              onToggle={() => setOpened(group.id === opened ? null : group.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Administrations of the year in catalogue order, then senders that only occur in the groups. */
function useOrganisations(year: number, groups: readonly OverlapGroup[]): readonly string[] {
  const gaps = useCall('comparison.gaps', { year })
  const expected = gaps.kind === 'ready' ? gaps.value.organisations : []
  const received = expected.filter(({ plan }) => plan !== null).map(({ organisation }) => organisation)
  const others = groups.flatMap(({ members }) => members.flatMap(({ organisation }) => organisation ?? []))
  return [...new Set([...received, ...others])]
}

interface GroupRowProps {
  readonly group: OverlapGroup
  readonly row: number
  readonly organisations: readonly string[]
  readonly keys: Keys
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function GroupRow({ group, row, organisations, keys, isOpen, onToggle }: GroupRowProps) {
  const { overlaps: texts } = useTexts()
  const names = useNames()
  const counts = countRows(group)
  const percent = Math.round(group.degree * 100)
  return (
    <>
      <tr className={isOpen ? 'is-open' : undefined} onClick={onToggle}>
        <th scope="row" className="overlap-label">
          <button
            type="button"
            className="text-link"
            data-group={group.id}
            aria-expanded={isOpen}
            aria-label={texts.openGroup(group.label)}
            title={group.label}
            {...keys.cellProps(row, 0)}
          >
            {group.label}
          </button>
          {group.area && <span className="faint overlap-area">{names.area(group.area)}</span>}
        </th>
        <td>
          <span className="kind-words">
            {kindOrder
              .filter((kind) => group.kinds.includes(kind))
              .map((kind) => (
                <KindWord key={kind} kind={kind} />
              ))}
          </span>
        </td>
        <td>
          <span className="degree">
            <span className="degree-bar" aria-hidden="true">
              <span style={{ inlineSize: `${percent}%` }} />
            </span>
            {texts.degreeValue(percent)}
          </span>
        </td>
        <td className="number" data-plans={group.id}>
          {countPlans(group)}
        </td>
        {organisations.map((id, index) => (
          <OverlapCell
            key={id}
            rows={counts.get(id) ?? 0}
            label={texts.cellLabel(names.shortOrganisation(id), group.label, counts.get(id) ?? 0)}
            position={keys.cellProps(row, index + 1)}
          />
        ))}
      </tr>
      {isOpen && (
        <tr className="group-open">
          <td colSpan={organisations.length + 4}>
            <GroupDetail
              group={group}
              onClose={() => {
                onToggle()
                keys.focus({ row, column: 0 })
              }}
            />
          </td>
        </tr>
      )}
    </>
  )
}

interface OverlapCellProps {
  readonly rows: number
  readonly label: string
  readonly position: ReturnType<Keys['cellProps']>
}

function OverlapCell({ rows, label, position }: OverlapCellProps) {
  return (
    <td className="overlap-cell" {...position}>
      {rows > 0 && (
        <span className={rows > 1 ? 'overlap-dot is-several' : 'overlap-dot'} aria-hidden="true">
          {rows > 1 ? rows : ''}
        </span>
      )}
      <span className="visually-hidden">{label}</span>
    </td>
  )
}
