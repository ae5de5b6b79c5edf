import { planDocumentSchema } from '#shared/domain/document'
import { readDocument } from '../read-document'
import { defaultLimits, type ReaderLimits } from '../reader'
import type { ReaderHost } from './reader-host'

/** A host that reads in the calling process, with no protection: for tests and for files of one's own. */
export function createInProcessReader(limits: ReaderLimits = defaultLimits): ReaderHost {
  const closed = new AbortController()
  return {
    async read(bytes, fileName, { onProgress, signal } = {}) {
      const signals = signal ? [signal, closed.signal] : [closed.signal]
      const report = onProgress ?? (() => undefined)
      const document = await readDocument({ bytes, fileName, limits, report, signal: AbortSignal.any(signals) })
      return planDocumentSchema.parse(document)
    },
    close: () => closed.abort(),
  }
}
