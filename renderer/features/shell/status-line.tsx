import { languageNames } from '#shared/texts/window'
import { useImport } from '../../state/import-job'
import { useLanguage } from '../../state/language'
import { useNavigation } from '../../state/navigation'
import { useCall } from '../../state/queries'
import { useWorkspace } from '../../state/workspace'
import './status-line.css'

/** Which file is open, how complete the year is, and what is under way. */
export function StatusLine() {
  const { texts, language, setLanguage } = useLanguage()
  const { info, year } = useWorkspace()
  const { goTo } = useNavigation()
  const { job } = useImport()
  const gaps = useCall('comparison.gaps', year === null ? null : { year })
  const plans = useCall('plans.list', {})
  const unidentified = plans.kind === 'ready' ? plans.value.filter((plan) => plan.state === 'unidentified').length : 0
  const other = language === 'sv' ? 'en' : 'sv'
  return (
    <footer className="status-line">
      <span className="status-file">
        {info.fileName}
        {info.isReadOnly && ` (${texts.shell.readOnly})`}
      </span>
      {gaps.kind === 'ready' && (
        <span>
          {gaps.value.year}: {texts.common.received(gaps.value.received, gaps.value.expected)}
        </span>
      )}
      {unidentified > 0 && (
        <button type="button" className="status-link" onClick={() => goTo('plans')}>
          {texts.shell.toIdentify(unidentified)}
        </button>
      )}
      <span className="status-space" />
      {job.kind === 'running' && job.current && (
        <span>{texts.shell.importing(job.current.file, job.current.files)}</span>
      )}
      <button type="button" className="status-link" lang={other} onClick={() => setLanguage(other)}>
        {languageNames[other]}
      </button>
    </footer>
  )
}
