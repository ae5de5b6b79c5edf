import { runCommandLine } from '#engine/cli/run-command-line'
import { createInProcessReader } from '#engine/import/isolation/in-process-reader'
import { resourcesFolder } from './repository'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the command line in this process; `options` as a terminal would give them. */
export async function runIn(
  folder: string,
  argv: readonly string[],
  options: { readonly showsProgress?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Ran> {
  const out: string[] = []
  const error: string[] = []
  const code = await runCommandLine(argv, {
    writeOut: (text) => void out.push(text),
    writeError: (text) => void error.push(text),
    showsProgress: options.showsProgress ?? false,
    columns: 100,
    workingFolder: folder,
    resourcesFolder,
    openReaderHost: () => createInProcessReader(),
    now: () => new Date('2018-06-01T08:00:00.000Z'),
    log: () => undefined,
    signal: options.signal ?? new AbortController().signal,
  })
  return { code, out: out.join(''), error: error.join('') }
}
