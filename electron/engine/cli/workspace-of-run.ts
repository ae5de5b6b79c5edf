import { existsSync } from 'node:fs'
import type { Engine } from '#engine/index'
import { commandLineTexts } from '#shared/texts/command-line'
import { answered } from './answered'
import type { Call } from './arguments'

/** Opens the workspace that a call works in, or makes it when there is something to put in it. */
export async function openWorkspaceOfRun(engine: Engine, call: Call, path: string): Promise<void> {
  const hasFiles = call.paths.length > 0 || call.command === 'demo'
  if (existsSync(path) || !hasFiles) {
    await answered(engine.call('workspace.open', { path }))
    return
  }
  const { defaults } = commandLineTexts[call.language]
  const city = call.city ?? (call.command === 'demo' ? defaults.sampleCity : defaults.city)
  await answered(engine.call('workspace.create', { path, city, topic: defaults.topic }))
}
