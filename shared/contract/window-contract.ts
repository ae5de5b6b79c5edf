/**
 * What the window may ask for. Calls without paths go straight to the engine; the rest are answered by the main
 * process, which opens the dialog, keeps the path and shows the window only a token or a name.
 */
import { z } from 'zod'
import { engineContract, engineEvents, languages, reportFormats } from './engine-contract'
import { method, nothing } from './method'
import { workspaceInfoSchema } from './views'

const openedOrCancelled = workspaceInfoSchema.nullable()

/** Engine calls that the window may make as they are. */
const relayed = {
  'workspace.info': engineContract['workspace.info'],
  'workspace.close': engineContract['workspace.close'],
  'import.cancel': engineContract['import.cancel'],
  'plans.list': engineContract['plans.list'],
  'plans.get': engineContract['plans.get'],
  'plans.identify': engineContract['plans.identify'],
  'plans.remove': engineContract['plans.remove'],
  'plans.undoRemove': engineContract['plans.undoRemove'],
  'activities.list': engineContract['activities.list'],
  'comparison.gaps': engineContract['comparison.gaps'],
  'comparison.gapCell': engineContract['comparison.gapCell'],
  'comparison.overlaps': engineContract['comparison.overlaps'],
  'catalogue.view': engineContract['catalogue.view'],
} as const
export const relayedMethods = Object.keys(relayed) as (keyof typeof relayed)[]

export const recentWorkspaceSchema = z.strictObject({ token: z.string(), fileName: z.string(), folder: z.string() })

export const windowContract = {
  ...relayed,
  /** Asks where to save; null when the user cancels. */
  'shell.newWorkspace': method({
    input: z.strictObject({ city: z.string().min(1), topic: z.string().min(1) }),
    output: openedOrCancelled,
  }),
  'shell.openWorkspace': method({ input: nothing, output: openedOrCancelled }),
  'shell.openRecent': method({ input: z.strictObject({ token: z.string() }), output: openedOrCancelled }),
  'shell.recentWorkspaces': method({ input: nothing, output: z.array(recentWorkspaceSchema) }),
  /** Makes a workspace of the bundled sample city in the user's data folder and starts its import. */
  'shell.openSampleCity': method({
    input: nothing,
    output: z.strictObject({ workspace: workspaceInfoSchema, job: z.string().nullable() }),
  }),
  'shell.saveCopy': method({ input: nothing, output: z.strictObject({ fileName: z.string().nullable() }) }),
  /** Asks for files or a folder and starts the import; null when the user cancels. */
  'shell.importFromDialog': method({
    input: z.strictObject({ what: z.enum(['files', 'folder']) }),
    output: z.strictObject({ job: z.string().nullable() }),
  }),
  /** Starts the import of dropped files, which the preload has handed to main as tokens. */
  'shell.importDropped': method({
    input: z.strictObject({ tokens: z.array(z.string()).min(1) }),
    output: z.strictObject({ job: z.string() }),
  }),
  /** Asks for a folder and writes the report there; null when the user cancels. */
  'shell.writeReport': method({
    input: z.strictObject({
      year: z.int(),
      formats: z.array(z.enum(reportFormats)).min(1),
      language: z.enum(languages),
    }),
    output: z.strictObject({ files: z.array(z.string()), folder: z.string() }).nullable(),
  }),
  /** Opens the folder of the last written report in the system's file manager. */
  'shell.showReportFolder': method({ input: nothing, output: nothing }),
  'shell.preferences': method({
    input: nothing,
    output: z.strictObject({
      language: z.enum(languages),
      theme: z.enum(['system', 'light', 'dark']),
      /** What the window wants to remember between starts: last view, filters, column states. */
      view: z.record(z.string(), z.unknown()),
    }),
  }),
  'shell.setPreferences': method({
    input: z.strictObject({
      language: z.enum(languages).optional(),
      theme: z.enum(['system', 'light', 'dark']).optional(),
      view: z.record(z.string(), z.unknown()).optional(),
    }),
    output: nothing,
  }),
} as const
export type WindowContract = typeof windowContract

export const windowEvents = {
  ...engineEvents,
  /** A menu item or shortcut of the native menu was chosen. */
  'menu.command': z.strictObject({ command: z.string() }),
  'engine.restarted': z.strictObject({ reason: z.string() }),
  /** The open workspace changed from outside the window (menu, file opened by the system). */
  'workspace.changed': z.strictObject({ workspace: workspaceInfoSchema.nullable() }),
} as const
export type WindowEvents = typeof windowEvents
