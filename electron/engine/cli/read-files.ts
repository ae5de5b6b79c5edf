import type { EventPayload } from '#engine/handlers/engine-context'
import type { Engine } from '#engine/index'
import type { ImportResult } from '#shared/contract/views'
import type { CommandLineTexts } from '#shared/texts/command-line'
import { answered } from './answered'
import type { CommandLineIo } from './command-line-io'

/** Reads files and folders into the open workspace and answers what became of each. */
export async function readFiles(
  engine: Engine,
  paths: readonly string[],
  io: CommandLineIo,
  texts: CommandLineTexts,
): Promise<readonly ImportResult[]> {
  const showing = io.showsProgress ? showProgress(engine, io, texts) : null
  try {
    const finished = new Promise<EventPayload<'import.finished'>>((resolve) => {
      const stop = engine.on('import.finished', (payload) => {
        stop()
        resolve(payload)
      })
    })
    const { job } = await answered(engine.call('import.start', { paths }))
    const cancel = () => void engine.call('import.cancel', { job })
    io.signal.addEventListener('abort', cancel, { once: true })
    if (io.signal.aborted) cancel()
    const { results } = await finished
    io.signal.removeEventListener('abort', cancel)
    return results
  } finally {
    showing?.end()
  }
}

/** One line on standard error that is written over and over, and gone at the end. */
function showProgress(engine: Engine, io: CommandLineIo, texts: CommandLineTexts) {
  const clear = '\r\u001b[2K'
  const stop = engine.on('import.progress', ({ file, files, fileName, stage, fraction }) => {
    const share = fraction === null ? '' : ` ${Math.round(fraction * 100)} %`
    const line = `[${file}/${files}] ${fileName}: ${texts.stages[stage]}${share}`
    io.writeError(clear + line.slice(0, Math.max(20, io.columns - 1)))
  })
  return {
    end: () => {
      stop()
      io.writeError(clear)
    },
  }
}
