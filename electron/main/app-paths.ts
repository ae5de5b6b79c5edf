import { join } from 'node:path'
import { app } from 'electron'

export const workspaceExtension = 'samplan'

/**
 * The same path outside the archive: the engine's own processes read resources as plain files.
 */
const unpacked = (path: string) => path.replace(/app\.asar(?=[\\/]|$)/, 'app.asar.unpacked')

export interface AppPaths {
  readonly engineEntry: string
  readonly resources: string
  readonly preload: string
  readonly renderer: string
  readonly settings: string
  readonly sampleCity: { readonly plans: string; readonly workspace: string }
}

/** Every path the program uses, from the app's folder; `__dirname` would move with the bundler's chunks. */
export function appPaths(outFolder: string): AppPaths {
  const built = join(app.getAppPath(), outFolder)
  const resources = unpacked(join(app.getAppPath(), 'resources'))
  return {
    engineEntry: join(built, 'main', 'engine-process.js'),
    resources,
    preload: join(built, 'preload', 'index.js'),
    renderer: join(built, 'renderer'),
    settings: join(app.getPath('userData'), 'settings.json'),
    sampleCity: {
      plans: join(resources, 'sample-city'),
      workspace: join(app.getPath('userData'), 'sample-city', `Exempelstaden.${workspaceExtension}`),
    },
  }
}
