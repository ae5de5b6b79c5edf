import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { GapGrid } from '#shared/domain/comparison'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { Empty, Failed, Loading } from '../../components/loaded-view'
import { useTexts } from '../../state/language'
import { useNavigation } from '../../state/navigation'
import { useProblemText } from '../../state/problem-text'
import { useCall } from '../../state/queries'
import { useWorkspace } from '../../state/workspace'
import { GapLegend } from './gap-legend'
import { GapPanel } from './gap-panel'
import { isGap } from './gap-picture'
import { type ChosenCell, findTile, GapTable } from './gap-table'
import './gaps.css'

/** Which requirement each administration's plan answers, and which it does not. */
export function GapsView() {
  const { year } = useWorkspace()
  const texts = useTexts()
  const textOf = useProblemText()
  const gaps = useCall('comparison.gaps', year === null ? null : { year }, { keepsPrevious: true })
  if (year === null) return <NothingToCompare />
  if (gaps.kind === 'loading') return <Loading label={texts.common.loading} />
  if (gaps.kind === 'failed') {
    return <Failed problem={gaps.problem} textOf={textOf} retryLabel={texts.common.retry} onRetry={gaps.retry} />
  }
  return <Gaps grid={gaps.value} />
}

function NothingToCompare() {
  const { gaps: texts, shell } = useTexts()
  const { goTo } = useNavigation()
  return (
    <div className="view">
      <header className="view-head">
        <h1>{texts.title(null)}</h1>
      </header>
      <Empty title={texts.emptyTitle} text={texts.emptyText}>
        <ActionButton label={shell.view.plans} icon="arrowRight" tone="primary" onPress={() => goTo('plans')} />
      </Empty>
    </div>
  )
}

function Gaps({ grid }: { readonly grid: GapGrid }) {
  const texts = useTexts()
  const [chosen, setChosen] = useState<ChosenCell | null>(null)
  const [onlyGaps, setOnlyGaps] = useState(false)
  const gaps = grid.cells.filter(isGap)
  const textOnly = gaps.filter((cell) => cell.state === 'text-only')
  const close = () => {
    const tile = chosen && findTile(chosen)
    setChosen(null)
    requestAnimationFrame(() => tile?.focus())
  }
  return (
    <div className="split">
      <div className="split-main gaps">
        <header className="view-head">
          <div>
            <h1>{texts.gaps.title(grid.year)}</h1>
            <p className="view-lead">
              {texts.gaps.lead(gaps.length, textOnly.length)} {texts.common.received(grid.received, grid.expected)}.
            </p>
          </div>
          <div className="view-actions">
            <ToggleButton className="toggle" isSelected={onlyGaps} onChange={setOnlyGaps}>
              {onlyGaps && <Icon name="check" size={15} />}
              {texts.gaps.onlyGaps}
            </ToggleButton>
          </div>
        </header>
        <GapTable grid={grid} chosen={chosen} onChoose={setChosen} onlyGaps={onlyGaps} />
        <GapLegend />
      </div>
      {chosen && <GapPanel key={grid.year} year={grid.year} chosen={chosen} onClose={close} />}
    </div>
  )
}
