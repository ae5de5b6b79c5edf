import { AppError, type Problem } from '#shared/errors'

/** The problem that `work` throws, or null; any other kind of error is a defect and goes on up. */
export function problemOf(work: () => unknown): Problem | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.toProblem()
    throw error
  }
}

/** As problemOf, for work that ends later. */
export async function problemOfAsync(work: () => Promise<unknown>): Promise<Problem | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof AppError) return error.toProblem()
    throw error
  }
}
