/** The one file that touches `window.api`. */
import type { InputOf, OutputOf } from '#shared/contract/method'
import type { WindowApi, WindowContract, WindowMethod } from '#shared/contract/window-contract'

declare global {
  interface Window {
    readonly api: WindowApi
  }
}

/** A problem as data; worded by `textOfProblem` where a person reads it. */
export interface ShownProblem {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** A call that was answered with a problem, for libraries that expect a rejection. */
class ProblemError extends Error {
  readonly problem: ShownProblem

  constructor(problem: ShownProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Calls the program. Rejects with ProblemError when the answer is a problem. */
export async function call<M extends WindowMethod>(
  method: M,
  input: InputOf<WindowContract, M>,
): Promise<OutputOf<WindowContract, M>> {
  const answer = await window.api.call(method, input)
  if (!answer.ok) throw new ProblemError(answer.error)
  return answer.value
}

export const onEvent: WindowApi['onEvent'] = (event, listener) => window.api.onEvent(event, listener)
export const onDropped: WindowApi['onDropped'] = (listener) => window.api.onDropped(listener)

/** What went wrong, whatever was thrown. */
export function problemOf(error: unknown): ShownProblem {
  if (error instanceof ProblemError) return error.problem
  return { code: 'internal.unexpected', params: { reference: error instanceof Error ? error.name : 'window' } }
}
