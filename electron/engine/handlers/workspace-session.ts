import type { WriteDb } from '#engine/store/database'
import { closeWorkspace, type Workspace } from '#engine/store/open-workspace'
import { AppError } from '#shared/errors'

/** Which workspace is open; at most one at a time. */
export interface WorkspaceSession {
  readonly current: () => Workspace | null
  /** Throws `workspace.none-open`. */
  readonly require: () => Workspace
  /** Throws `workspace.none-open` or `workspace.read-only`. */
  readonly requireWritable: () => WriteDb
  readonly set: (workspace: Workspace) => void
  /** Closes the open workspace, if there is one. */
  readonly close: () => void
}

export function createWorkspaceSession(): WorkspaceSession {
  let open: Workspace | null = null
  const require = () => {
    if (!open) throw new AppError('workspace.none-open', {})
    return open
  }
  const close = () => {
    const closing = open
    open = null
    if (closing) closeWorkspace(closing)
  }
  return {
    current: () => open,
    require,
    requireWritable: () => {
      const { write, fileName } = require()
      if (!write) throw new AppError('workspace.read-only', { fileName })
      return write
    },
    set: (workspace) => {
      close()
      open = workspace
    },
    close,
  }
}
