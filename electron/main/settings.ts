/** What the program remembers between starts, as one JSON file in the user's data folder. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { languages } from '#shared/contract/engine-contract'
import { themes } from '#shared/contract/window-contract'

const windowPlaceSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(600),
  height: z.int().min(400),
  isMaximised: z.boolean(),
})
export type WindowPlace = z.infer<typeof windowPlaceSchema>

/** Each part stands alone: one that does not fit falls back to its default and the rest is kept. */
const settingsSchema = z.object({
  window: windowPlaceSchema.nullable().catch(null),
  language: z.enum(languages).catch('sv'),
  theme: z.enum(themes).catch('system'),
  view: z.record(z.string(), z.unknown()).catch({}),
  /** Paths, newest first. */
  recentWorkspaces: z.array(z.string()).catch([]),
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>

export interface SettingsFile {
  readonly get: () => Settings
  /** Changes the parts given and writes the file. */
  readonly set: (change: Partial<Settings>) => void
}

function readSettings(path: string): Settings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Missing at the first start, or not JSON: a program that starts with defaults serves better than one that stops.
    return settingsSchema.parse({})
  }
}

/**
 * Opens the settings file; a missing or damaged one gives defaults.
 *
 * Written beside and renamed, so that a power cut leaves the old file. A folder that cannot be written costs the
 * memory, not the session: `log` hears of it.
 */
export function openSettings(path: string, log: (message: string) => void): SettingsFile {
  let settings = readSettings(path)
  return {
    get: () => settings,
    set: (change) => {
      settings = { ...settings, ...change }
      try {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(`${path}.new`, JSON.stringify(settings, null, 1))
        renameSync(`${path}.new`, path)
      } catch (error) {
        log(`settings could not be written: ${error instanceof Error ? error.name : 'unknown'}`)
      }
    },
  }
}
