import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { judgeSection } from '#engine/normalise/areas/judge-section'
import { nowhere } from '#shared/domain/place'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const judge = (heading: string, text: string, path: readonly string[] = []) =>
  judgeSection({ heading, level: 1, path: [...path], text, place: nowhere }, catalogue)

describe('the areas of a passage', () => {
  it('come from its heading first', () => {
    const { areas } = judge('Avhopparverksamhet', 'Förvaltningen har ingen egen verksamhet.')
    expect(areas[0]).toMatchObject({ area: 'exit-support', reason: { rule: 'section', wording: 'Avhopparverksamhet' } })
    expect(areas[0]?.confidence).toBeGreaterThan(0.8)
  })

  it('come from sentences under a heading that says nothing', () => {
    const { areas } = judge('Övrigt', 'Vid behov gäller allmänna regler. Anhöriga kan ringa orostelefonen.')
    expect(areas.map(({ area }) => area)).toEqual(['relatives-support'])
    expect(areas[0]?.confidence).toBeLessThan(0.7)
  })

  it('come from the heading above when neither tells', () => {
    expect(judge('Så gör vi', 'Se bilaga.', ['Stöd till anhöriga']).areas[0]?.area).toBe('relatives-support')
  })

  it('are none under a heading without text', () => {
    expect(judge('Avhopparverksamhet', '').areas).toEqual([])
  })

  it('are none for a preface in general words', () => {
    expect(
      judge('Inledning', 'I en demokrati har alla rätt till sina åsikter.').areas.every(
        (each) => each.confidence < 0.7,
      ),
    ).toBe(true)
  })
})

describe('a section that limits the scope', () => {
  it.each([
    ['Skolor och gymnasier i området är undantagna från planen.', ['school-attendance']],
    ['Grundskolor omfattas av utbildningsnämndens egen plan.', ['school-attendance']],
    ['Planen gäller åtgärder som förvaltningen råder över.', []],
  ])('excludes from "%s"', (text, excludes) => {
    expect(judge('Avgränsning', text)).toEqual({ areas: [], excludes })
  })

  it('does not exclude what another section says about schools', () => {
    expect(judge('Lokal lägesbild', 'Skolor som har undantag hanteras särskilt.').excludes).toEqual([])
  })
})
