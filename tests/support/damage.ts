import fc from 'fast-check'
import type { Reader } from '#engine/import/reader'
import { planDocumentSchema } from '#shared/domain/document'
import { problemOfAsync } from './problem-of'
import { readerInput } from './reader-input'

/** Ways to damage a file: cut it off, overwrite some bytes, or take bytes that were never a file of the kind. */
function damaged(sample: Uint8Array): fc.Arbitrary<Uint8Array> {
  const cut = fc.nat(sample.length).map((length) => sample.subarray(0, length))
  const overwritten = fc
    .array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    .map((changes) => {
      const copy = sample.slice()
      for (const [at, value] of changes) copy[at] = value
      return copy
    })
  return fc.oneof(cut, overwritten, fc.uint8Array({ maxLength: 400 }))
}

/** Checks that a reader gives a document that fits the schema or throws an AppError, whatever it is fed. */
export async function survivesDamage(read: Reader, sample: Uint8Array, fileName: string, runs = 150): Promise<void> {
  await fc.assert(
    fc.asyncProperty(damaged(sample), async (bytes) => {
      await problemOfAsync(async () => planDocumentSchema.parse(await read(readerInput(bytes, fileName))))
    }),
    { numRuns: runs },
  )
}

/** Numbered words, so that each can be looked for: `ord0`, `ord1`, … */
export class NumberedWords {
  readonly all: string[] = []

  next(): string {
    const word = `ord${this.all.length}`
    this.all.push(word)
    return word
  }
}

/** Well-formed markup in which elements stand anywhere, with attributes that may fit or not. */
export function misplacedMarkup(elements: readonly string[], attributes: readonly string[]): fc.Arbitrary<string> {
  const value = fc.constantFrom('0', '1', '2', '-1', '99999999', 'restart', 'begin', 'separate', 'end', 'x', '', 'true')
  const attribute = fc.tuple(fc.constantFrom(...attributes), value)
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      fc.constantFrom('ord', ' '),
      fc
        .tuple(
          fc.constantFrom(...elements),
          fc.uniqueArray(attribute, { maxLength: 2, selector: ([name]) => name }),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(
          ([name, said, inside]) =>
            `<${name}${said.map(([key, text]) => ` ${key}="${text}"`).join('')}>${inside.join('')}</${name}>`,
        ),
    ),
  }))
  return fc.array(node, { maxLength: 6 }).map((nodes) => nodes.join(''))
}
