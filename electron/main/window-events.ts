import type { BrowserWindow } from 'electron'
import { channels } from '#shared/contract/channels'
import type { EventPayload, WindowEvent } from '#shared/contract/window-contract'

export interface WindowEvents {
  readonly send: <E extends WindowEvent>(event: E, payload: EventPayload<E>) => void
  /** From now on the window listens; what was held back is sent. */
  readonly release: () => void
}

/** Sends events to the window, holding them until it listens: a file opened by the system comes before the page. */
export function createWindowEvents(window: BrowserWindow): WindowEvents {
  let held: (() => void)[] | null = []
  return {
    send: (event, payload) => {
      const post = () => {
        if (!window.isDestroyed()) window.webContents.send(channels.event, event, payload)
      }
      if (held) held.push(post)
      else post()
    },
    release: () => {
      const waiting = held ?? []
      held = null
      for (const post of waiting) post()
    },
  }
}
