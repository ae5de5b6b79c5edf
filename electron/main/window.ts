import { BrowserWindow, nativeTheme, screen } from 'electron'
import { rendererPage } from './renderer-scheme'
import type { SettingsFile, WindowPlace } from './settings'

const firstSize = { width: 1366, height: 820 }

/** A remembered place is used only while a screen still shows its title bar. */
function isOnScreen(place: WindowPlace): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const titleBar = { x: place.x + place.width / 2, y: place.y + 16 }
    return (
      titleBar.x >= workArea.x &&
      titleBar.x <= workArea.x + workArea.width &&
      titleBar.y >= workArea.y &&
      titleBar.y <= workArea.y + workArea.height
    )
  })
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  const save = () => {
    if (window.isDestroyed()) return
    settings.set({ window: { ...window.getNormalBounds(), isMaximised: window.isMaximized() } })
  }
  let timer: NodeJS.Timeout | undefined
  const saveSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, 500)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('close', () => {
    clearTimeout(timer)
    save()
  })
}

/** Opens the window where it last stood; it shows itself when there is something to see. */
export function openWindow(preload: string, settings: SettingsFile): BrowserWindow {
  const remembered = settings.get().window
  const place = remembered && isOnScreen(remembered) ? remembered : null
  const window = new BrowserWindow({
    ...firstSize,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: 'Samplan',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12181a' : '#f4f5f2',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (place?.isMaximised) window.maximize()
  rememberPlace(window, settings)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(rendererPage)
  return window
}
