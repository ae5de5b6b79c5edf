/**
 * The system's own file dialogs, worded in the user's language.
 *
 * `dialog` is called as a member on purpose: the desktop tests replace its functions.
 */
import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { formats } from '#shared/domain/document'
import type { WindowTexts } from '#shared/texts/window'
import { workspaceExtension } from './app-paths'

export interface Dialogs {
  readonly chooseNewWorkspace: (suggestedName: string) => Promise<string | null>
  readonly chooseWorkspace: () => Promise<string | null>
  readonly choosePlans: (what: 'files' | 'folder') => Promise<readonly string[]>
  readonly chooseReportFolder: () => Promise<string | null>
}

export function createDialogs(window: BrowserWindow, texts: () => WindowTexts['dialogs']): Dialogs {
  const workspaces = () => [{ name: texts().workspaceFiles, extensions: [workspaceExtension] }]
  const open = async (options: OpenDialogOptions) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
    return canceled ? [] : filePaths
  }
  return {
    chooseNewWorkspace: async (suggestedName) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: texts().newWorkspace,
        defaultPath: suggestedName,
        filters: workspaces(),
      })
      if (canceled || !filePath) return null
      return filePath.endsWith(`.${workspaceExtension}`) ? filePath : `${filePath}.${workspaceExtension}`
    },
    chooseWorkspace: async () =>
      (await open({ title: texts().openWorkspace, properties: ['openFile'], filters: workspaces() }))[0] ?? null,
    choosePlans: (what) =>
      what === 'folder'
        ? open({ title: texts().importFolder, properties: ['openDirectory', 'multiSelections'] })
        : open({
            title: texts().importFiles,
            properties: ['openFile', 'multiSelections'],
            filters: [
              { name: texts().planFiles, extensions: [...formats, 'htm', 'docm', 'xlsm'] },
              { name: texts().allFiles, extensions: ['*'] },
            ],
          }),
    chooseReportFolder: async () =>
      (await open({ title: texts().reportFolder, properties: ['openDirectory', 'createDirectory'] }))[0] ?? null,
  }
}
