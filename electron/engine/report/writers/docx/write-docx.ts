import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx'
import { reportTexts } from '#shared/texts/report'
import type { Chapter, Content, ReportModel } from '../../model'
import { documentStyles } from './document-styles'
import { wordTable } from './word-table'

const languageTag = { sv: 'sv-SE', en: 'en-GB' } as const

/** A4 in twentieths of a point; the library turns width and height for landscape. */
const a4 = { width: 11906, height: 16838 }
const margin = { top: 1134, right: 1134, bottom: 1134, left: 1134 }

function wordContent(
  content: Content,
  isWide: boolean,
  caption: (text: string) => string,
): (Paragraph | ReturnType<typeof wordTable>)[] {
  switch (content.kind) {
    case 'text':
      return [new Paragraph({ text: content.text, style: 'BodyText' })]
    case 'judgement':
      return [new Paragraph({ text: content.text, style: 'Judgement' })]
    case 'heading':
      return [new Paragraph({ text: content.text, heading: HeadingLevel.HEADING_2, keepNext: true })]
    case 'list':
      return content.items.map((text) => new Paragraph({ text, numbering: { reference: 'bullets', level: 0 } }))
    case 'table':
      if (content.table.only === 'workbook') return []
      return [
        new Paragraph({ text: caption(content.table.caption), style: 'Caption', keepNext: true }),
        wordTable(
          content.table,
          isWide ? a4.height - margin.left - margin.right : a4.width - margin.left - margin.right,
        ),
        new Paragraph({ text: '', style: 'BodyText' }),
      ]
  }
}

function chapterContent(chapter: Chapter, caption: (text: string) => string) {
  return [
    new Paragraph({ text: chapter.heading, heading: HeadingLevel.HEADING_1, keepNext: true }),
    ...chapter.content.flatMap((content) => wordContent(content, chapter.isWide, caption)),
  ]
}

/** Chapters of the same orientation share a section, so that no page is left half empty. */
function inSections(chapters: readonly Chapter[]): { isWide: boolean; chapters: Chapter[] }[] {
  return chapters.reduce<{ isWide: boolean; chapters: Chapter[] }[]>((sections, chapter) => {
    const last = sections.at(-1)
    if (last?.isWide === chapter.isWide) last.chapters.push(chapter)
    else sections.push({ isWide: chapter.isWide, chapters: [chapter] })
    return sections
  }, [])
}

function pageFooter(model: ReportModel): Footer {
  const texts = reportTexts[model.language]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [`${texts.page} `, PageNumber.CURRENT, ` ${texts.of} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

/**
 * Writes the report as a Word file: real heading styles, contents, tables with repeated header rows, language set.
 */
export async function writeDocx(model: ReportModel): Promise<Uint8Array> {
  const texts = reportTexts[model.language]
  let tables = 0
  const caption = (text: string) => texts.table(++tables, text)
  const front = [
    new Paragraph({ text: model.title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: model.subtitle, style: 'Subtitle' }),
    new TableOfContents(texts.contents, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false }),
  ]
  const footers = { default: pageFooter(model) }
  const document = new Document({
    title: model.title,
    description: model.subtitle,
    creator: 'Samplan',
    styles: documentStyles(languageTag[model.language]),
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 }, spacing: { after: 60 } } },
            },
          ],
        },
      ],
    },
    sections: inSections(model.chapters).map(({ isWide, chapters }, index) => ({
      properties: {
        page: {
          size: { ...a4, orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin,
        },
      },
      footers,
      children: [...(index === 0 ? front : []), ...chapters.flatMap((chapter) => chapterContent(chapter, caption))],
    })),
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
