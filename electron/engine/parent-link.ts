/** The channel to the process that started this one. */
export interface ParentLink {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  /** Called when the other side is gone. */
  readonly onClose: (listener: () => void) => void
}

/** What Electron puts on `process` in a utility process; it wraps each message in an event. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
}

const hasParentPort = (value: object): value is { readonly parentPort: ParentPort } =>
  'parentPort' in value && typeof value.parentPort === 'object' && value.parentPort !== null

export function connectToParent(): ParentLink {
  if (hasParentPort(process)) {
    const { parentPort } = process
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      onClose: (listener) => parentPort.on('close', listener),
    }
  }
  return {
    // After a disconnect there is nobody left to tell; the close listener ends the process.
    post: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => process.on('message', listener),
    onClose: (listener) => process.on('disconnect', listener),
  }
}
