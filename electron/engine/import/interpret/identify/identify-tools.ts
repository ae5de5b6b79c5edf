/** The words around which a plan's identification is looked for, compiled once for a catalogue. */
import type { Catalogue } from '#shared/domain/catalogue'
import type { PlanStatus } from '#shared/domain/plan-reading'
import { compilePhrases, type Phrase } from '../words/word-pattern'
import { buildSenderNames, type SenderNames } from './sender-names'

export interface IdentifyTools {
  readonly catalogue: Catalogue
  readonly senders: SenderNames
  readonly planWords: readonly Phrase[]
  readonly recordLabels: readonly Phrase[]
  readonly decided: readonly Phrase[]
  readonly planned: readonly Phrase[]
  readonly otherBodies: readonly Phrase[]
  readonly notDecisionDates: readonly Phrase[]
  readonly committee: readonly Phrase[]
  readonly notSender: readonly Phrase[]
  readonly yearLabels: readonly Phrase[]
  readonly notPlanYear: readonly Phrase[]
  /** Words that begin a line of facts about the document. */
  readonly facts: readonly Phrase[]
  readonly earlierPlan: readonly Phrase[]
  /** Numbers of laws and reports, not of the plan: "SOU 2016:92". */
  readonly publication: RegExp
  /** A record number after its label, in group 1. */
  readonly recordNumber: RegExp
  readonly draftWords: readonly Phrase[]
  readonly statuses: readonly { readonly status: PlanStatus; readonly phrases: readonly Phrase[] }[]
}

/** Letters, digits and `/ - . :`, with digits in it, and perhaps the register's letters after a space. */
const recordShape = '((?:\\p{L}{1,5}[\\s/:.-]{0,2})?\\d[\\d\\p{L}./:-]*\\d(?:\\s\\p{Lu}{2,5}(?!\\p{L}))?)'

/** Words in lower case, capitalised and in capitals, for a pattern that must tell case apart elsewhere. */
function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .flatMap((word) => [word, word.slice(0, 1).toLocaleUpperCase('sv') + word.slice(1), word.toLocaleUpperCase('sv')])
    .map((word) => word.replaceAll('.', '\\.?'))
    .join('|')
}

const built = new WeakMap<Catalogue, IdentifyTools>()

/** The tools of a catalogue, built at the first call and kept as long as the catalogue is. */
export function identifyTools(catalogue: Catalogue): IdentifyTools {
  const known = built.get(catalogue)
  if (known) return known
  const { identification: words, planStatuses } = catalogue.headings
  const letters = (sources: readonly string[]) => compilePhrases(sources, 'letters')
  const tools: IdentifyTools = {
    catalogue,
    senders: buildSenderNames(catalogue),
    planWords: letters(words.planWords),
    recordLabels: letters(words.recordLabels),
    decided: letters(words.decided),
    planned: letters(words.planned),
    otherBodies: letters(words.otherBodies),
    notDecisionDates: letters(words.notDecisionDates),
    committee: letters(words.committee),
    notSender: letters(words.notSender),
    yearLabels: letters(words.yearLabels),
    notPlanYear: letters(words.notPlanYear),
    facts: letters([
      ...words.recordLabels,
      ...words.decided,
      ...words.yearLabels,
      ...planStatuses.flatMap(({ phrases }) => phrases),
      ...words.facts,
    ]),
    earlierPlan: letters(words.earlierPlan),
    publication: new RegExp(`(?<!\\p{L})(?:${alternatives(words.publications)})\\.?\\s*\\(?\\s*\\d{4}`, 'u'),
    recordNumber: new RegExp(
      `(?<!\\p{L})(?:${alternatives(words.recordLabels)})\\.?\\s*(?:nr\\.?)?\\s*[:.]?\\s*${recordShape}`,
      'gu',
    ),
    draftWords: letters(planStatuses.flatMap(({ status, phrases }) => (status === 'draft' ? phrases : []))),
    statuses: planStatuses.map(({ status, phrases }) => ({ status, phrases: letters(phrases) })),
  }
  built.set(catalogue, tools)
  return tools
}
