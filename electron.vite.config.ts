import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'electron-vite'

const here = import.meta.dirname

interface Entries {
  readonly outFolder: string
  readonly main: string
  readonly preload: string
}

/**
 * How the app is built; the desktop tests build the same app with their own entries into their own folder.
 *
 * The targets stay at Chrome 114 and Node 18 so that the built files also run in the tests' older runtime.
 */
export function buildSettings({ outFolder, main, preload }: Entries): UserConfig {
  const engine = (file: string) => resolve(here, 'electron/engine', file)
  const mainEntries = {
    index: resolve(here, main),
    'engine-process': engine('engine-process.ts'),
    'reader-process': engine('import/reader-process.ts'),
    cli: engine('cli.ts'),
  }
  return {
    main: {
      build: {
        outDir: `${outFolder}/main`,
        target: 'node18.15',
        externalizeDeps: true,
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(mainEntries).filter(([, file]) => existsSync(file))),
          output: { format: 'cjs', entryFileNames: '[name].js' },
        },
      },
    },
    preload: {
      build: {
        outDir: `${outFolder}/preload`,
        target: 'node18.15',
        externalizeDeps: false,
        rolldownOptions: {
          input: { index: resolve(here, preload) },
          output: { format: 'cjs', entryFileNames: '[name].js' },
        },
      },
    },
    renderer: {
      root: resolve(here, 'renderer'),
      plugins: [react()],
      build: {
        outDir: `${outFolder}/renderer`,
        target: 'chrome114',
        minify: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rolldownOptions: { input: resolve(here, 'renderer/index.html') },
      },
    },
  }
}

export default defineConfig(
  buildSettings({ outFolder: 'out', main: 'electron/main/index.ts', preload: 'electron/preload/index.ts' }),
)
