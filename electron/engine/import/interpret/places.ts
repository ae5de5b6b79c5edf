import { nowhere, type Place } from '#shared/domain/place'

const cellReference = /^\$?([A-Z]{1,3})\$?(\d+)$/u

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function unionRange(ranges: readonly string[]): string | null {
  const corners = ranges
    .flatMap((range) => range.split(':'))
    .map((reference) => cellReference.exec(reference))
    .filter((match) => match !== null)
    .map(([, letters = '', row = '']) => ({ letters, column: columnNumber(letters), row: Number(row) }))
  const first = corners[0]
  if (!first) return ranges[0] ?? null
  const least = corners.reduce((best, corner) => (corner.column < best.column ? corner : best), first)
  const most = corners.reduce((best, corner) => (corner.column > best.column ? corner : best), first)
  const rows = corners.map((corner) => corner.row)
  const from = `${least.letters}${Math.min(...rows)}`
  const to = `${most.letters}${Math.max(...rows)}`
  return from === to ? from : `${from}:${to}`
}

/**
 * The place that covers several: one range, one box, the first page and paragraph.
 *
 * Boxes on other pages than the first are left out, since a box belongs to one page.
 */
export function unionPlaces(places: readonly Place[]): Place {
  const [first] = places
  if (!first) return nowhere
  const boxes = places.filter((place) => place.page === first.page).flatMap((place) => (place.box ? [place.box] : []))
  const ranges = places
    .filter((place) => place.sheet === first.sheet)
    .flatMap((place) => (place.range === null ? [] : [place.range]))
  return {
    page: first.page,
    box:
      boxes.length === 0
        ? null
        : [
            Math.min(...boxes.map((box) => box[0])),
            Math.min(...boxes.map((box) => box[1])),
            Math.max(...boxes.map((box) => box[2])),
            Math.max(...boxes.map((box) => box[3])),
          ],
    sheet: first.sheet,
    range: unionRange(ranges),
    paragraph: first.paragraph,
  }
}
