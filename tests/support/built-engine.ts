import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { repositoryFolder } from './repository'

export interface BuiltEngine {
  /** Folder with `cli.js`, `engine-process.js` and `reader-process.js`, as the app has them. */
  readonly folder: string
  readonly remove: () => void
}

/** Builds the engine's three entries; inside the repository, so that packages are found. */
export async function buildEngine(): Promise<BuiltEngine> {
  const cache = join(repositoryFolder, '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'engine-'))
  const engine = join(repositoryFolder, 'electron/engine')
  await build({
    root: repositoryFolder,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      ssr: true,
      target: 'node18.15',
      rolldownOptions: {
        input: {
          cli: join(engine, 'cli.ts'),
          'engine-process': join(engine, 'engine-process.ts'),
          'reader-process': join(engine, 'import/reader-process.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
