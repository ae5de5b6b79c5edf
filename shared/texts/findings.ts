/**
 * What a person reads about one place in a plan: what was noticed, and what to look at.
 *
 * Both languages stand side by side, so that a new code gets both at once; a code without a text does not compile.
 */
import type { Finding, FindingCode, FindingParams } from '../findings'
import type { Language } from '../language'
import { textOfPart, textOfReason } from './reasons'

type FindingTexts = { readonly [C in FindingCode]: (params: FindingParams[C]) => string }

/** 0..1 as whole per cent, with the space that Swedish puts before the sign. */
const percent = (share: number) => `${Math.round(share * 100)} %`

const statusSv: Readonly<Record<string, string>> = { draft: 'utkast', adopted: 'beslutad', revised: 'reviderad' }

const sv: FindingTexts = {
  'reading.page-recognised': ({ page, confidence }) =>
    `Sida ${page} är inskannad och har lästs med teckenigenkänning (säkerhet ${percent(confidence)}). Jämför med originalet.`,
  'reading.page-without-text': ({ page }) => `Sida ${page} har ingen text som går att läsa. Titta i originalet.`,
  'reading.low-confidence': ({ text, confidence }) =>
    `”${text}” är osäkert läst (säkerhet ${percent(confidence)}). Jämför med originalet.`,
  'reading.table-from-alignment': ({ table }) =>
    `Tabell ${table} saknar linjer; kolumnerna är tolkade ur hur texten står. Kontrollera att raderna stämmer.`,
  'reading.encoding-guessed': ({ encoding }) =>
    `Filen säger inte vilken teckenkodning den har; den lästes som ${encoding}. Kontrollera å, ä och ö.`,
  'reading.hidden-content': ({ where }) => `Filen har dolt innehåll (${where}). Det har lästs och är märkt som dolt.`,
  'reading.tracked-changes': ({ count }) =>
    `Filen har ${count} spårade ändringar som ingen har godkänt. Den nya lydelsen har lästs.`,
  'reading.truncated': ({ what, limit }) => `Bara början har lästs: ${textOfPart(what, 'sv')}. Gränsen är ${limit}.`,
  'reading.content-loss': ({ what }) => `En del av innehållet gick inte att läsa: ${what}. Titta i originalet.`,
  'reading.extension-differs': ({ extension, format }) =>
    `Filen heter .${extension} men innehållet är ${format}; den lästes som ${format}.`,
  'reading.duplicate-file': ({ sameAs }) =>
    `Filen har exakt samma innehåll som ”${sameAs}” och räknas därför inte en gång till.`,
  'interpret.no-activities': () =>
    'Inga aktiviteter hittades i filen. Kontrollera att det är en handlingsplan och att den har en tabell eller lista med aktiviteter.',
  'interpret.unknown-heading': ({ heading, table }) =>
    `Kolumnen ”${heading}” i tabell ${table} känns inte igen. Texten är kvar men räknas inte.`,
  'interpret.table-not-activities': ({ table, reason }) =>
    `Tabell ${table} räknas inte som aktiviteter: ${textOfReason(reason, 'sv')}. Texten finns kvar i planen.`,
  'interpret.row-uncertain': ({ reason }) =>
    `Det är osäkert om raden är en egen aktivitet: ${textOfReason(reason, 'sv')}.`,
  'interpret.not-placed': ({ text }) => `Texten ”${text}” har ingen plats i planens uppbyggnad.`,
  'identify.sender-unknown': () => 'Det framgår inte vem som har skickat planen. Ange avsändaren.',
  'identify.sender-uncertain': ({ candidate }) =>
    `Avsändaren är osäker; troligast är ${candidate}. Bekräfta eller ändra.`,
  'identify.year-unknown': () => 'Det framgår inte vilket år planen gäller. Ange året.',
  'identify.year-uncertain': ({ candidate }) =>
    `Planens år är osäkert; troligast är ${candidate}. Bekräfta eller ändra.`,
  'identify.status-assumed': ({ status }) =>
    `Planen säger inte om den är beslutad; den räknas som ${statusSv[status] ?? status} tills du anger något annat.`,
  'normalise.unknown-organisation': ({ raw }) => `”${raw}” är ingen organisation som programmet känner till.`,
  'normalise.uncertain-organisation': ({ raw, candidate }) =>
    `”${raw}” har tolkats som ${candidate}, men det är osäkert.`,
  'normalise.area-uncertain': ({ text }) => `Det är osäkert vilket område ”${text}” hör till.`,
  'normalise.area-unknown': ({ text }) => `Det går inte att se vilket område ”${text}” hör till.`,
  'normalise.unknown-status': ({ raw }) => `Statusen ”${raw}” känns inte igen och räknas som okänd.`,
  'normalise.unknown-follow-up': ({ raw }) => `Uppföljningen ”${raw}” passar ingen känd form av uppföljning.`,
}

