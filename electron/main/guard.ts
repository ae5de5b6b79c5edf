/** Closes what the window has no use for: navigation, new windows, permissions and the network. */
import { app, type Session, type WebFrameMain } from 'electron'
import { rendererOrigin } from './renderer-scheme'

const isOwnPage = (url: string) => url.startsWith(`${rendererOrigin}/`)

/** True for a message from the top frame of our own page. */
export function isTrustedSender(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url)
}

export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isOwnPage(url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.webRequest.onBeforeRequest({ urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] }, (_d, answer) =>
    answer({ cancel: true }),
  )
}
