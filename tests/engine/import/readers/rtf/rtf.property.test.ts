import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRtf } from '#engine/import/readers/rtf/read-rtf'
import { planDocumentSchema } from '#shared/domain/document'
import { wordsOf } from '../../../../support/block-lines'
import { survivesDamage } from '../../../../support/damage'
import { readerInput } from '../../../../support/reader-input'

const pieces =
  String.raw`\par |\pard |\pard\intbl |\pard\intbl\itap2 |\cell |\row |\nestcell |\trowd\cellx1000\cellx2000 |\trowd\clvmgf\cellx500 |\trowd\clvmrg\cellx500 |{\*\nesttableprops\trowd\cellx700\nestrow}|\sect |{\b |}|{\footnote |{\header |{\shp{\*\shpinst{\shptxt |{\field{\*\fldinst TOC}{\fldrslt |{\listtext\tab}|\line |\tab |\plain |\s1 `.split(
    '|',
  )
const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constant('ord') },
  { weight: 3, arbitrary: fc.constantFrom(...pieces) },
)

describe('reading Rich Text Format', () => {
  it('keeps every word, once, however marks and groups are mixed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (parts) => {
        let count = 0
        const body = parts.map((part) => (part === 'ord' ? ` ord${count++} ` : part)).join('')
        const document = planDocumentSchema.parse(await readRtf(readerInput(`{\\rtf1 ${body}}`, 'plan.rtf')))
        const words = wordsOf(document).filter((word) => word.startsWith('ord'))
        expect(new Set(words).size).toBe(words.length)
        // A closing brace too many ends the document, and with it what follows.
        const isWhole = balance(body) >= 0
        if (isWhole) expect(words).toHaveLength(count)
      }),
      { numRuns: 500 },
    )
  })

  it('answers damaged files with a problem or a document, never with a defect', async () => {
    const text = String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset2 Symbol;}}{\stylesheet{\s1 heading 1;}}\pard\s1 Plan\par\trowd\trhdr\clvmgf\cellx1000\cellx2000\pard\intbl a\u228\'e4\cell b\cell\row\pard{\footnote x}\par}`
    await survivesDamage(readRtf, new Uint8Array(Buffer.from(text, 'latin1')), 'plan.rtf', 500)
  })
})

/** The lowest depth of braces reached: below nought there were more ends than beginnings. */
function balance(body: string): number {
  let [depth, lowest] = [0, 0]
  for (const sign of body) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    lowest = Math.min(lowest, depth)
  }
  return lowest
}
