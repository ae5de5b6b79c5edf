import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listActivities } from '#engine/store/activity-meanings'
import { allMigrations } from '#engine/store/migrations/all-migrations'
import { closeWorkspace, openWorkspace } from '#engine/store/open-workspace'
import { readReading } from '#engine/store/plan-contents'
import { listPlans } from '#engine/store/plans'
import { readSettings } from '#engine/store/settings'
import { planReading } from '../../support/plan-reading'
import { repositoryFolder } from '../../support/repository'
import { temporaryFolder } from '../../support/temporary-folder'
import { newWorkspace, settings, storePlan } from '../../support/workspace'

const folder = join(repositoryFolder, 'tests/golden/workspaces')
const fileOf = (version: number) => join(folder, `version-${version}.samplan`)
const reading = planReading(['Utbildning för personal', 'Samverkan med polisen'])
const { SAMPLAN_UPDATE_GOLDEN } = process.env

/** Only for a version that is not released yet: `SAMPLAN_UPDATE_GOLDEN=1` writes its file anew. */
function writeNewest(): void {
  const workspace = newWorkspace()
  storePlan(workspace.write, reading, 'plan')
  closeWorkspace(workspace)
  copyFileSync(workspace.path, fileOf(allMigrations.length))
}

describe('a workspace of every released version', () => {
  it.each(allMigrations.map(({ version }) => version))('%i still opens, with all that it held', (version) => {
    if (SAMPLAN_UPDATE_GOLDEN === '1' && version === allMigrations.length) writeNewest()
    const path = join(temporaryFolder(), 'gammal.samplan')
    copyFileSync(fileOf(version), path)
    const { read, ...workspace } = openWorkspace(path)
    expect(readSettings(read)).toEqual(settings)
    const [plan] = listPlans(read)
    expect(plan).toMatchObject({ fileName: 'plan.docx', organisation: 'bromma', year: 2018, activities: 2 })
    expect(readReading(read, plan?.id ?? -1)).toEqual(reading)
    expect(listActivities(read, plan?.id ?? -1).map((activity) => activity.text)).toEqual([
      'Utbildning för personal',
      'Samverkan med polisen',
    ])
    closeWorkspace({ read, ...workspace })
  })
})
