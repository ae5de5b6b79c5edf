/**
 * The command line: the engine's second caller, beside the window.
 *
 * Exit codes: 0 all files read, 1 some files could not be read, 2 the call itself was wrong or could not be carried out.
 */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { createEngine, type Engine } from '#engine/index'
import { AppError } from '#shared/errors'
import { commandLineTexts } from '#shared/texts/command-line'
import { textOfProblem } from '#shared/texts/errors'
import { buildAnalysisJson } from './analysis-json'
import { answered, CallFailed } from './answered'
import { type Call, parseArguments } from './arguments'
import type { CommandLineIo } from './command-line-io'
import { type GatheredAnalysis, gatherAnalysis } from './gathered-analysis'
import { printAnalysis } from './print-analysis'
import { readFiles } from './read-files'
import { openWorkspaceOfRun } from './workspace-of-run'

export async function runCommandLine(argv: readonly string[], io: CommandLineIo): Promise<number> {
  const parsed = parseArguments(argv)
  if (parsed.kind === 'help') {
    io.writeOut(commandLineTexts[parsed.language].help)
    return 0
  }
  if (parsed.kind === 'wrong') {
    io.writeError(`${parsed.text}\n`)
    return 2
  }
  try {
    return await runCall(parsed.call, io)
  } catch (error) {
    const problem = problemOf(error)
    if (!problem) throw error
    io.writeError(`${textOfProblem(problem, parsed.call.language)}\n`)
    return 2
  }
}

function problemOf(error: unknown) {
  if (error instanceof CallFailed) return error.problem
  return error instanceof AppError ? error.toProblem() : null
}

async function runCall(call: Call, io: CommandLineIo): Promise<number> {
  const { resourcesFolder, now, log } = io
  const engine = createEngine({ resourcesFolder, readerHost: io.openReaderHost(), now, log })
  const temporary = call.workspace === null ? await mkdtemp(join(tmpdir(), 'samplan-')) : null
  try {
    const path = temporary ? join(temporary, 'run.samplan') : resolve(io.workingFolder, call.workspace ?? '')
    await openWorkspaceOfRun(engine, call, path)
    return await runInWorkspace(engine, call, io)
  } finally {
    await engine.close()
    if (temporary) await rm(temporary, { recursive: true, force: true })
  }
}

async function runInWorkspace(engine: Engine, call: Call, io: CommandLineIo): Promise<number> {
  const paths =
    call.command === 'demo'
      ? [join(io.resourcesFolder, 'sample-city')]
      : call.paths.map((path) => resolve(io.workingFolder, path))
  const results = paths.length === 0 ? [] : await readFiles(engine, paths, io, commandLineTexts[call.language])
  const analysis = await gatherAnalysis(engine, results, call.command === 'report' ? null : call.year)
  if (call.command !== 'report') io.writeOut(printAnalysis(analysis, call.year, pageOf(call, io)))
  else io.writeError(printFailures(analysis, call))
  if (call.json !== null) {
    const json = buildAnalysisJson(analysis, call.language)
    await writeJson(resolve(io.workingFolder, call.json), json)
  }
  if (call.out !== null) await writeReports(engine, call, analysis, io)
  return results.some((result) => result.outcome === 'failed') ? 1 : 0
}

const pageOf = ({ language }: Call, { columns }: CommandLineIo) => ({ language, width: columns })

/** `report` prints what it wrote; files that were not read must be told all the same. */
function printFailures({ results }: GatheredAnalysis, { language }: Call): string {
  return results
    .flatMap((result) => (result.outcome === 'failed' ? [`${textOfProblem(result.error, language)}\n`] : []))
    .join('')
}

/** The year asked for, or every year that has plans. */
async function writeReports(engine: Engine, call: Call, analysis: GatheredAnalysis, io: CommandLineIo): Promise<void> {
  const texts = commandLineTexts[call.language]
  const directory = resolve(io.workingFolder, call.out ?? '.')
  const years = call.year === null ? analysis.years.map(({ gaps }) => gaps.year) : [call.year]
  for (const year of years) {
    const report = { year, directory, formats: ['docx', 'xlsx'], language: call.language }
    const { files } = await answered(engine.call('report.write', report))
    for (const file of files) io.writeOut(`${texts.written(file)}\n`)
  }
}

/** Written beside the target first, so that a failure leaves an earlier result as it was. */
async function writeJson(path: string, value: unknown): Promise<void> {
  const unfinished = `${path}.tmp`
  try {
    await writeFile(unfinished, `${JSON.stringify(value, null, 1)}\n`)
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw new AppError('report.cannot-write', { fileName: basename(path) }, { cause })
  }
}
