/**
 * What a person reads when a problem stops a file or a call: what happened, to which file, and what to do next.
 *
 * Both languages stand side by side, so that a new code gets both at once; a code without a text does not compile.
 */
import type { ErrorCode, ErrorParams } from '../errors'
import type { Language } from '../language'

type ErrorTexts = { readonly [C in ErrorCode]: (params: ErrorParams[C]) => string }

const sv: ErrorTexts = {
  'import.unreadable-file': ({ fileName }) =>
    `”${fileName}” gick inte att läsa: innehållet är skadat eller ofullständigt. Öppna den i programmet där den skrevs, spara på nytt och läs in den nya filen.`,
  'import.empty-file': ({ fileName }) => `”${fileName}” är tom. Be avsändaren att skicka filen igen.`,
  'import.encrypted-file': ({ fileName }) =>
    `”${fileName}” är skyddad med lösenord. Öppna den, spara en kopia utan lösenord och läs in kopian.`,
  'import.oversized-file': ({ fileName, limit }) =>
    `”${fileName}” är för stor (gränsen är ${limit}). Ta bort bilder eller dela upp filen och läs in den igen.`,
  'import.unsupported-format': ({ fileName, format }) =>
    `”${fileName}” är i ett format som inte kan läsas (${format}). Spara planen som Word, PDF, Excel, OpenDocument, RTF, HTML, CSV eller ren text.`,
  'import.suspicious-archive': ({ fileName }) =>
    `”${fileName}” packar upp till orimligt mycket data och lästes därför inte. Öppna den i programmet där den skrevs, spara på nytt och läs in den nya filen.`,
  'import.timed-out': ({ fileName, seconds }) =>
    `Läsningen av ”${fileName}” avbröts efter ${seconds} sekunder. Dela upp filen eller spara den i ett enklare format och försök igen.`,
  'import.reader-crashed': ({ fileName }) =>
    `Läsningen av ”${fileName}” avbröts oväntat. Övriga filer påverkas inte. Spara planen i ett annat format och försök igen.`,
  'import.cancelled': ({ fileName }) => `Inläsningen av ”${fileName}” avbröts på din begäran.`,
  'import.not-a-file': ({ fileName }) => `”${fileName}” är ingen vanlig fil och hoppades över.`,
  'import.cannot-open': ({ fileName }) =>
    `”${fileName}” gick inte att öppna. Kontrollera att den finns kvar, att du får läsa den och att inget annat program håller den låst.`,
  'workspace.not-found': ({ fileName }) =>
    `Arbetsytan ”${fileName}” finns inte. Den kan ha flyttats eller bytt namn: öppna den där den ligger nu.`,
  'workspace.not-a-workspace': ({ fileName }) =>
    `”${fileName}” är ingen arbetsyta. Välj en fil som har sparats av Samplan (.samplan).`,
  'workspace.newer-than-app': ({ fileName, fileVersion, appVersion }) =>
    `”${fileName}” är sparad av en nyare version av programmet (filversion ${fileVersion}, programmet kan ${appVersion}). Uppdatera programmet för att öppna den.`,
  'workspace.damaged': ({ fileName }) =>
    `Arbetsytan ”${fileName}” är skadad och öppnades inte. Inget har ändrats i filen. Öppna en säkerhetskopia, eller läs in planerna i en ny arbetsyta.`,
  'workspace.read-only': ({ fileName }) =>
    `”${fileName}” är skrivskyddad, så ändringen sparades inte. Spara en kopia på en plats där du får skriva och arbeta i kopian.`,
  'workspace.cannot-write': ({ fileName }) =>
    `”${fileName}” gick inte att skriva. Kontrollera att mappen finns, att du får skriva där och att disken inte är full.`,
  'workspace.none-open': () => 'Ingen arbetsyta är öppen. Öppna en arbetsyta eller skapa en ny.',
  'catalogue.invalid': ({ fileName, detail }) =>
    `Programmets katalogfil ”${fileName}” saknas eller har fel innehåll (${detail}). Installera om programmet.`,
  'report.cannot-write': ({ fileName }) =>
    `Rapporten ”${fileName}” gick inte att skriva. Stäng filen om den är öppen i ett annat program, och kontrollera att du får skriva i mappen.`,
  'report.nothing-to-report': ({ year }) =>
    `Det finns inga planer för ${year} att rapportera. Läs in planer, eller välj ett annat år.`,
  'call.invalid': ({ method, detail }) =>
    `Anropet ${method} förstods inte (${detail}). Starta om programmet; kvarstår det, uppdatera programmet.`,
  'call.not-found': ({ what }) => `Det som efterfrågades finns inte längre (${what}). Uppdatera vyn och försök igen.`,
  'engine.unavailable': () =>
    'Den del av programmet som läser och jämför planer svarar inte. Den startas om: försök igen om en stund.',
  'internal.unexpected': ({ reference }) =>
    `Något oväntat inträffade i programmet. Arbetsytan är oförändrad. Försök igen; händer det igen, lämna referensen ${reference} till supporten.`,
}

