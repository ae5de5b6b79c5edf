// Opens the window: npm start [-- workspace.samplan]
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtCommandLine, nodeBinary, repository } from './built-engine.mjs'

const electron = join(repository, 'node_modules/electron')

const why = {
  notInstalled: [
    'programmets delar är inte hämtade (kör först npm ci)',
    'its parts are not installed (run npm ci first)',
  ],
  noBinary: ['Electron kunde inte hämtas', 'Electron could not be fetched'],
  noDisplay: ['det finns ingen bildskärm', 'there is no display'],
  failed: ['Electron startade inte', 'Electron did not start'],
}

/** Says in one sentence per language why there is no window and what works without one. */
function stop([sv, en]) {
  console.error(`Fönstret kan inte öppnas här: ${sv}. Se samma jämförelse utan fönster med: npm run demo`)
  console.error(`The window cannot be opened here: ${en}. See the same comparison without a window with: npm run demo`)
  process.exit(1)
}

function findBinary() {
  const named = join(electron, 'path.txt')
  const binary = existsSync(named) ? join(electron, 'dist', readFileSync(named, 'utf8')) : ''
  return existsSync(binary) ? binary : null
}

/** Electron fetches its own binary once; a closed network is the common reason why it cannot. */
function fetchBinary() {
  console.error('Hämtar Electron (en gång)… / Fetching Electron (once)…')
  spawnSync(nodeBinary(), [join(electron, 'install.js')], { cwd: repository, stdio: 'ignore', timeout: 300_000 })
  return findBinary()
}

if (!existsSync(electron)) stop(why.notInstalled)
const { DISPLAY, WAYLAND_DISPLAY } = process.env
if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) stop(why.noDisplay)
const binary = findBinary() ?? fetchBinary()
if (!binary) stop(why.noBinary)
builtCommandLine()
// Chromium refuses to run as root with its sandbox on.
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
const run = spawnSync(binary, [...asRoot, repository, ...process.argv.slice(2)], { cwd: repository, stdio: 'inherit' })
if (run.error || run.status === 127) stop(why.failed)
process.exitCode = run.status ?? 1
