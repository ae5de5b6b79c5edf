/** Puts `window.api` in the page: the contract's calls and events, and dropped files as tokens. Nothing else. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { channels } from '#shared/contract/channels'
import type { DroppedFile, WindowApi } from '#shared/contract/window-contract'

const call: WindowApi['call'] = (method, input) => ipcRenderer.invoke(channels.call, method, input)

const onEvent: WindowApi['onEvent'] = (event, listener) => {
  const relay = (_event: IpcRendererEvent, name: unknown, payload: Parameters<typeof listener>[0]) => {
    if (name === event) listener(payload)
  }
  ipcRenderer.on(channels.event, relay)
  return () => ipcRenderer.off(channels.event, relay)
}

/**
 * The drop is taken here and not in the page, so that a path never enters the page: it goes to main, which answers
 * with a token.
 */
const onDropped: WindowApi['onDropped'] = (listener) => {
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    if (!event.isTrusted) return
    const paths = [...(event.dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file)).filter(Boolean)
    if (paths.length === 0) return
    void ipcRenderer.invoke(channels.registerDropped, paths).then((files: readonly DroppedFile[]) => listener(files))
  }
  const onDragOver = (event: DragEvent) => event.preventDefault()
  window.addEventListener('drop', onDrop)
  window.addEventListener('dragover', onDragOver)
  return () => {
    window.removeEventListener('drop', onDrop)
    window.removeEventListener('dragover', onDragOver)
  }
}

contextBridge.exposeInMainWorld('api', { call, onEvent, onDropped } satisfies WindowApi)
