import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '#shared/contract/engine-contract'
import { type MenuCommand, type Theme, themes } from '#shared/contract/window-contract'
import { languageNames, type WindowTexts } from '#shared/texts/window'
import type { Settings } from './settings'

interface MenuOptions {
  readonly texts: WindowTexts['menu']
  readonly settings: Settings
  readonly hasWorkspace: boolean
  readonly onCommand: (command: MenuCommand) => void
  readonly onLanguage: (language: Language) => void
  readonly onTheme: (theme: Theme) => void
}

const isMac = process.platform === 'darwin'

/** The native menu; everything in it can also be reached in the window. */
export function showMenu(options: MenuOptions): void {
  const macApp: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...macApp, fileMenu(options), editMenu(options), viewMenu(options), helpMenu(options)]),
  )
}

function fileMenu({ texts, hasWorkspace, onCommand }: MenuOptions): MenuItemConstructorOptions {
  const item = (command: MenuCommand, label: string, accelerator: string, enabled = true) => ({
    label,
    accelerator,
    enabled,
    click: () => onCommand(command),
  })
  return {
    label: texts.file,
    submenu: [
      item('workspace.new', texts.newWorkspace, 'CmdOrCtrl+N'),
      item('workspace.open', texts.openWorkspace, 'CmdOrCtrl+O'),
      { type: 'separator' },
      item('import.files', texts.importFiles, 'CmdOrCtrl+I', hasWorkspace),
      item('import.folder', texts.importFolder, 'CmdOrCtrl+Shift+I', hasWorkspace),
      item('report.write', texts.report, 'CmdOrCtrl+P', hasWorkspace),
      { type: 'separator' },
      item('workspace.saveCopy', texts.saveCopy, 'CmdOrCtrl+Shift+S', hasWorkspace),
      item('workspace.close', texts.closeWorkspace, 'CmdOrCtrl+W', hasWorkspace),
      { type: 'separator' },
      { role: 'quit', label: texts.quit },
    ],
  }
}

function editMenu({ texts, hasWorkspace, onCommand }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: texts.edit,
    submenu: [
      { role: 'undo', label: texts.undo },
      { role: 'redo', label: texts.redo },
      { type: 'separator' },
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll },
      { type: 'separator' },
      { label: texts.search, accelerator: 'CmdOrCtrl+F', enabled: hasWorkspace, click: () => onCommand('search') },
      {
        label: texts.undoRemove,
        accelerator: 'CmdOrCtrl+Alt+Z',
        enabled: hasWorkspace,
        click: () => onCommand('plans.undoRemove'),
      },
    ],
  }
}

function viewMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { texts, hasWorkspace, onCommand, onTheme, onLanguage, settings } = options
  const views = ['view.plans', 'view.activities', 'view.gaps', 'view.overlaps'] as const
  return {
    label: texts.view,
    submenu: [
      ...views.map((command, index) => ({
        label: texts.views[command],
        accelerator: `CmdOrCtrl+${index + 1}`,
        enabled: hasWorkspace,
        click: () => onCommand(command),
      })),
      { type: 'separator' },
      {
        label: texts.language,
        submenu: (['sv', 'en'] as const).map((language) => ({
          label: languageNames[language],
          type: 'radio' as const,
          checked: settings.language === language,
          click: () => onLanguage(language),
        })),
      },
      {
        label: texts.theme,
        submenu: themes.map((theme) => ({
          label: texts.themes[theme],
          type: 'radio' as const,
          checked: settings.theme === theme,
          click: () => onTheme(theme),
        })),
      },
      { type: 'separator' },
      { role: 'zoomIn', label: texts.zoomIn, accelerator: 'CmdOrCtrl+Plus' },
      { role: 'zoomOut', label: texts.zoomOut },
      { role: 'resetZoom', label: texts.zoomReset },
      { role: 'togglefullscreen', label: texts.fullScreen },
    ],
  }
}

function helpMenu({ texts }: MenuOptions): MenuItemConstructorOptions {
  return {
    label: texts.help,
    role: 'help',
    submenu: [{ label: texts.about, click: () => app.showAboutPanel() }],
  }
}
