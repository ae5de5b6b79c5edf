import { describe, expect, it } from 'vitest'
import { parseAges } from '#engine/normalise/ages/parse-ages'

type Case = readonly [string, number | null, number | null]

const inTargetGroup: readonly Case[] = [
  ['Barn och unga 0–20 år', 0, 20],
  ['12-22 år', 12, 22],
  ['12 - 22 år', 12, 22],
  ['12—22 år', 12, 22],
  ['12 till och med 22 år', 12, 22],
  ['12 t.o.m. 22 år', 12, 22],
  ['12 t o m 22 år', 12, 22],
  ['12 till 22 år', 12, 22],
  ['13 år till 19 år', 13, 19],
  ['Mellan 13 och 19 år', 13, 19],
  ['Ungdomar i åldern 13–19 år', 13, 19],
  ['Ungdomar i åldern 13–19', 13, 19],
  ['Unga mellan 16 och 24', 16, 24],
  ['Åldrarna 10-15', 10, 15],
  ['Unga vuxna (18–29 år)', 18, 29],
  ['Unga vuxna 18-29', 18, 29],
  ['Ungdomar 13–\n19 år', 13, 19],
  ['Ungdomar\n13–19\når', 13, 19],
  ['12–18-åringar', 12, 18],
  ['12-18 åringar', 12, 18],
  ['13-åringar till 16-åringar', 13, 16],
  ['16-åringar', 16, 16],
  ['Ungdomar i 15-årsåldern', 15, 15],
  ['Barn 5 år', 5, 5],
  ['från 16 år', 16, null],
  ['Från och med 16 år', 16, null],
  ['fr.o.m. 16 år', 16, null],
  ['Över 18 år', 18, null],
  ['över 18', 18, null],
  ['18 år och uppåt', 18, null],
  ['18 år och äldre', 18, null],
  ['18+', 18, null],
  ['Vuxna som fyllt 18 år', 18, null],
  ['Äldre än 18 år', 18, null],
  ['Personer över 65 år', 65, null],
  ['upp till 18 år', null, 18],
  ['Till och med 20 år', null, 20],
  ['t.o.m. 20 år', null, 20],
  ['under 25 år', null, 25],
  ['Yngre än 18 år', null, 18],
  ['Barn under 6 år', null, 6],
  ['Ungdomar, högst 25 år', null, 25],
  ['18 år och yngre', null, 18],
  ['Barn 6–12 år och ungdomar 13–16 år', 6, 16],
  ['Barn 7–12 år, ungdomar från 13 år', 7, null],
  ['13–19', 13, 19],
  ['Ålder: 16–25', 16, 25],
  ['Unga under 18', null, 18],
  ['13 tom 19 år', 13, 19],
  ['ungdomar från 13 år till 19 år', 13, 19],
]

const inText: readonly Case[] = [
  ['Ungdomsmottagningen tar emot unga i åldern 12 till och med 22 år', 12, 22],
  ['Sommarjobb för ungdomar 16-19 år', 16, 19],
  ['Familjer med barn 1–5 år får hembesök', 1, 5],
  ['Stöd till unga (12–21 år) på kvällstid', 12, 21],
  ['Social insatsgrupp för unga vuxna 18–29 år under 2018', 18, 29],
  ['Öppen verksamhet klockan 16–21 för ungdomar 13–17 år', 13, 17],
  ['Läxhjälp för barn upp till 12 år', null, 12],
  ['Fotboll för flickor 7-12 år och 13-16 år', 7, 12],
]

const none: readonly string[] = [
  '',
  'Unga',
  'Barn och ungdomar',
  'Elever i åk 7–9',
  'Elever i årskurs 7-9',
  'Elever 7–9',
  'Nattfotboll klockan 20–24',
  'Nattfotboll lördagar 20–24',
  'Öppet kl. 18-22',
  'Projektet pågår i 3 år',
  'Projektet pågår i 2–3 år',
  'Pengar till projekt, 15-20 tkr',
  'Ungdomsbudget på 200 000 kronor',
  'Perioden 2017-2018',
  'Revideras varje år',
  'Följs upp vart tredje år',
  'Under 2 år ska metoden prövas',
  'Behandling upp till 1 år',
  'De senaste 10 åren',
  'Under det första halvåret',
  '12–15 deltagare per grupp',
  'Antal ungdomar 25–30 st',
  'Uppföljning efter 10 år',
  'Den 13-19 mars',
]

describe('parseAges', () => {
  it.each(inTargetGroup)('reads the target group %j as %s to %s', (targetGroup, min, max) => {
    expect(parseAges(targetGroup, 'Verksamhet varje vecka')).toEqual({ min, max })
  })

  it.each(inText)('reads the text %j as %s to %s', (text, min, max) => {
    expect(parseAges(null, text)).toEqual({ min, max })
  })

  it.each(none)('finds no ages in %j', (text) => {
    expect(parseAges(text, text)).toBeNull()
  })

  it('lets the target group decide when the text names other ages', () => {
    expect(parseAges('Ungdomar 13–19 år', 'Ledare över 20 år möter unga')).toEqual({ min: 13, max: 19 })
    expect(parseAges('Ungdomar', 'Stöd till unga 12–18 år')).toEqual({ min: 12, max: 18 })
  })
})
