/** Start of the command line; what it does is in cli/run-command-line.ts. */
import { join } from 'node:path'
import { runCommandLine } from './cli/run-command-line'
import { createReaderHost } from './import/isolation/reader-host'

const here = import.meta.dirname
const { SAMPLAN_RESOURCES, SAMPLAN_LOG } = process.env
const interrupted = new AbortController()
process.once('SIGINT', () => interrupted.abort())
process.once('SIGTERM', () => interrupted.abort())
// Whoever reads the output may stop reading (`samplan ... | head`).
process.stdout.on('error', () => interrupted.abort())

runCommandLine(process.argv.slice(2), {
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  showsProgress: process.stderr.isTTY === true,
  columns: process.stdout.columns ?? 120,
  workingFolder: process.cwd(),
  resourcesFolder: SAMPLAN_RESOURCES ?? join(here, '../../resources'),
  openReaderHost: () => createReaderHost({ entry: join(here, 'reader-process.js') }),
  now: () => new Date(),
  log: (entry) => {
    if (entry.level === 'error' || SAMPLAN_LOG === '1') process.stderr.write(`${JSON.stringify(entry)}\n`)
  },
  signal: interrupted.signal,
}).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 2
  },
)
