/** What the command line says. */
import type { OverlapKind } from '../domain/comparison'
import type { PlanStatus } from '../domain/plan-reading'
import type { Language } from '../language'

export interface CommandLineTexts {
  readonly help: string
  readonly usage: {
    readonly unknownCommand: (command: string) => string
    readonly noCommand: string
    readonly badOption: (detail: string) => string
    readonly badYear: (value: string) => string
    readonly badLanguage: (value: string) => string
    readonly nothingToRead: string
    readonly missing: (option: string) => string
    readonly seeHelp: string
  }
  readonly defaults: { readonly city: string; readonly sampleCity: string; readonly topic: string }
  readonly stages: Readonly<Record<'reading' | 'recognising' | 'interpreting' | 'storing', string>>
  readonly plans: {
    readonly title: string
    readonly columns: readonly string[]
    readonly unknown: string
    readonly states: Readonly<Record<'current' | 'superseded' | 'unidentified', string>>
    readonly statuses: Readonly<Record<PlanStatus, string>>
    /** How many plans wait for the user to say whose they are or for which year. */
    readonly unclear: (count: number) => string
    readonly duplicate: (file: string, sameAs: string) => string
    readonly notRead: (count: number) => string
    readonly skipped: (count: number, files: string) => string
    readonly noFiles: string
  }
  readonly gaps: {
    readonly title: (year: number, received: number, expected: number) => string
    readonly columns: readonly string[]
    readonly notReceived: (names: string) => string
    readonly count: (nothing: number, textOnly: number) => string
  }
  readonly overlaps: {
    readonly title: (year: number, plans: number) => string
    readonly columns: readonly string[]
    readonly none: string
    readonly kinds: Readonly<Record<OverlapKind, string>>
    readonly load: (names: string) => string
  }
  readonly noPlansFor: (year: number) => string
  readonly written: (file: string) => string
}

const sv: CommandLineTexts = {
  help: `Samplan läser lokala handlingsplaner, jämför dem och visar luckor och överlapp.

  samplan analyse FIL ELLER MAPP... [--workspace FIL] [--year ÅR] [--json UT.json]
  samplan report  FIL ELLER MAPP... --year ÅR --out MAPP
  samplan report  --workspace FIL   --year ÅR --out MAPP
  samplan demo    [--out MAPP] [--json UT.json]

  analyse  läser filerna och skriver ut planer, luckor och överlapp
  report   skriver rapporten för ett år som Word- och Excelfil
  demo     gör båda med de påhittade exempelplaner som följer med

  --workspace FIL   arbeta i en arbetsyta (.samplan); den skapas om den inte finns.
                    Utan den används en tillfällig som inte lämnar något efter sig.
  --year ÅR         bara luckor och överlapp för det året
  --json UT.json    skriv hela resultatet i formen samplan.analysis/1
  --out MAPP        mapp för rapporterna; den skapas om den inte finns
  --city NAMN       stadens namn i rapporten, när arbetsytan är ny
  --language sv|en  språk för det som skrivs ut (svenska om inget anges)
  --help            visa den här texten

Slutkod: 0 alla filer lästes, 1 några filer gick inte att läsa, 2 anropet var fel.
`,
  usage: {
    unknownCommand: (command) => `Kommandot ”${command}” finns inte.`,
    noCommand: 'Ange ett kommando: analyse, report eller demo.',
    badOption: (detail) => `Anropet förstods inte: ${detail}`,
    badYear: (value) => `”${value}” är inget år mellan 1990 och 2100.`,
    badLanguage: (value) => `Språket ”${value}” finns inte; välj sv eller en.`,
    nothingToRead: 'Ange minst en fil eller mapp, eller en arbetsyta med --workspace.',
    missing: (option) => `Ange ${option}.`,
    seeHelp: 'Skriv ”samplan --help” för att se hur anropet ska se ut.',
  },
  defaults: { city: 'Stockholm', sampleCity: 'Exempelstaden', topic: 'våldsbejakande extremism' },
  stages: { reading: 'läser', recognising: 'känner igen text', interpreting: 'tolkar', storing: 'sparar' },
  plans: {
    title: 'Planer',
    columns: ['Fil', 'Avsändare', 'År', 'Status', 'Rader', 'Granska', 'Läge'],
    unknown: 'okänd',
    states: { current: 'gäller', superseded: 'ersatt', unidentified: 'oklar' },
    statuses: { draft: 'utkast', adopted: 'beslutad', revised: 'reviderad' },
    unclear: (count) =>
      count === 1
        ? 'En plan räknas inte: avsändare eller år är okänt. Ange det i programmet.'
        : `${count} planer räknas inte: avsändare eller år är okänt. Ange det i programmet.`,
    duplicate: (file, sameAs) => `”${file}” har samma innehåll som ”${sameAs}” och räknas inte en gång till.`,
    notRead: (count) => (count === 1 ? 'En fil lästes inte:' : `${count} filer lästes inte:`),
    skipped: (count, files) =>
      count === 1
        ? `En fil i mapparna är ingen plan och hoppades över: ${files}`
        : `${count} filer i mapparna är inga planer och hoppades över: ${files}`,
    noFiles: 'Det finns inga filer att läsa där.',
  },
  gaps: {
    title: (year, received, expected) =>
      `Luckor ${year}: ${received} av ${expected} planer (${expected - received} ej inkomna)`,
    columns: ['Förvaltning', 'Inget i planen', 'Endast text'],
    notReceived: (names) => `Ej inkomna: ${names}`,
    count: (nothing, textOnly) =>
      `${nothing + textOnly} luckor: ${nothing} utan något i planen, ${textOnly} med endast text.`,
  },
  overlaps: {
    title: (year, plans) => `Överlapp ${year}: ${plans === 1 ? 'en plan' : `${plans} planer`}`,
    columns: ['Samma arbete', 'Slag', 'Förvaltningar', 'Rader', 'Likhet'],
    none: 'Inga överlapp.',
    kinds: { parallel: 'parallellt', double: 'dubbelt', internal: 'internt' },
    load: (names) => `Parter som flest planer räknar med: ${names}`,
  },
  noPlansFor: (year) => `Ingen plan gäller ${year}.`,
  written: (file) => `Skrev ${file}`,
}

