import { runCommandLine } from './built-engine.mjs'

process.exitCode = runCommandLine(process.argv.slice(2))
