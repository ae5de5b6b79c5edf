import { describe, expect, it } from 'vitest'
import { stem } from '#engine/normalise/swedish/stem'

/** Forms on one line are the same word and share a stem. */
const families = `
landsting landstinget landstingets
skola skolan skolans skolor skolorna skolornas
förening föreningar föreningarna föreningen föreningars
handlingsplan handlingsplanen handlingsplanens handlingsplaner
aktivitet aktiviteten aktiviteter aktiviteterna
möte mötet möten mötena
arbete arbetet arbeten arbetets
medarbetare medarbetaren medarbetarna medarbetares
förvaltning förvaltningen förvaltningens förvaltningar förvaltningarna
nämnd nämnden nämndens nämnder nämnderna
kurs kursen kurser
projekt projektet projektets projekten
samhälle samhället samhällets
kronofogde kronofogden kronofogdens
enkät enkäten enkäter enkäterna
verksamhet verksamheten verksamheter verksamhetens
ungdom ungdomar ungdomarna ungdomars ungdomen
barn barnen barnet barns barnens
samordnare samordnaren samordnarens samordnarna
norrmalm norrmalms
bolag bolaget bolagen bolagens
samfund samfunden samfundet
resultat resultatet
brå brå:s
sspf-möte sspf-möten sspf-mötena
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

describe('stem', () => {
  it.each(families)('gives all forms of %s one stem', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1)
  })

  it('keeps the words of different families apart', () => {
    const stems = families.map((forms) => stem(forms[0] ?? ''))
    expect(new Set(stems).size).toBe(families.length)
  })

  it.each(['slk', 'sdf', '18-29', 'bup', 'årsta'])('keeps %s recognisable', (word) => {
    expect(word.startsWith(stem(word))).toBe(true)
  })
})
