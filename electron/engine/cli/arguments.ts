import { parseArgs } from 'node:util'
import { type Language, languages } from '#shared/language'
import { type CommandLineTexts, commandLineTexts } from '#shared/texts/command-line'

const commands = ['analyse', 'report', 'demo'] as const
type Command = (typeof commands)[number]

export interface Call {
  readonly command: Command
  readonly paths: readonly string[]
  readonly workspace: string | null
  readonly year: number | null
  readonly json: string | null
  readonly out: string | null
  readonly city: string | null
  readonly language: Language
}

export type ParsedArguments =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'help'; readonly language: Language }
  /** `text` says what is wrong with the call. */
  | { readonly kind: 'wrong'; readonly text: string }

const options = {
  workspace: { type: 'string' },
  year: { type: 'string' },
  json: { type: 'string' },
  out: { type: 'string' },
  city: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const isCommand = (word: string): word is Command => (commands as readonly string[]).includes(word)
const isLanguage = (word: string): word is Language => (languages as readonly string[]).includes(word)

/** Understands a call, or says what is wrong with it. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const read = readOptions(argv)
  if ('text' in read) return wrong(commandLineTexts.sv, read.text)
  const { values, positionals } = read
  const language = values.language ?? 'sv'
  if (!isLanguage(language)) return { kind: 'wrong', text: commandLineTexts.sv.usage.badLanguage(language) }
  const texts = commandLineTexts[language]
  const [command, ...paths] = positionals
  if (values.help || command === 'help') return { kind: 'help', language }
  if (command === undefined) return wrong(texts, texts.usage.noCommand)
  if (!isCommand(command)) return wrong(texts, texts.usage.unknownCommand(command))
  const year = values.year === undefined ? null : Number(values.year)
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2100)) {
    return wrong(texts, texts.usage.badYear(values.year ?? ''))
  }
  const { workspace = null, json = null, out = null, city = null } = values
  const call = { command, paths, workspace, year, json, out, city, language }
  const missing = findMissing(call, texts)
  return missing === null ? { kind: 'call', call } : wrong(texts, missing)
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    return { text: commandLineTexts.sv.usage.badOption(error instanceof Error ? error.message : String(error)) }
  }
}

function findMissing({ command, paths, workspace, year, out }: Call, { usage }: CommandLineTexts): string | null {
  if (command === 'demo') return null
  if (paths.length === 0 && workspace === null) return usage.nothingToRead
  if (command === 'report' && year === null) return usage.missing('--year')
  if (command === 'report' && out === null) return usage.missing('--out')
  return null
}

function wrong({ usage }: CommandLineTexts, text: string): ParsedArguments {
  return { kind: 'wrong', text: `${text}\n${usage.seeHelp}` }
}
