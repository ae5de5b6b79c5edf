import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { normaliseFollowUp } from '#engine/normalise/follow-up/normalise-follow-up'
import { sureFrom } from '#shared/domain/normalised-plan'
import { resourcesFolder } from '../../../support/repository'

const catalogue = loadCatalogue(resourcesFolder)

/** Wording and the channels it names, in the order in which it names them. */
const sure: readonly (readonly [string, string])[] = [
  ['Uppföljning i ILS', 'ils'],
  ['ILS-webben', 'ils'],
  ['Följs upp i ILS och redovisas för nämnden', 'ils board-report'],
  ['Verksamhetsplan', 'ils'],
  ['VP/VB', 'ils'],
  ['T1, T2 och VB', 'ils'],
  ['Tertialrapport 2', 'ils'],
  ['I nämndens verksamhetsberättelse', 'ils'],
  ['Tertialvis', 'ils'],
  ['Årsredovisning', 'ils'],
  ['Bokslut', 'ils'],
  ['Inom ordinarie styrning', 'ils'],
  ['I den ordinarie uppföljningen', 'ils'],
  ['Ordinarie verksamhetsuppföljning', 'ils'],
  ['Delårsrapporten', 'ils'],
  ['Stadens ledningssystem', 'ils'],
  ['Tertial- och årsredovisning', 'ils'],
  ['Verksamhets-\nberättelsen', 'ils'],
  ['Enligt\nsamverkansavtal\nmed polisen', 'police-agreement'],
  ['Enligt samverkansöverenskommelse', 'police-agreement'],
  ['Överenskommelsen mellan stadsdelen och polisen', 'police-agreement'],
  ['Uppföljning av samverkansavtalet', 'police-agreement'],
  ['Avtal med lokalpolisområdet', 'police-agreement'],
  ['Polisens och stadsdelens överenskommelse', 'police-agreement'],
  ['Samverkansplan polis', 'police-agreement'],
  ['Styrgruppen', 'steering-group'],
  ['SSPF:s styrgrupp', 'steering-group'],
  ['Ledningsgruppen', 'steering-group'],
  ['Förvaltningens ledningsgrupp två gånger per år', 'steering-group'],
  ['Lokalt BRÅ', 'steering-group'],
  ['Lokala Brå:s styrgrupp', 'steering-group'],
  ['Rapporteras till lokala brottsförebyggande rådet', 'steering-group'],
  ['Samverkansgruppen', 'steering-group'],
  ['Följs upp i styrgruppen för SIG', 'steering-group'],
  ['Enkät', 'survey'],
  ['Webbenkät efter utbildningen', 'survey'],
  ['Enkäter till deltagare och föräldrar', 'survey'],
  ['Brukarundersökning', 'survey'],
  ['Brukar- och medarbetarundersökning', 'survey'],
  ['Stockholmsenkäten', 'survey'],
  ['Trygghetsmätningen', 'survey'],
  ['Stadens trygghetsmätning', 'survey'],
  ['Kursutvärdering', 'survey'],
  ['Medarbetar-\nenkät', 'survey'],
  ['Antal deltagare', 'statistics'],
  ['antalet ärenden', 'statistics'],
  ['Andel unga som går vidare till studier', 'statistics'],
  ['Besöksstatistik', 'statistics'],
  ['Brottsstatistik från polisen', 'statistics'],
  ['Nyckeltal', 'statistics'],
  ['Närvarostatistik', 'statistics'],
  ['Närvarolistor', 'statistics'],
  ['Besöksantal', 'statistics'],
  ['Deltagarlistor', 'statistics'],
  ['Indikatorer', 'statistics'],
  ['Besökssiffror per kvartal', 'statistics'],
  ['Skolfrånvaro', 'statistics'],
  ['Antal orosanmälningar, enkät', 'statistics survey'],
  ['Statistik och brukarundersökning', 'statistics survey'],
  ['Enkät\nAntal deltagare', 'survey statistics'],
  ['Vid revidering av handlingsplanen', 'annual-plan-review'],
  ['Årlig revidering', 'annual-plan-review'],
  ['Handlingsplanen revideras årligen', 'annual-plan-review'],
  ['Revideras årligen', 'annual-plan-review'],
  ['I samband med att planen revideras', 'annual-plan-review'],
  ['Årlig översyn', 'annual-plan-review'],
  ['Årlig genomgång av planen', 'annual-plan-review'],
  ['När handlingsplanen uppdateras', 'annual-plan-review'],
  ['I uppföljningen av handlingsplanen', 'annual-plan-review'],
  ['Handlingsplanen följs upp varje år', 'annual-plan-review'],
  ['Rapport till nämnd', 'board-report'],
  ['Återrapporteras till stadsdelsnämnden', 'board-report'],
  ['Redovisas i nämnden', 'board-report'],
  ['Nämndrapport', 'board-report'],
  ['Information till utbildningsnämnden', 'board-report'],
  ['Anmäls till social-\nnämnden', 'board-report'],
  ['Antal avslag; rapporteras till nämnden i verksamhetsberättelsen', 'statistics board-report ils'],
  ['Rapporteras till styrgruppen och nämnden', 'steering-group board-report'],
]

