/** Makes sizes on recognised pages alike: the same body type measures a little different from page to page. */
import { median } from '../../ocr/letter-size'
import type { PageContent } from './page-content'

/** Sizes as near to the usual one as this are the usual one. */
const alike = 0.14

/** Recognised pages with their usual size set to that of all of them. */
export function alignedSizes(pages: readonly PageContent[]): PageContent[] {
  const isRecognised = (page: PageContent): boolean => page.words.some((word) => word.confidence !== null)
  const own = new Map(pages.filter(isRecognised).map((page) => [page, median(page.words.map((word) => word.size))]))
  const common = median([...own.values()])
  return pages.map((page) => {
    const usual = own.get(page)
    if (usual === undefined || usual === 0) return page
    const words = page.words.map((word) => {
      const scaled = (word.size * common) / usual
      return { ...word, size: Math.abs(scaled - common) <= alike * common ? common : Math.round(scaled * 2) / 2 }
    })
    return { ...page, words }
  })
}
