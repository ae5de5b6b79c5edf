import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { AppError } from '#shared/errors'
import { resourcesFolder } from '../../support/repository'

describe('loadCatalogue', () => {
  const catalogue = loadCatalogue(resourcesFolder)
  const areas = new Set(catalogue.areas.areas.map((area) => area.id))
  const organisations = new Set(catalogue.organisations.organisations.map((organisation) => organisation.id))

  it('has the twenty areas and the eleven requirements of the guidelines', () => {
    expect(areas.size).toBe(20)
    expect(catalogue.requirements.sets[0]?.requirements).toHaveLength(11)
  })

  it('refers only to areas and organisations that exist', () => {
    const used = [
      ...catalogue.requirements.sets.flatMap((set) => set.requirements.flatMap((requirement) => requirement.anyOf)),
      ...catalogue.areaTerms.areas.map((entry) => entry.area),
      ...catalogue.headings.sections.map((entry) => entry.area),
      ...catalogue.activityKinds.kinds.map((kind) => kind.area),
    ]
    expect(used.filter((area) => !areas.has(area))).toEqual([])
    const named = [
      ...catalogue.organisationAliases.aliases.map((alias) => alias.organisation),
      ...catalogue.organisations.organisations.flatMap((organisation) => organisation.successors),
    ]
    expect(named.filter((organisation) => !organisations.has(organisation))).toEqual([])
  })

  it('names the file that is missing or does not fit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samplan-catalogue-'))
    expect(() => loadCatalogue(folder)).toThrow(AppError)
    try {
      writeFileSync(join(folder, 'areas.json'), '{}')
      loadCatalogue(folder)
    } catch (error) {
      expect((error as AppError).toProblem()).toMatchObject({
        code: 'catalogue.invalid',
        params: { fileName: 'areas.json' },
      })
    }
  })
})
