import { describe, expect, it } from 'vitest'
import type { ComparedPlan } from '#engine/analysis/compared-plan'
import { findOverlaps } from '#engine/analysis/overlaps/find-overlaps'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import type { NormalisedActivity } from '#shared/domain/normalised-plan'
import { actors, comparedPlan, judgedActivity, mention } from '../../../support/compared-plan'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)
const row = (text: string, partial: Partial<NormalisedActivity> = {}) => judgedActivity(text, catalogue, partial)
const plan = (id: number, organisation: string, ...activities: readonly NormalisedActivity[]) =>
  comparedPlan(id, organisation, { activities })
const overlapsOf = (...plans: readonly ComparedPlan[]) => findOverlaps({ year: 2018, plans, catalogue })

function membersOf(...plans: readonly ComparedPlan[]): readonly string[] {
  return overlapsOf(...plans).groups.map(({ members }) =>
    members.map(({ activity }) => `${activity.plan}.${activity.index}`).join(' '),
  )
}

describe('the same work', () => {
  it('meets in one group though the plans share no words', () => {
    const picture = overlapsOf(
      plan(1, 'farsta', row('Stöd dras in om en förening har spritt våldsbejakande propaganda')),
      plan(2, 'bromma', row('Återkrav av föreningsbidrag')),
    )
    expect(picture.groups).toHaveLength(1)
    expect(picture.groups[0]).toMatchObject({
      id: '2018/reclaim-grants',
      area: 'association-grants',
      kinds: ['parallel'],
      members: [{ organisation: 'farsta' }, { organisation: 'bromma' }],
    })
  })

  const nearMisses: readonly [why: string, a: string, b: string][] = [
    [
      'a line for staff and a helpline for relatives',
      'Rådgivningslinje för handläggare som är osäkra på ett ärende',
      'Stödlinje för oroliga anhöriga',
    ],
    [
      'trained pupils and trained staff',
      'Utbildade demokratiledare samtalar med klasser',
      'Anställda utbildas i att bemöta extremism',
    ],
    [
      'training of staff, information to parents',
      'Utbildning för medarbetare om extremism',
      'Föräldraföreläsning om extremism på nätet',
    ],
    ['minors and young adults', 'SSPF-möten om ungdomar 12–18 år', 'Social insatsgrupp för unga vuxna 18–29 år'],
    [
      'an agreement and a report',
      'Samverkansöverenskommelsen med polisen förnyas',
      'Misstänkta brott rapporteras till polisen',
    ],
    [
      'a clinic and a parents’ course',
      'Ungdomsmottagningen erbjuder samtal om hälsa',
      'Föräldrar erbjuds kurser i Komet',
    ],
    [
      'values in preschool and in a club',
      'Värdegrundsarbete i förskolan',
      'Kväll om hur en idrottsklubb skriver en värdegrund',
    ],
    [
      'letting rooms and advice to new associations',
      'Villkor för den som hyr lokal',
      'Öppet hus för nybildade föreningar om ansökan och stadgar',
    ],
  ]
  it.each(nearMisses)('keeps apart %s', (_why, a, b) => {
    expect(membersOf(plan(1, 'farsta', row(a)), plan(2, 'bromma', row(b)))).toEqual([])
  })

  it('meets by its words when the catalogue knows no kind for it', () => {
    const first = row('Kolonilotter delas ut till pensionärer och gymnasister i Dalen', {
      kind: { value: null, confidence: 0, reasons: [] },
    })
    const second = row('Pensionärer och gymnasister får kolonilotter', {
      kind: { value: null, confidence: 0, reasons: [] },
    })
    const [group] = overlapsOf(plan(1, 'farsta', first), plan(2, 'bromma', second)).groups
    expect(group?.label).toBe('gymnasister, Kolonilotter, pensionärer')
    expect(group?.members[0]?.reasons).toContain('Kolonilotter')
  })

  it('meets in other words', () => {
    const pairs: readonly [string, string][] = [
      ['Läxklubb med volontärer på biblioteket', 'Studenter hjälper högstadieelever med matematik'],
      ['Öppen idrottshall på lördagar till midnatt', 'Nattbasket för ungdomar'],
      ['Trygghetsvandring i centrum', 'Kvällsrundor med boende för att hitta otrygga platser'],
    ]
    for (const [a, b] of pairs) {
      expect(membersOf(plan(1, 'farsta', row(a)), plan(2, 'bromma', row(b)))).toEqual(['1.0 2.0'])
    }
  })

  it('of a family of works meets only when words agree too', () => {
    const free = row('Avgiftsfria lovaktiviteter för barn')
    const same = row('Lovaktiviteter utan avgift')
    const other = row('Kollovistelse i Småland')
    expect(membersOf(plan(1, 'farsta', free), plan(2, 'bromma', same), plan(3, 'skarpnack', other))).toEqual([
      '1.0 2.0',
    ])
  })

  it('of other years is left out', () => {
    const old = comparedPlan(2, 'bromma', { year: 2017, activities: [row('Återkrav av föreningsbidrag')] })
    expect(membersOf(plan(1, 'farsta', row('Återkrav av föreningsbidrag')), old)).toEqual([])
  })
})

