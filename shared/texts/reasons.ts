/**
 * Why the program judged a table or a row as it did, for a person. A reason it has no wording for is shown as it is.
 *
 * Reasons are short keys made where the judgement is made (interpret/tables); a new one should get a line here.
 */
import type { Language } from '../language'

interface Worded {
  readonly sv: string
  readonly en: string
}

const exact: Readonly<Record<string, Worded>> = {
  hidden: { sv: 'den är dold i filen', en: 'it is hidden in the file' },
  figures: { sv: 'den innehåller mest siffror', en: 'it mostly holds figures' },
  'no-activity-column': { sv: 'ingen kolumn beskriver vad som ska göras', en: 'no column says what is to be done' },
  'no-headings': { sv: 'den saknar rubriker', en: 'it has no headings' },
  'only-weak-headings': { sv: 'rubrikerna säger för lite', en: 'its headings say too little' },
  'only-one-heading': { sv: 'bara en rubrik känns igen', en: 'only one heading is recognised' },
  form: { sv: 'den är ett formulär med uppgifter om planen', en: 'it is a form with facts about the plan' },
  'joined-to-row-above': { sv: 'den ser ut att höra till raden ovanför', en: 'it seems to belong to the row above' },
}

/** Kinds of other tables, by the headings or the title that gave them away. */
const otherTables: Readonly<Record<string, Worded>> = {
  survey: { sv: 'en enkät eller statistik', en: 'a survey or statistics' },
  contacts: { sv: 'en lista över kontakter', en: 'a list of contacts' },
  glossary: { sv: 'en ordlista', en: 'a glossary' },
  decisions: { sv: 'beslut och uppgifter om planen', en: 'decisions and facts about the plan' },
  meetings: { sv: 'möten', en: 'meetings' },
  budget: { sv: 'en budget', en: 'a budget' },
  risks: { sv: 'risker', en: 'risks' },
  routine: { sv: 'en rutin', en: 'a routine' },
  roles: { sv: 'roller och ansvar', en: 'roles and responsibilities' },
  lists: { sv: 'en förteckning', en: 'a list' },
  contents: { sv: 'en innehållsförteckning', en: 'a table of contents' },
  process: { sv: 'en arbetsgång', en: 'a process' },
}

/** What a reader calls the part it had to cut short, by the format's own word for it. */
const parts: readonly (readonly [RegExp, Worded])[] = [
  [/^(<table>|w:tbl|table:table|\\cell|xlsx?|ods)$/u, { sv: 'tabellernas celler', en: 'the cells of the tables' }],
  [/^pages$/u, { sv: 'sidorna', en: 'the pages' }],
  [/^1:(\d+)$/u, { sv: 'rad 1–$1', en: 'rows 1–$1' }],
]

/** Words the part of a file that was cut short; a part it has no wording for is shown as it is. */
export function textOfPart(what: string, language: Language): string {
  const found = parts.find(([pattern]) => pattern.test(what))
  return found ? what.replace(found[0], found[1][language]) : what
}

/** Words a reason; what follows its key (`title:Budget 2018`) is the plan's own text and stays as it is. */
export function textOfReason(reason: string, language: Language): string {
  const found = exact[reason]
  if (found) return found[language]
  const [, kind, sign] = /^(.+)-(headings|title)$/u.exec(reason) ?? []
  const other = kind === undefined ? undefined : otherTables[kind]
  if (!other) return reason
  const words = {
    sv: { headings: 'rubrikerna tyder på', title: 'titeln tyder på' },
    en: { headings: 'its headings point to', title: 'its title points to' },
  }[language]
  return `${sign === 'headings' ? words.headings : words.title} ${other[language]}`
}
