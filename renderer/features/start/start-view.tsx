import { useEffect, useRef } from 'react'
import { languageNames } from '#shared/texts/window'
import { onEvent } from '../../api'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { Mark } from '../../components/mark'
import { useCommands } from '../../state/commands'
import { useLanguage } from '../../state/language'
import { useCall } from '../../state/queries'
import { NewWorkspaceForm } from './new-workspace-form'
import './start.css'

/** What the program shows with no workspace open. */
export function StartView() {
  const { texts, language, setLanguage } = useLanguage()
  const { openWorkspace, openSampleCity } = useCommands()
  const cityField = useRef<HTMLInputElement>(null)
  const other = language === 'sv' ? 'en' : 'sv'
  useEffect(() =>
    onEvent('menu.command', ({ command }) => {
      if (command === 'workspace.open') openWorkspace()
      if (command === 'workspace.new') cityField.current?.focus()
    }),
  )
  useEffect(() => {
    document.title = 'Samplan'
  }, [])
  return (
    <main className="start">
      <div className="start-inner">
        <header className="start-head">
          <p className="start-brand">
            <Mark size={44} />
            <span>Samplan</span>
          </p>
          <h1>{texts.start.title}</h1>
          <p className="start-lead">{texts.start.lead}</p>
        </header>
        <div className="start-columns">
          <NewWorkspaceForm cityField={cityField} />
          <section className="start-open" aria-labelledby="start-open">
            <h2 id="start-open">{texts.start.openTitle}</h2>
            <ActionButton label={texts.start.open} icon="open" onPress={openWorkspace} />
            <RecentWorkspaces />
            <div className="start-sample">
              <ActionButton label={texts.start.sample} icon="arrowRight" onPress={openSampleCity} />
              <p className="faint">{texts.start.sampleHint}</p>
            </div>
          </section>
        </div>
        <footer className="start-foot">
          <p className="faint">{texts.start.privacy}</p>
          <button type="button" className="status-link" lang={other} onClick={() => setLanguage(other)}>
            {languageNames[other]}
          </button>
        </footer>
      </div>
    </main>
  )
}

function RecentWorkspaces() {
  const { start: texts } = useLanguage().texts
  const { openRecent } = useCommands()
  const recent = useCall('shell.recentWorkspaces', {})
  if (recent.kind !== 'ready') return null
  return (
    <div className="start-recent">
      <h3>{texts.recent}</h3>
      {recent.value.length === 0 && <p className="faint">{texts.noRecent}</p>}
      <ul>
        {recent.value.map(({ token, fileName, folder }) => (
          <li key={token}>
            <button type="button" className="recent-link" onClick={() => openRecent(token)}>
              <Icon name="document" />
              <span>
                {fileName}
                <small>{texts.inFolder(folder)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
