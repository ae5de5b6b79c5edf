import { fork } from 'node:child_process'
import type { SpawnEngine } from '../../../electron/main/engine-link'

/**
 * Runs the engine in a Node of its own: the tests' runtime is too old for the database's native part.
 *
 * Plain Node cannot read inside app.asar, so a packaged app under test keeps its files beside it.
 */
export const spawnForkedEngine: SpawnEngine = ({ entry, resources }) => {
  const { SAMPLAN_TEST_NODE } = process.env
  if (!SAMPLAN_TEST_NODE) throw new Error('SAMPLAN_TEST_NODE names no Node to run the engine in')
  const child = fork(entry.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'), [`--resources=${resources}`], {
    execPath: SAMPLAN_TEST_NODE,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return {
    post: (message) => child.send(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code, signal) => listener(`exit ${code ?? signal}`)),
    stop: () => child.kill(),
  }
}
