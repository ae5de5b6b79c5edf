import { type ChildProcess, fork } from 'node:child_process'
import type { ReadRequest } from './reader-messages'

/** How the reader process is started. */
export interface ReaderChildOptions {
  /** Path of the built reader process. */
  readonly entry: string
  /** Node, or Electron (which is told to run as Node). Default: the program that runs now. */
  readonly execPath?: string
  readonly execArgv?: readonly string[]
  /** Default: the environment of this process. */
  readonly env?: NodeJS.ProcessEnv
  /** Memory for the process's objects; buffers come on top. Default 2048. */
  readonly memoryMegabytes?: number
}

export interface ReaderChild {
  send(request: ReadRequest): void
  /** Ends the process at once; `onLost` is not called. */
  kill(): void
}

/** Forks a reader process; `onLost` is called once when it ends, or cannot be reached, without being killed. */
export function startReaderChild(
  options: ReaderChildOptions,
  onMessage: (message: unknown) => void,
  onLost: () => void,
): ReaderChild {
  const child = forkReader(options)
  let isLost = false
  const lose = () => {
    if (isLost) return
    isLost = true
    child.removeAllListeners()
    // A process that is being killed may still fail to take a message; nobody waits for it any more.
    child.on('error', () => undefined)
    child.kill('SIGKILL')
    onLost()
  }
  child.on('message', onMessage)
  child.once('exit', lose)
  child.once('error', lose)
  return {
    send: (request) => {
      child.send(request, (failed) => {
        if (failed) lose()
      })
    },
    kill: () => {
      isLost = true
      child.removeAllListeners()
      child.on('error', () => undefined)
      child.kill('SIGKILL')
    },
  }
}

function forkReader({ entry, execPath, execArgv = [], env, memoryMegabytes = 2048 }: ReaderChildOptions): ChildProcess {
  return fork(entry, [], {
    ...(execPath === undefined ? {} : { execPath }),
    execArgv: [...execArgv, `--max-old-space-size=${memoryMegabytes}`],
    env: { ...(env ?? process.env), ELECTRON_RUN_AS_NODE: '1' },
    serialization: 'advanced',
    // Libraries print parts of the file in their warnings.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}
