import { utilityProcess } from 'electron'
import type { SpawnEngine } from './engine-link'

/** Runs the engine in a utility process: a crash while reading a file takes neither the window nor main with it. */
export const spawnUtilityEngine: SpawnEngine = ({ entry, resources }) => {
  const child = utilityProcess.fork(entry, [`--resources=${resources}`], { serviceName: 'Samplan engine' })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code) => listener(`exit ${code}`)),
    stop: () => child.kill(),
  }
}
