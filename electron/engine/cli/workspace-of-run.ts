import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Engine } from '#engine/index'
import { commandLineTexts } from '#shared/texts/command-line'
import { answered } from './answered'
import type { Call } from './arguments'

/** Opens the workspace that a call works in, and answers what clears up after it. */
export async function openWorkspaceOfRun(
  engine: Engine,
  call: Call,
  workingFolder: string,
): Promise<() => Promise<void>> {
  const { defaults } = commandLineTexts[call.language]
  const about = {
    city: call.city ?? (call.command === 'demo' ? defaults.sampleCity : defaults.city),
    topic: defaults.topic,
  }
  if (call.workspace !== null) {
    const path = resolve(workingFolder, call.workspace)
    // Nothing to read: then the workspace is what the call is about, and must be there.
    if (existsSync(path) || call.paths.length === 0) await answered(engine.call('workspace.open', { path }))
    else await answered(engine.call('workspace.create', { path, ...about }))
    return async () => void (await engine.close())
  }
  const folder = await mkdtemp(join(tmpdir(), 'samplan-'))
  const clear = async () => {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await answered(engine.call('workspace.create', { path: join(folder, 'tillfällig.samplan'), ...about }))
  } catch (error) {
    await clear()
    throw error
  }
  return clear
}
