import type { EngineContract } from '#shared/contract/engine-contract'
import type { Answer, InputOf, OutputOf } from '#shared/contract/method'
import type { EngineHost } from './engine-host'

/** The engine's calls with their types; the engine itself checks what comes in. */
export type CallEngine = <M extends keyof EngineContract>(
  method: M,
  input: InputOf<EngineContract, M>,
) => Promise<Answer<OutputOf<EngineContract, M>>>

export function typedEngine(host: EngineHost): CallEngine {
  return host.call as CallEngine
}
