import { useEffect } from 'react'
import type { GapCell, GapGrid } from '#shared/domain/comparison'
import { useGridKeys } from '../../components/grid-keys'
import { StateSymbol } from '../../components/state-word'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { ScopeMark, WeakMark } from './gap-legend'
import { buildGapLines, cellWords, countMet, type GapLine, gapShapes, hasWeakness } from './gap-picture'

export interface ChosenCell {
  readonly organisation: string
  readonly requirement: string
}

interface GapTableProps {
  readonly grid: GapGrid
  readonly chosen: ChosenCell | null
  readonly onChoose: (cell: ChosenCell) => void
  readonly onlyGaps: boolean
}

/** The tile of a cell, to give the focus back to. */
export function findTile({ organisation, requirement }: ChosenCell): HTMLElement | null {
  return document.querySelector(`[data-cell="${organisation} ${requirement}"]`)
}

type Keys = ReturnType<typeof useGridKeys>

/** Requirements by administrations; every cell opens what stands behind it. */
export function GapTable({ grid, chosen, onChoose, onlyGaps }: GapTableProps) {
  const { gaps: texts } = useTexts()
  const names = useNames()
  const lines = buildGapLines(grid).filter((line) => !onlyGaps || line.gaps > 0)
  const keys = useGridKeys(lines.length, grid.requirements.length)
  // The panel that opens takes width: what was chosen must stay in sight.
  useEffect(() => {
    if (chosen) findTile(chosen)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])
  return (
    <div className="gap-scroll">
      <table
        className="gap-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are moved between with the arrow keys
        role="grid"
        aria-label={texts.gridLabel(grid.year)}
        ref={keys.table}
        onKeyDown={keys.onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className="gap-corner">
              {texts.administration}
            </th>
            {grid.requirements.map((id) => (
              <th
                key={id}
                scope="col"
                title={`${names.requirement(id)}. ${texts.requirementMeans(names.areasOf(id).join(', '))}`}
              >
                <abbr title={names.requirement(id)}>{names.shortRequirement(id)}</abbr>
              </th>
            ))}
            <th scope="col" className="gap-total">
              {texts.gapCount}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <GapRow key={line.organisation} line={line} row={row} keys={keys} chosen={chosen} onChoose={onChoose} />
          ))}
        </tbody>
        <tfoot>
          <MetRow grid={grid} />
        </tfoot>
      </table>
    </div>
  )
}

function MetRow({ grid }: { readonly grid: GapGrid }) {
  const { gaps: texts } = useTexts()
  return (
    <tr>
      <th scope="row" className="met-cell met-head">
        {texts.met}
      </th>
      {grid.requirements.map((id) => {
        const met = countMet(grid, id)
        return (
          <td key={id} className="met-cell" title={texts.metOfLong(met, grid.received)} data-met={id}>
            {texts.metOf(met, grid.received)}
            <span className="met-bar" aria-hidden="true">
              <span style={{ inlineSize: `${grid.received === 0 ? 0 : (met / grid.received) * 100}%` }} />
            </span>
          </td>
        )
      })}
      <td className="met-cell gap-total" />
    </tr>
  )
}

interface GapRowProps {
  readonly line: GapLine
  readonly row: number
  readonly keys: Keys
  readonly chosen: ChosenCell | null
  readonly onChoose: (cell: ChosenCell) => void
}

function GapRow({ line, row, keys, chosen, onChoose }: GapRowProps) {
  const { gaps: texts, common } = useTexts()
  const names = useNames()
  const name = names.shortOrganisation(line.organisation)
  return (
    <tr>
      <th scope="row" title={names.organisation(line.organisation)}>
        {name}
        {line.isDraft && <span className="draft-mark">{common.planStatuses.draft.toLowerCase()}</span>}
      </th>
      {line.hasPlan ? (
        line.cells.map((cell, column) => (
          <td key={cell.requirement}>
            <GapTile
              cell={cell}
              isChosen={chosen?.organisation === cell.organisation && chosen.requirement === cell.requirement}
              position={keys.cellProps(row, column)}
              onChoose={onChoose}
            />
          </td>
        ))
      ) : (
        <td colSpan={line.cells.length} className="gap-missing" {...keys.cellProps(row, 0, line.cells.length)}>
          <span className="gap-hatch">
            <span className="gap-missing-word">
              <StateSymbol shape="none" />
              {texts.noPlan}
            </span>
          </span>
        </td>
      )}
      <td className="gap-total">
        {line.hasPlan ? (
          <>
            <strong>{line.gaps}</strong>
            <span className="visually-hidden"> {texts.gapsOf(line.gaps, line.cells.length)}</span>
          </>
        ) : (
          <span className="faint">–</span>
        )}
      </td>
    </tr>
  )
}

interface GapTileProps {
  readonly cell: GapCell
  readonly isChosen: boolean
  readonly position: ReturnType<Keys['cellProps']>
  readonly onChoose: (cell: ChosenCell) => void
}

function GapTile({ cell, isChosen, position, onChoose }: GapTileProps) {
  const texts = useTexts()
  const names = useNames()
  const { organisation, requirement, state } = cell
  const words = cellWords(cell, texts)
  return (
    <button
      type="button"
      className={`tile tile-${gapShapes[state]}`}
      aria-label={texts.gaps.cellLabel(names.shortOrganisation(organisation), names.requirement(requirement), words)}
      aria-pressed={isChosen}
      title={words}
      data-cell={`${organisation} ${requirement}`}
      data-state={state}
      onClick={() => onChoose({ organisation, requirement })}
      {...position}
    >
      <StateSymbol shape={gapShapes[state]} />
      <span className="tile-word">{state === 'activity' ? cell.activities.length : texts.gaps.short[state]}</span>
      {hasWeakness(cell) && <WeakMark />}
      {cell.outsideScope && <ScopeMark />}
    </button>
  )
}
