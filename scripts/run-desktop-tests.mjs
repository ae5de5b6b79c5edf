import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { builtCommandLine, nodeBinary, repository } from './built-engine.mjs'
import { ensureDisplayPackages, startDisplay } from './desktop-display.mjs'
import { desktopHost } from './desktop-runtime.mjs'

function run(args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(nodeBinary(), args, { cwd: repository, stdio: 'inherit', env })
    child.once('exit', (code, signal) => resolve(signal ? 1 : code))
  })
}

const bin = (path) => join(repository, 'node_modules', path)

async function build() {
  const code = await run([
    bin('electron-vite/bin/electron-vite.js'),
    'build',
    '--config',
    'electron.vite.e2e.config.ts',
    '--logLevel',
    'error',
  ])
  if (code !== 0) throw new Error('The app did not build.')
}

/**
 * Brings up everything that the real window needs and runs tests in it; nothing is left running.
 *
 * `files` are name filters for vitest, `env` is handed on to the tests. Returns the exit code.
 */
export async function runDesktopTests(files, env = {}) {
  if (!existsSync(bin('vitest/vitest.mjs'))) throw new Error('Samplan is not installed yet: run "npm ci" first.')
  const host = desktopHost()
  ensureDisplayPackages(host)
  builtCommandLine()
  await build()
  const screen = await startDisplay()
  try {
    return await run([bin('vitest/vitest.mjs'), 'run', '--config', 'vitest.e2e.config.mts', ...files], {
      ...process.env,
      ...env,
      DISPLAY: screen.display,
      TZ: 'Europe/Stockholm',
      // Always there, which sv_SE.UTF-8 is not: without a UTF-8 locale the runtime loses file names with å, ä and ö.
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      SAMPLAN_HOST: host,
      SAMPLAN_TEST_NODE: nodeBinary(),
    })
  } finally {
    screen.stop()
  }
}
