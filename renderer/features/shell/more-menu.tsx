import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import type { Language } from '#shared/contract/engine-contract'
import type { Theme } from '#shared/contract/window-contract'
import { languageNames } from '#shared/texts/window'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { useCommands } from '../../state/commands'
import { useLanguage } from '../../state/language'
import { usePreferences } from '../../state/preferences'

interface ChoiceProps {
  readonly id: string
  readonly label: string
}

function Choice({ id, label }: ChoiceProps) {
  return (
    <MenuItem id={id} className="option" textValue={label}>
      {({ isSelected }) => (
        <>
          <span>{label}</span>
          {isSelected && <Icon name="check" size={16} />}
        </>
      )}
    </MenuItem>
  )
}

/** Language, appearance and what is done to the workspace as a whole. */
export function MoreMenu() {
  const { texts, language, setLanguage } = useLanguage()
  const { theme, setTheme } = usePreferences()
  const { saveCopy, closeWorkspace } = useCommands()
  return (
    <MenuTrigger>
      <ActionButton label={texts.shell.more} icon="more" tone="quiet" isIconOnly />
      <Popover className="popover popover-menu" placement="bottom end" offset={6}>
        <Menu className="options" aria-label={texts.shell.more}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(keys) => setLanguage([...keys][0] as Language)}
          >
            <Header className="option-head">{texts.shell.language}</Header>
            <Choice id="sv" label={languageNames.sv} />
            <Choice id="en" label={languageNames.en} />
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => setTheme([...keys][0] as Theme)}
          >
            <Header className="option-head">{texts.shell.theme}</Header>
            <Choice id="system" label={texts.shell.themes.system} />
            <Choice id="light" label={texts.shell.themes.light} />
            <Choice id="dark" label={texts.shell.themes.dark} />
          </MenuSection>
          <Separator className="option-rule" />
          <MenuItem className="option" onAction={saveCopy}>
            {texts.shell.saveCopy}
          </MenuItem>
          <MenuItem className="option" onAction={closeWorkspace}>
            {texts.shell.closeWorkspace}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
