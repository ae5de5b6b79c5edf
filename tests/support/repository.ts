import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const repositoryFolder = resolve(import.meta.dirname, '../..')
export const resourcesFolder = join(repositoryFolder, 'resources')

const shared = resolve(repositoryFolder, '../shared')

/** The folder of real example plans beside the repository, or null in a clone that stands alone. */
export const examplePlansFolder = existsSync(join(shared, 'plans')) ? join(shared, 'plans') : null
