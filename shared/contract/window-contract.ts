/**
 * What the window may ask for. Calls without paths go straight to the engine; the rest are answered by the main
 * process, which opens the dialog, keeps the path and shows the window only a token or a name.
 */
import { z } from 'zod'
import { problemSchema } from '../errors'
import { engineContract, engineEvents, languages, reportFormats } from './engine-contract'
import { type Answer, type InputOf, method, nothing, type OutputOf } from './method'
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
export type RelayedMethod = keyof typeof relayed
export const relayedMethods = Object.keys(relayed) as readonly RelayedMethod[]

/** What the native menu can ask the window to do. */
export const menuCommands = [
  'workspace.new',
  'workspace.open',
  'workspace.saveCopy',
  'workspace.close',
  'import.files',
  'import.folder',
  'report.write',
  'plans.undoRemove',
  'view.start',
  'view.plans',
  'view.activities',
  'view.gaps',
  'view.overlaps',
  'search',
] as const
export type MenuCommand = (typeof menuCommands)[number]

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

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
  /** Opens the workspace file that was dropped on the window. */
  'shell.openDropped': method({ input: z.strictObject({ token: z.string() }), output: workspaceInfoSchema }),
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
      theme: z.enum(themes),
      /** What the window wants to remember between starts: last view, filters, column states. */
      view: z.record(z.string(), z.unknown()),
    }),
  }),
  'shell.setPreferences': method({
    input: z.strictObject({
      language: z.enum(languages).optional(),
      theme: z.enum(themes).optional(),
      view: z.record(z.string(), z.unknown()).optional(),
    }),
    output: nothing,
  }),
} as const
export type WindowContract = typeof windowContract

export const windowEvents = {
  ...engineEvents,
  /** A menu item or shortcut of the native menu was chosen. */
  'menu.command': z.strictObject({ command: z.enum(menuCommands) }),
  'engine.restarted': z.strictObject({ reason: z.string() }),
  /** The open workspace changed from outside the window (menu, file opened by the system). */
  'workspace.changed': z.strictObject({ workspace: workspaceInfoSchema.nullable() }),
  /** Language or theme was changed from the native menu. */
  'preferences.changed': z.strictObject({ language: z.enum(languages), theme: z.enum(themes) }),
  /** Something that was asked for outside the window (a file opened by the system) did not work. */
  'shell.problem': z.strictObject({ error: problemSchema }),
} as const
type WindowEvents = typeof windowEvents

export type WindowMethod = keyof WindowContract
export type WindowEvent = keyof WindowEvents
export type EventPayload<E extends WindowEvent> = z.output<WindowEvents[E]>

/** A file or folder that was dropped on the window: a token that main can turn into a path, and the name to show. */
export interface DroppedFile {
  readonly token: string
  readonly fileName: string
}

/** What the preload puts on `window.api`; nothing else crosses from the window to the program. */
export interface WindowApi {
  readonly call: <M extends WindowMethod>(
    method: M,
    input: InputOf<WindowContract, M>,
  ) => Promise<Answer<OutputOf<WindowContract, M>>>
  /** Returns the function that ends the subscription. */
  readonly onEvent: <E extends WindowEvent>(event: E, listener: (payload: EventPayload<E>) => void) => () => void
  readonly onDropped: (listener: (files: readonly DroppedFile[]) => void) => () => void
}
