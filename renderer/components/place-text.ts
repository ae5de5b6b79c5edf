import type { Place } from '#shared/domain/place'
import type { WindowTexts } from '#shared/texts/window'

interface Row {
  readonly table: number | null
  readonly row: number | null
}

/** Where something stands, in words: "sida 9, tabell 2, rad 3". Empty when the file tells no place. */
export function placeText(place: Place | null, texts: WindowTexts['common'], at: Row = { table: null, row: null }) {
  const parts = [
    place?.page != null && texts.page(place.page),
    place?.sheet != null && texts.sheet(place.sheet),
    // Tables are counted from 0 in the reading and from 1 by people.
    at.table !== null && place?.sheet == null && texts.table(at.table + 1),
    at.row !== null && texts.row(at.row),
    place?.range != null && at.row === null && texts.range(place.range),
    place?.paragraph != null && place.page == null && at.row === null && texts.paragraph(place.paragraph),
  ]
  return parts.filter((part) => part !== false).join(', ')
}
