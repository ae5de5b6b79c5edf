import { expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { compileKinds } from '#engine/normalise/kinds/compile-kinds'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)

it('replaces shared term groups in patterns', () => {
  const { kinds } = compileKinds(catalogue)
  const terms = kinds.flatMap(({ patterns }) => patterns.flatMap(({ all, none }) => [...all.flat(), ...none]))
  expect(terms.filter((term) => term.startsWith('$'))).toEqual([])
})

it('refuses a catalogue whose pattern names a term group that does not exist', () => {
  const [kind] = catalogue.activityKinds.kinds
  if (kind === undefined) throw new Error('the catalogue has kinds')
  const broken = { ...kind, patterns: [{ all: [['$nobody']] }] }
  const activityKinds = { ...catalogue.activityKinds, kinds: [broken] }
  expect(() => compileKinds({ ...catalogue, activityKinds })).toThrow(
    expect.objectContaining({ code: 'catalogue.invalid' }),
  )
})

it('ships kinds whose areas exist and whose level is that of the area', () => {
  const levelOf = new Map(catalogue.areas.areas.map(({ id, level }) => [id, level]))
  for (const kind of catalogue.activityKinds.kinds)
    expect([kind.id, kind.level]).toEqual([kind.id, levelOf.get(kind.area)])
})

it('ships at least one kind for every area and ids only once', () => {
  const { kinds } = catalogue.activityKinds
  expect(new Set(kinds.map(({ area }) => area))).toEqual(new Set(catalogue.areas.areas.map(({ id }) => id)))
  expect(new Set(kinds.map(({ id }) => id)).size).toBe(kinds.length)
})
