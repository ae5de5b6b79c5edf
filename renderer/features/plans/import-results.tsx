import { useState } from 'react'
import type { ImportResult } from '#shared/contract/views'
import { textOfProblem } from '#shared/texts/errors'
import { ActionButton } from '../../components/action-button'
import { Icon, type IconName } from '../../components/icon'
import { useImport } from '../../state/import-job'
import { useLanguage, useTexts } from '../../state/language'
import { useNames } from '../../state/names'

type Outcome = ImportResult['outcome'] | 'unidentified'

/** What needs the user first. */
const outcomes: readonly Outcome[] = ['failed', 'unidentified', 'skipped', 'duplicate', 'imported']
const icons: Readonly<Record<Outcome, IconName>> = {
  failed: 'error',
  unidentified: 'warning',
  skipped: 'info',
  duplicate: 'copy',
  imported: 'check',
}

function outcomeOf(result: ImportResult): Outcome {
  if (result.outcome !== 'imported') return result.outcome
  return result.plan.state === 'unidentified' ? 'unidentified' : 'imported'
}

interface ImportResultsProps {
  readonly results: readonly ImportResult[]
  readonly wasCancelled: boolean
  readonly onOpenPlan: (plan: number) => void
}

export function ImportResults({ results, wasCancelled, onOpenPlan }: ImportResultsProps) {
  const { plans: texts, common } = useTexts()
  const { dismiss } = useImport()
  const groups = outcomes
    .map((outcome) => ({ outcome, members: results.filter((result) => outcomeOf(result) === outcome) }))
    .filter(({ members }) => members.length > 0)
  const [showsRead, setShowsRead] = useState(false)
  const read = results.filter((result) => outcomeOf(result) === 'imported').length
  const listed = groups.filter(({ outcome }) => outcome !== 'imported' || showsRead)
  const counts = [...groups].reverse().map(({ outcome, members }) => texts.counts[outcome](members.length))
  return (
    <>
      <div className="import-head">
        <div role="status">
          <h2>{wasCancelled ? texts.importCancelled : texts.importDone}</h2>
          <p className="soft">{counts.length > 0 ? counts.join(' · ') : texts.importNothing}</p>
        </div>
        <ActionButton label={common.dismiss} icon="close" tone="quiet" onPress={dismiss} />
      </div>
      {listed.length > 0 && (
        <ul className="import-files import-results">
          {listed.flatMap(({ outcome, members }) =>
            members.map((result) => (
              <ResultRow key={result.fileName} outcome={outcome} result={result} onOpenPlan={onOpenPlan} />
            )),
          )}
        </ul>
      )}
      {read > 0 && (
        <button
          type="button"
          className="text-link import-more"
          aria-expanded={showsRead}
          onClick={() => setShowsRead(!showsRead)}
        >
          {showsRead ? texts.hideRead : texts.showRead(read)}
        </button>
      )}
    </>
  )
}

interface ResultRowProps {
  readonly outcome: Outcome
  readonly result: ImportResult
  readonly onOpenPlan: (plan: number) => void
}

function ResultRow({ outcome, result, onOpenPlan }: ResultRowProps) {
  const { plans: texts } = useTexts()
  const explanation = useExplanation(result)
  return (
    <li className={`is-${outcome}`}>
      <Icon name={icons[outcome]} size={17} />
      <span className="import-outcome">{texts.outcome[outcome]}</span>
      <span className="import-name">
        {result.outcome === 'imported' ? (
          <button type="button" className="text-link" onClick={() => onOpenPlan(result.plan.id)}>
            {result.fileName}
          </button>
        ) : (
          result.fileName
        )}
      </span>
      <span className="import-why">{explanation}</span>
    </li>
  )
}

function useExplanation(result: ImportResult): string {
  const { plans: texts } = useTexts()
  const { language } = useLanguage()
  const names = useNames()
  if (result.outcome === 'failed' || result.outcome === 'skipped') return textOfProblem(result.error, language)
  if (result.outcome === 'duplicate') return texts.duplicateOf(result.sameAs)
  const { organisation, year, activities } = result.plan
  if (organisation === null || year === null) return texts.importedUnknown(activities)
  const read = texts.importedAs(names.shortOrganisation(organisation), year, activities)
  return result.supersedes === null ? read : `${read}. ${texts.supersedes(result.supersedes)}`
}
