/** How a place in a file is told to a person: "s. 9, tabell 1, rad 3". */
import type { Place } from '../domain/place'
import type { Language } from '../language'

const words = {
  sv: { page: 's.', sheet: 'blad', cells: 'cell', table: 'tabell', row: 'rad', paragraph: 'stycke' },
  en: { page: 'p.', sheet: 'sheet', cells: 'cell', table: 'table', row: 'row', paragraph: 'paragraph' },
} as const

/**
 * Words the place of a row or passage, most general part first.
 *
 * `table` counts from 0 as in the plan reading and is told from 1; `row` counts from 1. A place that says nothing gives
 * an empty text.
 */
export function textOfSource(
  source: { readonly place: Place; readonly table: number | null; readonly row: number | null },
  language: Language,
): string {
  const word = words[language]
  const { page, sheet, range, paragraph } = source.place
  return [
    page === null ? '' : `${word.page} ${page}`,
    sheet === null ? '' : `${word.sheet} ”${sheet}”`,
    sheet === null && source.table !== null ? `${word.table} ${source.table + 1}` : '',
    range !== null ? `${word.cells} ${range}` : source.row === null ? '' : `${word.row} ${source.row}`,
    source.row === null && range === null && page === null && paragraph !== null
      ? `${word.paragraph} ${paragraph}`
      : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
