import { type Archive, openArchive } from '#engine/import/archive/open-archive'
import { attribute, childElements, findChild, textContent, type XmlElement } from '#engine/import/markup/xml-element'
import type { ReaderInput } from '#engine/import/reader'
import { AppError } from '#shared/errors'
import type { GridArea } from '../../grid/grid'
import { parseArea } from '../a1'
import { CellBudget, noProperties, type Sheet, type Workbook } from '../workbook'
import { readCellStyles } from './cell-styles'
import { listRelations, type Relation, readPart } from './package-parts'
import { readSharedStrings } from './shared-strings'
import { readComments, readDrawnTexts } from './sheet-notes'
import { readSheetPart, type SheetContext, type SheetPart } from './sheet-part'

interface Package {
  readonly archive: Archive
  readonly input: ReaderInput
}

/**
 * Reads a workbook of zipped XML (xlsx, xlsm, xltx).
 *
 * Throws AppError as openArchive does, and `import.unreadable-file` when there is no workbook inside.
 */
export function readXlsx(input: ReaderInput): Workbook {
  const archive = openArchive(input.bytes, input.fileName, input.limits)
  const file: Package = { archive, input }
  const root =
    listRelations(archive, '', input).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const workbook = readPart(archive, root, input)
  if (!workbook) throw new AppError('import.unreadable-file', { fileName: input.fileName })
  const relations = listRelations(archive, root, input)
  const partOf = (type: string) => readRelated(file, relations, type)[0] ?? null
  const context: SheetContext = {
    input,
    styles: readCellStyles(partOf('styles'), partOf('theme')),
    strings: readSharedStrings(partOf('sharedStrings')),
    date1904: ['1', 'true'].includes(attribute(findChild(workbook, 'x:workbookPr'), 'date1904') ?? ''),
    budget: new CellBudget(input.limits.maxTableCells),
  }
  const declared = childElements(findChild(workbook, 'x:sheets'), 'x:sheet')
  const sheets = declared.flatMap((sheet, at) => {
    if (input.signal.aborted) throw new AppError('import.cancelled', { fileName: input.fileName })
    const target = relations.find(({ id }) => id === attribute(sheet, 'r:id'))?.target
    const bytes = target === undefined ? null : archive.read(target)
    if (!target || !bytes) return []
    input.report({ stage: 'reading', fraction: at / declared.length })
    return [readSheet(file, sheet, target, readSheetPart(bytes, context), printTitles(workbook, at))]
  })
  return { format: 'xlsx', sheets, properties: readProperties(file), findings: truncation(context.budget) }
}

function truncation(budget: CellBudget): Workbook['findings'] {
  if (!budget.isSpent) return []
  return [
    { severity: 'warning', code: 'reading.truncated', params: { what: 'xlsx', limit: budget.limit }, place: null },
  ]
}

function readRelated({ archive, input }: Package, relations: readonly Relation[], type: string): XmlElement[] {
  return relations
    .filter((relation) => relation.type === type)
    .map(({ target }) => readPart(archive, target, input))
    .filter((part) => part !== null)
}

function readSheet(file: Package, sheet: XmlElement, target: string, part: SheetPart, titles: GridArea[]): Sheet {
  const relations = listRelations(file.archive, target, file.input)
  const tables = readRelated(file, relations, 'table').flatMap((table) => {
    const area = parseArea(attribute(table, 'ref') ?? '')
    const rows = Number(attribute(table, 'headerRowCount') ?? 1)
    return area && rows > 0 ? [{ ...area, lastRow: area.firstRow + rows - 1 }] : []
  })
  const filters = part.filters.map((area) => ({ ...area, lastRow: area.firstRow }))
  return {
    ...part,
    name: attribute(sheet, 'name') ?? '',
    isHidden: ['hidden', 'veryHidden'].includes(attribute(sheet, 'state') ?? ''),
    declaredHeaders: [...tables, ...filters, ...titles],
    comments: readComments(readRelated(file, relations, 'comments'), readRelated(file, relations, 'threadedComment')),
    textBoxes: readRelated(file, relations, 'drawing').flatMap(readDrawnTexts),
  }
}

/** Rows that are repeated on every printed page: the last of them is the row of headings. */
function printTitles(workbook: XmlElement, sheet: number): GridArea[] {
  return childElements(findChild(workbook, 'x:definedNames'), 'x:definedName')
    .filter(
      (name) => attribute(name, 'name') === '_xlnm.Print_Titles' && attribute(name, 'localSheetId') === String(sheet),
    )
    .flatMap((name) => [...textContent(name).matchAll(/!\$(\d+):\$(\d+)/g)])
    .map(([, , last]) => ({
      firstRow: Number(last) - 1,
      lastRow: Number(last) - 1,
      firstColumn: 0,
      lastColumn: Number.MAX_SAFE_INTEGER,
    }))
}

function readProperties({ archive, input }: Package): Workbook['properties'] {
  const target = listRelations(archive, '', input).find(({ type }) => type === 'core-properties')?.target
  const root = target === undefined ? null : readPart(archive, target, input)
  if (!root) return noProperties
  const textOf = (name: string) => textContent(findChild(root, name)).trim() || null
  const dateOf = (name: string) => /^\d{4}-\d{2}-\d{2}/.exec(textOf(name) ?? '')?.[0] ?? null
  return {
    title: textOf('dc:title'),
    subject: textOf('dc:subject'),
    keywords: textOf('cp:keywords'),
    created: dateOf('dcterms:created'),
    modified: dateOf('dcterms:modified'),
  }
}
