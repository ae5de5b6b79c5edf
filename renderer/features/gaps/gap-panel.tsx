import type { OutputOf } from '#shared/contract/method'
import type { Passage } from '#shared/contract/views'
import type { WindowContract } from '#shared/contract/window-contract'
import { Failed, Loading } from '../../components/loaded-view'
import { placeText } from '../../components/place-text'
import { SidePanel } from '../../components/side-panel'
import { StateWord } from '../../components/state-word'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useProblemText } from '../../state/problem-text'
import { useCall } from '../../state/queries'
import { ActivityCard } from '../activities/activity-card'
import { gapShapes, weaknessWords } from './gap-picture'
import type { ChosenCell } from './gap-table'

interface GapPanelProps {
  readonly year: number
  readonly chosen: ChosenCell
  readonly onClose: () => void
}

/** What stands behind one cell: the rows, the passages, and what they lack. */
export function GapPanel({ year, chosen, onClose }: GapPanelProps) {
  const texts = useTexts()
  const textOf = useProblemText()
  const names = useNames()
  const behind = useCall('comparison.gapCell', { year, ...chosen })
  return (
    <SidePanel
      title={names.requirement(chosen.requirement)}
      kicker={`${names.organisation(chosen.organisation)} ${year}`}
      closeLabel={texts.common.close}
      onClose={onClose}
      contentKey={`${chosen.organisation} ${chosen.requirement}`}
    >
      {behind.kind === 'loading' && <Loading label={texts.common.loading} />}
      {behind.kind === 'failed' && (
        <Failed problem={behind.problem} textOf={textOf} retryLabel={texts.common.retry} onRetry={behind.retry} />
      )}
      {behind.kind === 'ready' && <Behind {...behind.value} />}
    </SidePanel>
  )
}

function Behind({ cell, activities, passages }: OutputOf<WindowContract, 'comparison.gapCell'>) {
  const texts = useTexts()
  const names = useNames()
  const weaknesses = weaknessWords(cell, texts)
  return (
    <>
      <div className={`verdict verdict-${gapShapes[cell.state]}`}>
        <StateWord shape={gapShapes[cell.state]} word={texts.gaps.states[cell.state]} />
        <p>{texts.gaps.explain[cell.state]}</p>
        {cell.outsideScope && <p>{texts.gaps.scopeHint}</p>}
        {weaknesses.length > 0 && (
          <p>
            {texts.gaps.weak}: {weaknesses.join(', ')}.
          </p>
        )}
      </div>
      <p className="faint panel-note">{texts.gaps.requirementMeans(names.areasOf(cell.requirement).join(', '))}</p>
      <section className="panel-part">
        <h3>
          {texts.gaps.rowsTitle} <span className="count">{activities.length}</span>
        </h3>
        {activities.length === 0 && <p className="soft">{texts.gaps.noRows}</p>}
        <ul className="cards">
          {activities.map((row) => (
            <li key={`${row.ref.plan}-${row.ref.index}`}>
              <ActivityCard row={row} />
            </li>
          ))}
        </ul>
      </section>
      <section className="panel-part">
        <h3>
          {texts.gaps.passagesTitle} <span className="count">{passages.length}</span>
        </h3>
        {passages.length === 0 && <p className="soft">{texts.gaps.noPassages}</p>}
        <ul className="cards">
          {passages.map((passage) => (
            <li key={passage.section}>
              <PassageCard passage={passage} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function PassageCard({ passage }: { readonly passage: Passage }) {
  const { common } = useTexts()
  const place = placeText(passage.place, common)
  return (
    <article className="card">
      <h4>{passage.heading}</h4>
      <p className="card-text">{passage.text}</p>
      <p className="faint">{place === '' ? passage.fileName : `${passage.fileName}, ${place}`}</p>
    </article>
  )
}
