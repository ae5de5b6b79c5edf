import { inTransaction, type WriteDb } from '#engine/store/database'
import { createWorkspace, openWorkspace, saveWorkspaceCopy, type Workspace } from '#engine/store/open-workspace'
import { listPlans, listYears } from '#engine/store/plans'
import { readSettings, updateCatalogueFingerprint } from '#engine/store/settings'
import type { WorkspaceInfo } from '#shared/contract/views'
import type { EngineContext, HandlersOf } from './engine-context'
import type { ImportJobs } from './import-jobs'
import { problemOf } from './problem-of'
import { chooseVersion, normaliseStored } from './stored-plans'

function infoOf({ fileName, read, write }: Workspace): WorkspaceInfo {
  const { city, topic } = readSettings(read)
  return {
    fileName,
    city,
    topic,
    years: listYears(read),
    plans: listPlans(read).length,
    isReadOnly: write === null,
  }
}

/**
 * Normalises every plan again when the program's catalogue has changed since they were stored.
 *
 * Should that fail, the workspace stays as it was, readable with the ids it has; the next opening tries again.
 */
function bringUpToDate(db: WriteDb, context: EngineContext): void {
  const { catalogue, catalogueFingerprint } = context
  if (readSettings(db).catalogueFingerprint === catalogueFingerprint) return
  try {
    inTransaction(db, () => {
      for (const plan of listPlans(db)) normaliseStored(db, catalogue, plan.id, plan.sha256)
      for (const plan of listPlans(db)) chooseVersion(db, plan.organisation, plan.year)
      updateCatalogueFingerprint(db, catalogueFingerprint)
    })
  } catch (error) {
    // Being able to open one's plans matters more than having them in the newest ids; the log has the defect.
    problemOf(error, context)
  }
}

export function workspaceHandlers(context: EngineContext, jobs: ImportJobs): HandlersOf<'workspace'> {
  const { session } = context
  return {
    'workspace.create': async ({ path, city, topic }) => {
      await jobs.stop()
      // Two connections may share a file, but none may keep one that is being replaced.
      if (session.current()?.path === path) session.close()
      const createdAt = context.now().toISOString()
      const { catalogueFingerprint } = context
      session.set(createWorkspace(path, { city, topic, language: 'sv', catalogueFingerprint, createdAt }))
      return infoOf(session.require())
    },
    'workspace.open': async ({ path }) => {
      await jobs.stop()
      const workspace = openWorkspace(path)
      session.set(workspace)
      if (workspace.write) bringUpToDate(workspace.write, context)
      return infoOf(workspace)
    },
    'workspace.info': () => {
      const workspace = session.current()
      return workspace && infoOf(workspace)
    },
    'workspace.saveCopy': ({ path }) => {
      saveWorkspaceCopy(session.require(), path)
      return {}
    },
    'workspace.close': async () => {
      await jobs.stop()
      session.close()
      return {}
    },
  }
}
