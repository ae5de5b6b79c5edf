import { initial } from './001-initial'
import type { Migration } from './migration'

/** Every step, oldest first. A new workspace runs the same list: there is no second schema. */
export const allMigrations: readonly Migration[] = [initial]
