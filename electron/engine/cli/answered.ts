import type { Answer } from '#shared/contract/method'

/** A problem that ends the run; its text is looked up where it is shown. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
  readonly problem: { readonly code: string; readonly params: Readonly<Record<string, string | number>> }

  constructor(problem: CallFailed['problem']) {
    super(problem.code)
    this.problem = problem
  }
}

/** The value of a call, or its problem thrown. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call
  if (!answer.ok) throw new CallFailed(answer.error)
  return answer.value
}
