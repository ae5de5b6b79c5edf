import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const repository = resolve(import.meta.dirname, '..')
const commandLine = join(repository, 'out/main/cli.js')
const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json']

function newestChange(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), stats.mtimeMs)
}

/** A Node that can load the database: this one when new enough, else the one in node_modules. */
export function nodeBinary() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath
  const own = join(repository, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  console.error('Samplan is not installed yet: run "npm ci" in this folder first.')
  process.exit(1)
}

/** Builds the app when a source is newer than the build; silent unless it fails. Returns the command line's path. */
export function builtCommandLine() {
  const isCurrent =
    existsSync(commandLine) &&
    sources.every((name) => newestChange(join(repository, name)) <= statSync(commandLine).mtimeMs)
  if (isCurrent) return commandLine
  const built = spawnSync(
    nodeBinary(),
    [join(repository, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error'],
    { cwd: repository, encoding: 'utf8' },
  )
  if (built.status === 0 && existsSync(commandLine)) return commandLine
  console.error(`The build failed.\n${built.stdout}\n${built.stderr}`)
  process.exit(1)
}

/** Runs the command line with these arguments, its output going straight through. Returns the exit code. */
export function runCommandLine(args) {
  const run = spawnSync(nodeBinary(), [builtCommandLine(), ...args], { stdio: 'inherit', cwd: process.cwd() })
  return run.status ?? 1
}