describe('the kinds of overlap', () => {
  const kindsOf = (...plans: readonly ComparedPlan[]) => overlapsOf(...plans).groups.map(({ kinds }) => kinds)

  it('are internal when a plan states the same work twice', () => {
    const twice = [row('Lämna information till polisen om händelser'), row('Lämna information till polisen om brott')]
    expect(kindsOf(plan(1, 'farsta', ...twice))).toEqual([['internal']])
  })

  it('are none when a row only reports on what this year’s row continues', () => {
    const reported = row('Lämna information till polisen om händelser', { isStatusReport: true })
    expect(kindsOf(plan(1, 'farsta', reported, row('Lämna information till polisen om brott')))).toEqual([])
  })

  it('are double when two administrations name the same place', () => {
    expect(
      kindsOf(
        plan(1, 'farsta', row('Fältassistenter finns vid Gullmarsplan på kvällarna')),
        plan(2, 'skarpnack', row('Nattvandring kring Gullmarsplan')),
      ),
    ).toEqual([['parallel', 'double']])
  })

  it('are not double because of a method’s name', () => {
    expect(
      kindsOf(
        plan(1, 'farsta', row('Föräldrar erbjuds kurser i Komet')),
        plan(2, 'skarpnack', row('Två omgångar av Komet')),
      ),
    ).toEqual([['parallel']])
  })

  it('are double when a district and a department both answer for the work there', () => {
    const department = row('Feriearbete på idrottsplatser', {
      responsible: actors('idrottsforvaltningen'),
      partners: actors('farsta'),
    })
    const district = row('Sommarjobb för ungdomar', { responsible: actors('farsta') })
    expect(kindsOf(plan(1, 'idrottsforvaltningen', department), plan(2, 'farsta', district))).toEqual([
      ['parallel', 'double'],
    ])
  })

  it('are not double when the ages do not meet', () => {
    const young = row('Fältassistenter vid Gullmarsplan', { ages: { min: 12, max: 15 } })
    const older = row('Nattvandring kring Gullmarsplan', { ages: { min: 18, max: 25 } })
    expect(kindsOf(plan(1, 'farsta', young), plan(2, 'skarpnack', older))).toEqual([['parallel']])
  })
})

describe('partner load', () => {
  it('lists partners that several plans name, the most named first', () => {
    const withPolice = row('Återkrav av föreningsbidrag', { partners: actors('polisen', 'skatteverket') })
    const { load } = overlapsOf(
      plan(1, 'farsta', withPolice, row('Lägesbild', { partners: actors('polisen') })),
      plan(2, 'bromma', withPolice),
    )
    expect(load.map(({ organisation, plans, activities }) => [organisation, plans, activities.length])).toEqual([
      ['polisen', 2, 3],
      ['skatteverket', 2, 2],
    ])
  })

  it('does not count groups, nor the sender itself', () => {
    const group = row('Lägesbild', {
      partners: { raw: 'samtliga', mentions: [mention('bromma', true), mention('farsta')] },
    })
    expect(overlapsOf(plan(1, 'farsta', group), plan(2, 'farsta', group)).load).toEqual([])
  })
})