const en: ErrorTexts = {
  'import.unreadable-file': ({ fileName }) =>
    `“${fileName}” could not be read: its content is damaged or incomplete. Open it in the program that wrote it, save it again and import the new file.`,
  'import.empty-file': ({ fileName }) => `“${fileName}” is empty. Ask the sender to send the file again.`,
  'import.encrypted-file': ({ fileName }) =>
    `“${fileName}” is protected by a password. Open it, save a copy without a password and import the copy.`,
  'import.oversized-file': ({ fileName, limit }) =>
    `“${fileName}” is too large (the limit is ${limit}). Remove pictures or split the file, and import it again.`,
  'import.unsupported-format': ({ fileName, format }) =>
    `“${fileName}” is in a format that cannot be read (${format}). Save the plan as Word, PDF, Excel, OpenDocument, RTF, HTML, CSV or plain text.`,
  'import.suspicious-archive': ({ fileName }) =>
    `“${fileName}” unpacks to an unreasonable amount of data and was therefore not read. Open it in the program that wrote it, save it again and import the new file.`,
  'import.timed-out': ({ fileName, seconds }) =>
    `Reading “${fileName}” was stopped after ${seconds} seconds. Split the file or save it in a simpler format, and try again.`,
  'import.reader-crashed': ({ fileName }) =>
    `Reading “${fileName}” stopped unexpectedly. Other files are not affected. Save the plan in another format and try again.`,
  'import.cancelled': ({ fileName }) => `The import of “${fileName}” was cancelled at your request.`,
  'import.not-a-file': ({ fileName }) => `“${fileName}” is not an ordinary file and was skipped.`,
  'import.cannot-open': ({ fileName }) =>
    `“${fileName}” could not be opened. Check that it is still there, that you may read it and that no other program has locked it.`,
  'workspace.not-found': ({ fileName }) =>
    `The workspace “${fileName}” is not there. It may have been moved or renamed: open it where it is now.`,
  'workspace.not-a-workspace': ({ fileName }) =>
    `“${fileName}” is not a workspace. Choose a file that Samplan has saved (.samplan).`,
  'workspace.newer-than-app': ({ fileName, fileVersion, appVersion }) =>
    `“${fileName}” was saved by a newer version of the program (file version ${fileVersion}, this program knows ${appVersion}). Update the program to open it.`,
  'workspace.damaged': ({ fileName }) =>
    `The workspace “${fileName}” is damaged and was not opened. Nothing in the file has been changed. Open a backup, or import the plans into a new workspace.`,
  'workspace.read-only': ({ fileName }) =>
    `“${fileName}” is read-only, so the change was not saved. Save a copy in a place where you may write, and work in the copy.`,
  'workspace.cannot-write': ({ fileName }) =>
    `“${fileName}” could not be written. Check that the folder exists, that you may write there and that the disk is not full.`,
  'workspace.none-open': () => 'No workspace is open. Open a workspace or make a new one.',
  'catalogue.invalid': ({ fileName, detail }) =>
    `The program's catalogue file “${fileName}” is missing or has the wrong content (${detail}). Install the program again.`,
  'report.cannot-write': ({ fileName }) =>
    `The report “${fileName}” could not be written. Close the file if another program has it open, and check that you may write in the folder.`,
  'report.nothing-to-report': ({ year }) =>
    `There are no plans for ${year} to report. Import plans, or choose another year.`,
  'call.invalid': ({ method, detail }) =>
    `The call ${method} was not understood (${detail}). Restart the program; if it stays, update the program.`,
  'call.not-found': ({ what }) => `What was asked for is no longer there (${what}). Refresh the view and try again.`,
  'engine.unavailable': () =>
    'The part of the program that reads and compares plans does not answer. It is being restarted: try again in a moment.',
  'internal.unexpected': ({ reference }) =>
    `Something unexpected happened in the program. The workspace is unchanged. Try again; if it happens again, give the reference ${reference} to support.`,
}

export const errorTexts: Readonly<Record<Language, ErrorTexts>> = { sv, en }

/** Words a problem for a person; a code this program does not know is worded as an unexpected one. */
export function textOfProblem(
  problem: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
  language: Language,
): string {
  const texts: Readonly<Record<string, unknown>> = errorTexts[language]
  const text = texts[problem.code]
  if (typeof text !== 'function') return errorTexts[language]['internal.unexpected']({ reference: problem.code })
  return String(text(problem.params))
}
