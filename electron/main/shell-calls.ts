/** The window's calls that need main itself: dialogs, files, preferences. */

import type { z } from 'zod'
import type { Answer, OutputOf } from '#shared/contract/method'
import type { RelayedMethod, WindowContract, WindowMethod } from '#shared/contract/window-contract'

type ShellMethod = Exclude<WindowMethod, RelayedMethod>
type ShellCall<M extends WindowMethod> = (
  input: z.output<WindowContract[M]['input']>,
) => Promise<Answer<OutputOf<WindowContract, M>>>
export type ShellCalls = { readonly [M in ShellMethod]: ShellCall<M> }

export const done = <T>(value: T): Answer<T> => ({ ok: true, value })
export const notFound = (what: string): Answer<never> => ({
  ok: false,
  error: { code: 'call.not-found', params: { what } },
})
