import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { ProgressBar } from '../../components/progress-bar'
import { type ImportJob, useImport } from '../../state/import-job'
import { useTexts } from '../../state/language'
import { ImportResults } from './import-results'

interface ImportPanelProps {
  readonly onOpenPlan: (plan: number) => void
}

/** The import while it runs and what came of it. */
export function ImportPanel({ onOpenPlan }: ImportPanelProps) {
  const { job } = useImport()
  const { plans: texts } = useTexts()
  return (
    <section className="import" aria-label={texts.importTitle}>
      {job.kind === 'running' && <RunningImport job={job} />}
      {job.kind === 'finished' && <ImportResults {...job} onOpenPlan={onOpenPlan} />}
    </section>
  )
}

function RunningImport({ job }: { readonly job: Extract<ImportJob, { kind: 'running' }> }) {
  const { plans: texts } = useTexts()
  const { cancel } = useImport()
  const { current, past } = job
  const done = current ? (current.file - 1 + (current.fraction ?? 0)) / current.files : null
  return (
    <>
      <div className="import-head">
        <ProgressBar label={current ? texts.fileOf(current.file, current.files) : texts.waiting} fraction={done} />
        <ActionButton
          label={job.isCancelling ? texts.importCancelling : texts.importCancel}
          isDisabled={job.isCancelling}
          onPress={cancel}
        />
      </div>
      <p className="visually-hidden" role="status">
        {current && `${texts.fileOf(current.file, current.files)}: ${current.fileName}`}
      </p>
      <ul className="import-files">
        {current && (
          <li className="is-current">
            <span className="spinner spinner-small" aria-hidden="true" />
            <span className="import-name">{current.fileName}</span>
            <span className="faint">
              {texts.stages[current.stage]}
              {current.fraction !== null && ` ${Math.round(current.fraction * 100)} %`}
            </span>
          </li>
        )}
        {past
          .slice(-4)
          .reverse()
          .map((fileName) => (
            <li key={fileName}>
              <Icon name="check" size={16} />
              <span className="import-name">{fileName}</span>
              <span className="faint">{texts.read}</span>
            </li>
          ))}
      </ul>
    </>
  )
}
