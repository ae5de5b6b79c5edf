/**
 * Entry of the process that reads files: no database, no window, no network; bytes in, a document or a problem out.
 *
 * It reads one file at a time and ends with its parent.
 */
import { AppError } from '#shared/errors'
import { type ReadProgress, type ReadReply, readProblemSchema, readRequestSchema } from './isolation/reader-messages'
import { readDocument } from './read-document'

function reply(message: ReadReply): void {
  process.send?.(message)
}

async function read(message: unknown): Promise<void> {
  const { id, bytes, fileName, limits } = readRequestSchema.parse(message)
  // The parent cancels by ending this process.
  const { signal } = new AbortController()
  const report = (progress: ReadProgress) => reply({ kind: 'progress', id, progress })
  try {
    reply({ kind: 'document', id, document: await readDocument({ bytes, fileName, limits, report, signal }) })
  } catch (error) {
    const problem = error instanceof AppError ? readProblemSchema.safeParse(error.toProblem()) : null
    if (!problem?.success) throw error
    reply({ kind: 'problem', id, problem: problem.data })
  }
}

process.on('message', (message) => {
  // Not caught on purpose: a defect ends the process, and the host tells the user that reading broke off.
  void read(message)
})
process.on('disconnect', () => process.exit(0))
reply({ kind: 'ready' })
