// The main job on the bundled sample city, without a window: read the plans, show the pictures, write the reports.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { repository, runCommandLine } from './built-engine.mjs'

const folder = join(repository, 'samplan-report')
const workspace = join(folder, 'Exempelstaden.samplan')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

let exitCode = runCommandLine(['analyse', join(repository, 'resources/sample-city'), '--workspace', workspace])
for (const year of ['2018', '2019']) {
  exitCode ||= runCommandLine(['report', '--workspace', workspace, '--year', year, '--out', folder])
}
console.log(`\nRapporterna och arbetsytan ligger i / the reports and the workspace are in: ${folder}`)
process.exitCode = exitCode
