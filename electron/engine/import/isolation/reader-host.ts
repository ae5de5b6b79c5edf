/**
 * Files from strangers are read in a process of their own, so that a file that crashes, hangs or eats memory takes
 * nothing with it. One process is kept warm and reads one file at a time; it is replaced after a crash.
 */
import type { PlanDocument } from '#shared/domain/document'
import { AppError } from '#shared/errors'
import { defaultLimits, type ReaderLimits } from '../reader'
import { type ReaderChild, type ReaderChildOptions, startReaderChild } from './reader-child'
import { type ReadProgress, type ReadRequest, readReplySchema } from './reader-messages'

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void
  readonly signal?: AbortSignal
}

export interface ReaderHost {
  /** Reads one file. Rejects with AppError only. Several calls wait for each other. */
  read(bytes: Uint8Array, fileName: string, options?: ReadOptions): Promise<PlanDocument>
  /** Ends the process; reads under way and waiting are cancelled. */
  close(): void
}

export interface ReaderHostOptions extends ReaderChildOptions {
  readonly limits?: ReaderLimits
  /** Longest time without a sign of life while reading. Default 180. */
  readonly stallSeconds?: number
  /** Longest time for one file. Default 1800: a long scanned plan takes many minutes. */
  readonly totalSeconds?: number
}

/** Makes the host; the process itself is started with the first file. */
export function createReaderHost(options: ReaderHostOptions): ReaderHost {
  const limits = options.limits ?? defaultLimits
  const warm = new WarmReader(options)
  let waiting: Promise<unknown> = Promise.resolve()
  let nextId = 1
  return {
    read(bytes, fileName, readOptions = {}) {
      const request: ReadRequest = { kind: 'read', id: nextId++, bytes, fileName, limits }
      const result = waiting.then(() => warm.read(request, readOptions))
      // The next file waits for this one whatever becomes of it; the caller gets the rejection itself.
      waiting = result.catch(() => undefined)
      return result
    },
    close: () => warm.close(),
  }
}

/** The file being read. */
interface Current {
  readonly request: ReadRequest
  readonly receive: (message: unknown) => void
  readonly fail: (error: AppError) => void
}

class WarmReader {
  readonly #options: ReaderHostOptions
  #child: ReaderChild | null = null
  #current: Current | null = null
  #isClosed = false

  constructor(options: ReaderHostOptions) {
    this.#options = options
  }

  read(request: ReadRequest, { onProgress, signal }: ReadOptions): Promise<PlanDocument> {
    const { fileName } = request
    if (signal?.aborted || this.#isClosed) return Promise.reject(new AppError('import.cancelled', { fileName }))
    const { stallSeconds = 180, totalSeconds = 1800 } = this.#options
    const giveUp = (error: AppError) => {
      this.#stop()
      this.#current?.fail(error)
    }
    const tooLate = (seconds: number) => giveUp(new AppError('import.timed-out', { fileName, seconds }))
    const cancel = () => giveUp(new AppError('import.cancelled', { fileName }))
    const total = setTimeout(tooLate, totalSeconds * 1000, totalSeconds)
    const stall = setTimeout(tooLate, stallSeconds * 1000, stallSeconds)
    signal?.addEventListener('abort', cancel, { once: true })
    const reading = new Promise<PlanDocument>((resolve, reject) => {
      this.#current = {
        request,
        fail: reject,
        receive: (message) => {
          const parsed = readReplySchema.safeParse(message)
          // A process that breaks the contract is as good as crashed.
          if (!parsed.success) giveUp(new AppError('import.reader-crashed', { fileName }, { cause: parsed.error }))
          else if (parsed.data.kind === 'ready' || parsed.data.id !== request.id) return
          else if (parsed.data.kind === 'document') resolve(parsed.data.document)
          else if (parsed.data.kind === 'problem')
            reject(new AppError(parsed.data.problem.code, parsed.data.problem.params))
          else {
            stall.refresh()
            onProgress?.(parsed.data.progress)
          }
        },
      }
    })
    this.#running().send(request)
    return reading.finally(() => {
      this.#current = null
      clearTimeout(total)
      clearTimeout(stall)
      signal?.removeEventListener('abort', cancel)
    })
  }

  close(): void {
    this.#isClosed = true
    this.#stop()
    if (this.#current)
      this.#current.fail(new AppError('import.cancelled', { fileName: this.#current.request.fileName }))
  }

  #running(): ReaderChild {
    this.#child ??= startReaderChild(
      this.#options,
      (message) => this.#current?.receive(message),
      () => {
        this.#child = null
        const current = this.#current
        current?.fail(new AppError('import.reader-crashed', { fileName: current.request.fileName }))
      },
    )
    return this.#child
  }

  #stop(): void {
    this.#child?.kill()
    this.#child = null
  }
}
