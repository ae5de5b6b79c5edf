import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Catalogue, catalogueSchema } from '#shared/domain/catalogue'
import { AppError } from '#shared/errors'

const fileOf = {
  areas: 'areas.json',
  requirements: 'requirements.json',
  organisations: 'organisations.json',
  organisationAliases: 'organisation-aliases.json',
  followUp: 'follow-up.json',
  statuses: 'statuses.json',
  headings: 'headings.json',
  areaTerms: 'area-terms.json',
  activityKinds: 'activity-kinds.json',
} as const satisfies Record<keyof Catalogue, string>

/**
 * Reads the catalogue from `<resources>/catalogue`.
 *
 * Throws `catalogue.invalid`, naming the file, when a part is missing, is not JSON or does not fit its schema.
 */
export function loadCatalogue(resourcesFolder: string): Catalogue {
  const parts = Object.entries(fileOf).map(([part, fileName]) => {
    try {
      const value: unknown = JSON.parse(readFileSync(join(resourcesFolder, 'catalogue', fileName), 'utf8'))
      return [part, catalogueSchema.shape[part as keyof Catalogue].parse(value)]
    } catch (cause) {
      const detail = cause instanceof Error ? cause.message.slice(0, 300) : String(cause)
      throw new AppError('catalogue.invalid', { fileName, detail }, { cause })
    }
  })
  return Object.fromEntries(parts) as Catalogue
}
