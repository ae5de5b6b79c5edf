/**
 * Which part of a field the text being read belongs to.
 *
 * A complex field is `begin`, its code, `separate`, its result, `end`, and fields lie inside each other and over several
 * paragraphs (ECMA-376 part 1, 17.16.18). Only results are what the reader of the page sees.
 */
interface OpenField {
  code: string
  isResult: boolean
}

export class FieldStack {
  readonly #open: OpenField[] = []

  begin(): void {
    this.#open.push({ code: '', isResult: false })
  }

  separate(): void {
    const field = this.#open.at(-1)
    if (field !== undefined) field.isResult = true
  }

  end(): void {
    this.#open.pop()
  }

  addCode(text: string): void {
    const field = this.#open.at(-1)
    if (field !== undefined && !field.isResult) field.code += text
  }

  /** Inside the code of some field: not printed. */
  get isInCode(): boolean {
    return this.#open.some((field) => !field.isResult)
  }

  /** Inside the result of a table of contents (or of figures). */
  get isInContents(): boolean {
    return this.#open.some((field) => field.isResult && /^\s*TOC\b/iu.test(field.code))
  }

  /** Forgets fields whose code never ended, so that a damaged field cannot swallow the rest of the document. */
  dropUnfinished(): void {
    while (this.#open.at(-1)?.isResult === false) this.#open.pop()
  }
}
