import type { IStylesOptions } from 'docx'

const ink = '1B2733'
const accent = '1F4E79'

/** Styles of the report. Sizes are half points, spacing twentieths of a point. */
export function documentStyles(languageTag: string): IStylesOptions {
  const font = 'Calibri'
  const heading = (size: number, before: number) => ({
    run: { font, size, bold: true, color: accent },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  return {
    default: {
      document: { run: { font, size: 21, color: ink, language: { value: languageTag } } },
      title: { run: { font, size: 44, bold: true, color: accent }, paragraph: { spacing: { after: 80 } } },
      heading1: heading(30, 360),
      heading2: heading(24, 240),
    },
    paragraphStyles: [
      { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', paragraph: { spacing: { after: 120, line: 276 } } },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { size: 26 },
        paragraph: { spacing: { after: 360 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 19, bold: true },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
      },
      {
        id: 'Judgement',
        name: 'Judgement',
        basedOn: 'BodyText',
        run: { italics: true },
        paragraph: { border: { left: { style: 'single', size: 18, space: 8, color: accent } }, indent: { left: 200 } },
      },
      { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 16 } },
      { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', run: { bold: true } },
    ],
  }
}
