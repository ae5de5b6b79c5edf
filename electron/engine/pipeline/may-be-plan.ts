/**
 * Which of the files in a folder are worth reading as plans.
 *
 * A folder of plans also holds pictures, programs and other people's data. Only a file that is named or built like a
 * document is tried; the reader then tells its format by the content alone.
 */
import { extname } from 'node:path'

const planEndings = new Set(
  (
    '.docx .docm .dotx .dotm .doc .dot .odt .ott .rtf .html .htm .xhtml .pdf ' +
    '.xlsx .xlsm .xltx .xltm .xlsb .xls .xlt .ods .ots .csv .tsv .tab .txt .text'
  ).split(' '),
)

/** Whether a file is named as one that plans come in. */
export function hasPlanEnding(fileName: string): boolean {
  return planEndings.has(extname(fileName).toLowerCase())
}

/** Zip packages, OLE compound files, PDF, RTF, and workbooks saved as XML, their first bytes taken as Latin-1. */
const documentStart =
  /^(PK|\u00d0\u00cf|(\u00ef\u00bb\u00bf)?\s*\{\\rtf)|%PDF-|urn:schemas-microsoft-com:office:spreadsheet/

export function mayBePlan(fileName: string, bytes: Uint8Array): boolean {
  return hasPlanEnding(fileName) || documentStart.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))
}
