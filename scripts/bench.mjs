// npm run bench -- <name>: prints measurements. A time is a ratio to a baseline of the same run, never a bare figure.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = join(import.meta.dirname, 'bench')
const names = readdirSync(folder).map((file) => file.replace(/\.mjs$/, ''))
const name = process.argv[2]
if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- <${names.join(' | ')}>`)
  process.exit(2)
}
const { run } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href)
process.exitCode = await run(process.argv.slice(3))
