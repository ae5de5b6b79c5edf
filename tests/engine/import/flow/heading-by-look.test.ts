import { describe, expect, it } from 'vitest'
import { type FlowParagraph, plainLook } from '#engine/import/flow/flow-items'
import { toBlocks } from '#engine/import/flow/to-blocks'
import { nowhere } from '#shared/domain/place'
import { blockLines } from '../../../support/block-lines'

type Said = Partial<Omit<FlowParagraph, 'look'>> & {
  readonly bold?: true
  readonly underlined?: true
  readonly size?: number
}

/** A paragraph of 11 points unless told otherwise. */
function line(text: string, { bold, underlined, size, ...rest }: Said = {}): FlowParagraph {
  const look = { ...plainLook, isBold: bold === true, isUnderlined: underlined === true, sizePoints: size ?? 11 }
  return { kind: 'paragraph', text, place: nowhere, headingLevel: null, list: null, ...rest, look }
}

const body = line('Förvaltningen arbetar sedan länge med de här frågorna tillsammans med polisen.')
const lines = (...paragraphs: readonly FlowParagraph[]) => blockLines(toBlocks(paragraphs))
const long =
  'Familjer med barn som står utanför förskolan får hembesök och en inbjudan till öppen verksamhet i området under året'

describe('headings made by hand', () => {
  const cases: readonly [string, readonly FlowParagraph[], readonly string[]][] = [
    ['short bold lines', [line('Syfte', { bold: true }), body], ['# Syfte', body.text]],
    ['underlined lines', [line('Syfte', { underlined: true }), body], ['# Syfte', body.text]],
    [
      'larger lines over bold ones',
      [line('Plan 2018', { size: 18 }), body, line('Syfte', { bold: true }), body],
      ['# Plan 2018', body.text, '## Syfte', body.text],
    ],
    ['not letters that are hardly larger', [line('Syfte', { size: 12 }), body, body], ['Syfte', body.text, body.text]],
    [
      'not a bold sentence',
      [line('Planen gäller tills vidare.', { bold: true }), body],
      ['*Planen gäller tills vidare.*', body.text],
    ],
    [
      'a question or an abbreviation at the end',
      [line('Vad ska göras?', { bold: true }), line('Skola m.fl.', { bold: true }), body],
      ['# Vad ska göras?', '# Skola m.fl.', body.text],
    ],
    ['not bold paragraphs that run long', [line(long, { bold: true }), body], [`*${long}*`, body.text]],
    [
      'not a look that is used for whole sentences too',
      [
        line('Kort insats', { bold: true }),
        body,
        line(long, { bold: true }),
        body,
        line('Ännu en', { bold: true }),
        body,
        line(long, { bold: true }),
      ],
      ['*Kort insats*', body.text, `*${long}*`, body.text, '*Ännu en*', body.text, `*${long}*`],
    ],
    [
      'not bold bullets, but bold numbered lines',
      [
        line('Polis', { bold: true, list: { depth: 0, marker: '•' } }),
        line('Inledning', { bold: true, list: { depth: 0, marker: '1.' } }),
        body,
      ],
      ['- [•] Polis', '# 1. Inledning', body.text],
    ],
    [
      'numbered lines that make a series',
      [line('Fokusområde 1: Uppväxt'), body, line('Fokusområde 2: Fritid'), body],
      ['# Fokusområde 1: Uppväxt', body.text, '# Fokusområde 2: Fritid', body.text],
    ],
    ['not one such line alone', [line('Version 2'), body], ['Version 2', body.text]],
    [
      'under the styled heading before them',
      [line('Insatser', { headingLevel: 2 }), line('Uppväxt', { bold: true }), body],
      ['## Insatser', '### Uppväxt', body.text],
    ],
    ['not lines without letters', [line('2018', { bold: true }), body], ['*2018*', body.text]],
    ['not lines with columns', [line('Ansvarig\tPolis', { bold: true }), body], ['*Ansvarig\tPolis*', body.text]],
  ]
  it.each(cases)('are %s', (_name, paragraphs, expected) => {
    expect(lines(...paragraphs)).toEqual(expected)
  })
})

describe('tables of contents without a field', () => {
  const entries = ['Inledning\t2', 'Syfte ......... 3', 'Mål\t12'].map((text) => line(text))

  it('are lines that end in page numbers, with the title over them', () => {
    expect(lines(line('Innehåll', { headingLevel: 1 }), line('Inledning 2'), line(''), line('Syfte 3'), body)).toEqual([
      '(contents) Innehåll\nInledning 2\nSyfte 3',
      body.text,
    ])
    expect(lines(...entries, body)).toEqual(['(contents) Inledning\t2\nSyfte ......... 3\nMål\t12', body.text])
  })

  it('are not a line or two, nor a title with nothing under it', () => {
    expect(lines(...entries.slice(0, 2), body)).toEqual(['Inledning\t2', 'Syfte ......... 3', body.text])
    expect(lines(line('Innehåll'), body)).toEqual(['Innehåll', body.text])
  })
})
