import { ActionButton } from '../../components/action-button'
import { Mark } from '../../components/mark'
import { SelectField } from '../../components/select-field'
import { useTexts } from '../../state/language'
import { useNavigation, workspaceViews } from '../../state/navigation'
import { useWorkspace } from '../../state/workspace'
import { MoreMenu } from './more-menu'
import './top-bar.css'

interface TopBarProps {
  readonly onReport: () => void
}

export function TopBar({ onReport }: TopBarProps) {
  const { shell: texts } = useTexts()
  const { info, year } = useWorkspace()
  const { view, goTo, chooseYear } = useNavigation()
  return (
    <header className="top-bar">
      <div className="top-workspace">
        <Mark size={30} />
        <p className="top-names">
          <strong>{info.city}</strong>
          <span>{info.topic}</span>
        </p>
      </div>
      <nav className="top-nav" aria-label={texts.views}>
        <ul>
          {workspaceViews.map((name) => (
            <li key={name}>
              <button
                type="button"
                className="top-link"
                onClick={() => goTo(name)}
                {...(view === name && { 'aria-current': 'page' as const })}
              >
                {texts.view[name]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="top-tools">
        <SelectField
          label={texts.year}
          isInline
          isDisabled={info.years.length === 0}
          options={info.years.map((each) => ({ id: String(each), name: String(each) }))}
          value={year === null ? null : String(year)}
          placeholder={texts.noYears}
          onChange={(id) => chooseYear(Number(id))}
        />
        <ActionButton label={texts.report} icon="report" isDisabled={year === null} onPress={onReport} />
        <MoreMenu />
      </div>
    </header>
  )
}
