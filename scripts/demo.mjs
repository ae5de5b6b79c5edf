// The main job on the bundled sample city, without a window: read the plans, show the pictures, write the reports.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { repository, runCommandLine } from './built-engine.mjs'

const folder = join(repository, 'samplan-report')
mkdirSync(folder, { recursive: true })
process.exitCode = runCommandLine(['demo', '--out', folder])
