import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import type { WindowApi } from '#shared/contract/window-contract'
import { repositoryFolder } from '../../support/repository'

declare global {
  interface Window {
    readonly api: WindowApi
  }
}

export interface Desktop {
  readonly app: ElectronApplication
  readonly page: Page
  /** The user's data folder; hand it to the next launch to start again as the same user. */
  readonly profile: string
  /** A folder for files that the test writes. */
  readonly files: string
  readonly close: () => Promise<void>
}

export interface LaunchOptions {
  readonly profile?: string
  /** Arguments as the system gives them, such as a workspace file. */
  readonly args?: readonly string[]
  /** A packaged app's binary instead of the host with the built files. */
  readonly packaged?: string
  /** Another built entry than the tests' own. */
  readonly entry?: string
}

const { SAMPLAN_HOST } = process.env

/** Starts the program as a user starts it, in a profile of its own. */
export async function launch(options: LaunchOptions = {}): Promise<Desktop> {
  const { profile, args = [], packaged, entry = 'out-e2e/main/index.js' } = options
  const binary = packaged ?? SAMPLAN_HOST
  if (!binary) throw new Error('Run these tests with: npm run test:e2e')
  const userData = profile ?? mkdtempSync(join(tmpdir(), 'samplan-e2e-'))
  const files = mkdtempSync(join(tmpdir(), 'samplan-files-'))
  const app = await start(binary, ['--no-sandbox', `--user-data-dir=${userData}`, '--lang=sv', ...args], entry)
  const page = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768))
  await page.getByRole('heading', { level: 1 }).waitFor()
  return {
    app,
    page,
    profile: userData,
    files,
    close: async () => {
      await app.close()
      rmSync(files, { recursive: true, force: true })
      if (profile === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/**
 * Starts the process and attaches to it, once more if need be.
 *
 * Attaching to this runtime has been seen to wait for ever, with the process running and its window never asked for
 * (about one start in fifty, and never twice running). It happens before any line of ours, so a second try hides nothing.
 */
async function start(executablePath: string, args: readonly string[], entry: string): Promise<ElectronApplication> {
  const options = {
    executablePath,
    args: [...args],
    env: {
      ...(process.env as Record<string, string>),
      SAMPLAN_APP: repositoryFolder,
      SAMPLAN_ENTRY: entry,
    },
    colorScheme: null,
  }
  try {
    return await _electron.launch({ ...options, timeout: 25_000 })
  } catch {
    return await _electron.launch({ ...options, timeout: 90_000 })
  }
}
