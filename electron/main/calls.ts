/** Answers the window: every call is checked for its sender and its shape before anything is done. */
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { ipcMain } from 'electron'
import { z } from 'zod'
import { channels } from '#shared/contract/channels'
import type { Answer } from '#shared/contract/method'
import {
  type DroppedFile,
  type RelayedMethod,
  relayedMethods,
  type WindowMethod,
  windowContract,
} from '#shared/contract/window-contract'
import { isTrustedSender } from './guard'
import type { PathTokens } from './path-tokens'
import type { ShellCalls } from './shell-calls'

interface CallOptions {
  readonly shellCalls: ShellCalls
  readonly relay: (method: RelayedMethod, input: unknown) => Promise<Answer<unknown>>
  readonly tokens: PathTokens
  /** Also checks what goes out to the window; costs time with thousands of rows. */
  readonly checksAnswers: boolean
  /** Called when the window asks which workspace is open: from then on it listens to events. */
  readonly onListening: () => void
  readonly log: (message: string) => void
}

const droppedPaths = z.array(z.string().min(1)).max(5000)
const isWindowMethod = (name: unknown): name is WindowMethod =>
  typeof name === 'string' && Object.hasOwn(windowContract, name)
const isRelayed = (method: WindowMethod): method is RelayedMethod =>
  (relayedMethods as readonly string[]).includes(method)

const invalid = (method: unknown, detail: string): Answer<never> => ({
  ok: false,
  error: { code: 'call.invalid', params: { method: String(method).slice(0, 60), detail } },
})

export function answerWindow({ shellCalls, relay, tokens, checksAnswers, onListening, log }: CallOptions): void {
  const answer = (method: WindowMethod, input: unknown): Promise<Answer<unknown>> => {
    if (isRelayed(method)) return relay(method, input)
    const shellCall = shellCalls[method] as (checked: unknown) => Promise<Answer<unknown>>
    return shellCall(input)
  }

  const unexpected = (method: string, error: unknown): Answer<never> => {
    const reference = randomUUID().slice(0, 8)
    log(`${reference} ${method}: ${error instanceof Error ? error.stack : 'unknown'}`)
    return { ok: false, error: { code: 'internal.unexpected', params: { reference } } }
  }

  ipcMain.handle(channels.call, async (event, method: unknown, input: unknown) => {
    if (!isTrustedSender(event.senderFrame)) return invalid(method, 'sender')
    if (!isWindowMethod(method)) return invalid(method, 'method')
    const parsed = windowContract[method].input.safeParse(input)
    if (!parsed.success) return invalid(method, parsed.error.issues[0]?.path.join('.') ?? '')
    if (method === 'workspace.info') onListening()
    try {
      const answered = await answer(method, parsed.data)
      if (checksAnswers && answered.ok) windowContract[method].output.parse(answered.value)
      return answered
    } catch (error) {
      return unexpected(method, error)
    }
  })

  ipcMain.handle(channels.registerDropped, (event, paths: unknown): readonly DroppedFile[] => {
    const parsed = droppedPaths.safeParse(paths)
    if (!isTrustedSender(event.senderFrame) || !parsed.success) return []
    return parsed.data.map((path) => ({ token: tokens.register(path), fileName: basename(path) }))
  })
}