const nothing: readonly string[] = [
  '',
  '-',
  '–',
  'Löpande',
  'Kontinuerligt',
  'Löpande uppföljning',
  'Följs upp löpande',
  'Uppföljning sker kontinuerligt under året',
  'Vid behov',
  'Varje år',
  'Årligen',
  'En gång per termin',
  'Ingen',
  'Saknas',
  'Halvårsvis uppföljning',
  'Regelbunden dialog',
  'December 2018',
]

const unsure: readonly (readonly [string, string])[] = [
  ['Förvaltningsledningen', 'steering-group'],
  ['BRÅ', 'steering-group'],
  ['Medborgarlöften', 'police-agreement'],
  ['Intervjuer', 'survey'],
  ['Månadsrapport', 'ils'],
  ['Arbetsgruppen', 'steering-group'],
  ['Incidentrapporter', 'statistics'],
]

const unknown: readonly string[] = [
  'Utvärdering',
  'Dokumentation i journal',
  'Se ovan',
  'Lokalt utvecklingsprogram',
  'Ögonmått',
]

describe('normaliseFollowUp', () => {
  it.each(sure)('reads %j as %s', (wording, expected) => {
    const { followUp, isUnknown } = normaliseFollowUp(wording, catalogue)
    expect({ channels: followUp.channels.join(' '), isSure: followUp.confidence >= sureFrom, isUnknown }).toEqual({
      channels: expected,
      isSure: true,
      isUnknown: false,
    })
  })

  it.each(nothing)('takes %j for no follow-up at all', (wording) => {
    const { followUp, isUnknown } = normaliseFollowUp(wording, catalogue)
    expect(followUp.channels).toEqual(['none'])
    expect(followUp.confidence).toBeGreaterThanOrEqual(sureFrom)
    expect(isUnknown).toBe(false)
  })

  it.each(unsure)('reads %j as %s and leaves it to be checked', (wording, expected) => {
    const { followUp } = normaliseFollowUp(wording, catalogue)
    expect(followUp.channels.join(' ')).toBe(expected)
    expect(followUp.confidence).toBeLessThan(sureFrom)
  })

  it.each(unknown)('keeps %j, which no channel explains, as none and says so', (wording) => {
    const { followUp, isUnknown } = normaliseFollowUp(wording, catalogue)
    expect(followUp).toMatchObject({ raw: wording, channels: ['none'] })
    expect(followUp.confidence).toBeLessThan(sureFrom)
    expect(isUnknown).toBe(true)
  })

  it('takes a plan without such a column for no follow-up', () => {
    expect(normaliseFollowUp(null, catalogue).followUp).toMatchObject({ raw: null, channels: ['none'], confidence: 1 })
  })

  it('gives the words and the phrase that decided', () => {
    const { reasons } = normaliseFollowUp('Enligt överenskommelsen med polisen', catalogue).followUp
    expect(reasons).toEqual([{ rule: 'term', wording: 'överenskommelsen med polisen', matched: 'överenskomm* polis*' }])
  })
})