const en: FindingTexts = {
  'reading.page-recognised': ({ page, confidence }) =>
    `Page ${page} is scanned and was read by character recognition (confidence ${percent(confidence)}). Compare with the original.`,
  'reading.page-without-text': ({ page }) => `Page ${page} has no text that can be read. Look in the original.`,
  'reading.low-confidence': ({ text, confidence }) =>
    `“${text}” was read with little certainty (confidence ${percent(confidence)}). Compare with the original.`,
  'reading.table-from-alignment': ({ table }) =>
    `Table ${table} has no lines; its columns were found from how the text stands. Check that the rows are right.`,
  'reading.encoding-guessed': ({ encoding }) =>
    `The file does not say which character encoding it has; it was read as ${encoding}. Check å, ä and ö.`,
  'reading.hidden-content': ({ where }) =>
    `The file has hidden content (${where}). It has been read and is marked as hidden.`,
  'reading.tracked-changes': ({ count }) =>
    `The file has ${count} tracked changes that nobody has accepted. The new wording was read.`,
  'reading.truncated': ({ what, limit }) =>
    `Only the beginning was read: ${textOfPart(what, 'en')}. The limit is ${limit}.`,
  'reading.content-loss': ({ what }) => `Some of the content could not be read: ${what}. Look in the original.`,
  'reading.extension-differs': ({ extension, format }) =>
    `The file is named .${extension} but its content is ${format}; it was read as ${format}.`,
  'reading.duplicate-file': ({ sameAs }) =>
    `The file has exactly the same content as “${sameAs}” and is therefore not counted again.`,
  'interpret.no-activities': () =>
    'No activities were found in the file. Check that it is an action plan and that it has a table or list of activities.',
  'interpret.unknown-heading': ({ heading, table }) =>
    `The column “${heading}” in table ${table} is not recognised. Its text is kept but does not count.`,
  'interpret.table-not-activities': ({ table, reason }) =>
    `Table ${table} does not count as activities: ${textOfReason(reason, 'en')}. Its text is kept in the plan.`,
  'interpret.row-uncertain': ({ reason }) =>
    `It is uncertain whether the row is an activity of its own: ${textOfReason(reason, 'en')}.`,
  'interpret.not-placed': ({ text }) => `The text “${text}” has no place in the plan's structure.`,
  'identify.sender-unknown': () => 'The plan does not say who sent it. State the sender.',
  'identify.sender-uncertain': ({ candidate }) =>
    `The sender is uncertain; the most likely one is ${candidate}. Confirm or change it.`,
  'identify.year-unknown': () => 'The plan does not say which year it is for. State the year.',
  'identify.year-uncertain': ({ candidate }) =>
    `The plan's year is uncertain; the most likely one is ${candidate}. Confirm or change it.`,
  'identify.status-assumed': ({ status }) =>
    `The plan does not say whether it is decided; it counts as ${status} until you state otherwise.`,
  'normalise.unknown-organisation': ({ raw }) => `“${raw}” is not an organisation that the program knows.`,
  'normalise.uncertain-organisation': ({ raw, candidate }) =>
    `“${raw}” was taken to be ${candidate}, but it is uncertain.`,
  'normalise.area-uncertain': ({ text }) => `It is uncertain which area “${text}” belongs to.`,
  'normalise.area-unknown': ({ text }) => `It cannot be seen which area “${text}” belongs to.`,
  'normalise.unknown-status': ({ raw }) => `The status “${raw}” is not recognised and counts as unknown.`,
  'normalise.unknown-follow-up': ({ raw }) => `The follow-up “${raw}” fits no known form of follow-up.`,
}

export const findingTexts: Readonly<Record<Language, FindingTexts>> = { sv, en }

/** Words a finding for a person. */
export function textOfFinding(finding: Pick<Finding, 'code' | 'params'>, language: Language): string {
  const text: unknown = findingTexts[language][finding.code]
  return typeof text === 'function' ? String(text(finding.params)) : finding.code
}
