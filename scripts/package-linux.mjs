/**
 * Packages the app for Linux.
 *
 * npm run package:linux             AppImage and deb with the official Electron (fetched by electron-builder)
 * npm run package:linux -- --tests  an unpacked app with the tests' runtime and entry, in dist/e2e/ (works offline)
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtCommandLine, nodeBinary, repository } from './built-engine.mjs'
import { desktopRuntime, runtimeVersion } from './desktop-runtime.mjs'

const builder = join(repository, 'node_modules/electron-builder/cli.js')

function runBuilder(args) {
  const run = spawnSync(nodeBinary(), [builder, '--linux', '--publish', 'never', ...args], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (run.status !== 0) console.error(run.stdout, run.stderr)
  return run.status ?? 1
}

/** Packages the tests' app, unpacked, on the tests' runtime. Returns the binary's path. */
export function packageForTests() {
  const status = runBuilder([
    '--config',
    'electron-builder.e2e.yml',
    `--config.electronDist=${desktopRuntime()}`,
    `--config.electronVersion=${runtimeVersion}`,
  ])
  if (status !== 0) throw new Error('The app for the tests could not be packaged.')
  return join(repository, 'dist/e2e/linux-unpacked/samplan')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--tests')) console.log(packageForTests())
  else {
    builtCommandLine()
    process.exitCode = runBuilder([])
  }
}