const en: CommandLineTexts = {
  help: `Samplan reads local action plans, compares them and shows gaps and overlaps.

  samplan analyse FILE OR FOLDER... [--workspace FILE] [--year YEAR] [--json OUT.json]
  samplan report  FILE OR FOLDER... --year YEAR --out FOLDER
  samplan report  --workspace FILE  --year YEAR --out FOLDER
  samplan demo    [--out FOLDER] [--json OUT.json]

  analyse  reads the files and prints plans, gaps and overlaps
  report   writes the report of a year as a Word and an Excel file
  demo     does both with the invented sample plans that come with the program

  --workspace FILE  work in a workspace (.samplan); it is made if it is not there.
                    Without it a temporary one is used that leaves nothing behind.
  --year YEAR       gaps and overlaps of that year only
  --json OUT.json   write the whole result in the form samplan.analysis/1
  --out FOLDER      folder for the reports; it is made if it is not there
  --city NAME       the city's name in the report, when the workspace is new
  --language sv|en  language of what is printed (Swedish unless stated)
  --help            show this text

Exit code: 0 all files read, 1 some files could not be read, 2 the call was wrong.
`,
  usage: {
    unknownCommand: (command) => `There is no command “${command}”.`,
    noCommand: 'State a command: analyse, report or demo.',
    badOption: (detail) => `The call was not understood: ${detail}`,
    badYear: (value) => `“${value}” is no year between 1990 and 2100.`,
    badLanguage: (value) => `There is no language “${value}”; choose sv or en.`,
    nothingToRead: 'State at least one file or folder, or a workspace with --workspace.',
    missing: (option) => `State ${option}.`,
    seeHelp: 'Type “samplan --help” to see what the call should look like.',
  },
  defaults: { city: 'Stockholm', sampleCity: 'Exempelstaden', topic: 'violent extremism' },
  stages: { reading: 'reading', recognising: 'recognising text', interpreting: 'interpreting', storing: 'storing' },
  plans: {
    title: 'Plans',
    columns: ['File', 'Sender', 'Year', 'Status', 'Rows', 'Check', 'State'],
    unknown: 'unknown',
    states: { current: 'counts', superseded: 'replaced', unidentified: 'unclear' },
    statuses: { draft: 'draft', adopted: 'adopted', revised: 'revised' },
    unclear: (count) =>
      count === 1
        ? 'One plan does not count: its sender or year is unknown. State it in the program.'
        : `${count} plans do not count: their sender or year is unknown. State it in the program.`,
    duplicate: (file, sameAs) => `“${file}” has the same content as “${sameAs}” and is not counted again.`,
    notRead: (count) => (count === 1 ? 'One file was not read:' : `${count} files were not read:`),
    skipped: (count, files) =>
      count === 1
        ? `One file in the folders is no plan and was skipped: ${files}`
        : `${count} files in the folders are no plans and were skipped: ${files}`,
    noFiles: 'There are no files to read there.',
  },
  gaps: {
    title: (year, received, expected) =>
      `Gaps ${year}: ${received} of ${expected} plans (${expected - received} not received)`,
    columns: ['Administration', 'Nothing in the plan', 'Text only'],
    notReceived: (names) => `Not received: ${names}`,
    count: (nothing, textOnly) =>
      `${nothing + textOnly} gaps: ${nothing} with nothing in the plan, ${textOnly} with text only.`,
  },
  overlaps: {
    title: (year, plans) => `Overlaps ${year}: ${plans === 1 ? 'one plan' : `${plans} plans`}`,
    columns: ['Same work', 'Kind', 'Administrations', 'Rows', 'Likeness'],
    none: 'No overlaps.',
    kinds: { parallel: 'parallel', double: 'double', internal: 'internal' },
    load: (names) => `Partners that most plans count on: ${names}`,
  },
  noPlansFor: (year) => `No plan is for ${year}.`,
  written: (file) => `Wrote ${file}`,
}

export const commandLineTexts: Readonly<Record<Language, CommandLineTexts>> = { sv, en }
