import { defineConfig } from 'electron-vite'
import { buildSettings } from './electron.vite.config'

/** The app as the desktop tests run it: same window, same engine, its own entries, in a folder that never ships. */
export default defineConfig(
  buildSettings({ outFolder: 'out-e2e', main: 'tests/e2e/app/main.ts', preload: 'tests/e2e/app/preload.ts' }),
)
