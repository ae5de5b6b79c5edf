/** The running text of a plan by its headings; what was read as activities is left out. */
import { nowhere } from '#shared/domain/place'
import type { SectionReading } from '#shared/domain/plan-reading'
import type { FlowItem } from '../flow/flow'
import { unionPlaces } from '../places'
import { foldLines } from '../tables/cell-text'

interface OpenSection {
  readonly heading: string
  readonly level: number
  readonly path: readonly string[]
  readonly places: SectionReading['place'][]
  readonly lines: string[]
}

/** Headings that stand over an item, outermost first, by the item's key. */
export function headingPaths(
  flow: readonly FlowItem[],
  skip: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>()
  let stack: { readonly level: number; readonly text: string }[] = []
  for (const item of flow) {
    if (item.kind === 'heading' && !skip.has(item.key)) {
      stack = stack.filter((above) => above.level < item.level)
      paths.set(
        item.key,
        stack.map((above) => above.text),
      )
      stack.push({ level: item.level, text: item.text })
    } else {
      paths.set(
        item.key,
        stack.map((above) => above.text),
      )
    }
  }
  return paths
}

/** Builds the sections; `skip` holds the keys of items that are activities. */
export function buildSections(flow: readonly FlowItem[], skip: ReadonlySet<string>): SectionReading[] {
  const paths = headingPaths(flow, skip)
  const sections: OpenSection[] = []
  for (const item of flow) {
    if (item.kind === 'table' || skip.has(item.key)) continue
    if (item.kind === 'heading') {
      const path = paths.get(item.key) ?? []
      sections.push({ heading: item.text, level: item.level, path, places: [item.place], lines: [] })
      continue
    }
    if (sections.length === 0) sections.push({ heading: '', level: 0, path: [], places: [], lines: [] })
    const open = sections.at(-1)
    const marker = item.marker !== null && /\d|\p{L}/u.test(item.marker) ? `${item.marker} ` : ''
    open?.lines.push(`${marker}${foldLines(item.text)}`)
    open?.places.push(item.place)
  }
  return sections.map(({ heading, level, path, places, lines }) => ({
    heading,
    level,
    path: [...path],
    text: lines.filter((line) => line !== '').join('\n'),
    place: places[0] ? unionPlaces(places.slice(0, 1)) : nowhere,
  }))
}
