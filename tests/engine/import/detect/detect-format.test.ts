import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { detectFormat } from '#engine/import/detect/detect-format'
import { defaultLimits } from '#engine/import/reader'
import { problemOf } from '../../../support/problem-of'
import { odsFile, xlsxFile } from '../../../support/spreadsheet-files'
import { utf8, windows1252 } from '../../../support/text-bytes'

const zipOf = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
const officeFile = (type: string) =>
  zipOf({ '[Content_Types].xml': `<Types><Override ContentType="application/vnd.${type}+xml"/></Types>` })
const openDocument = (kind: string) => zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}` })

/** An OLE compound file as far as detection looks: the signature, and names at the start of directory entries. */
function oleFile(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * streams.length)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, name] of streams.entries()) bytes.write(`${name}\0`, 512 + 128 * at, 'utf16le')
  return bytes
}

const prose = 'Förvaltningen ska, tillsammans med polisen, ta fram en lägesbild.\nPlanen följs upp varje år, i maj.\n'

describe('detecting the format', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['a Word package', officeFile('openxmlformats-officedocument.wordprocessingml.document.main'), 'plan.docx', 'docx'],
    ['a Word template with macros', officeFile('ms-word.template.macroEnabledTemplate.main'), 'plan.dotm', 'docx'],
    ['an Excel package', xlsxFile([]), 'plan.xlsx', 'xlsx'],
    ['a binary Excel package', officeFile('ms-excel.sheet.binary.macroEnabled.main'), 'plan.xlsb', 'xlsx'],
    ['an OpenDocument text', openDocument('text'), 'plan.odt', 'odt'],
    ['an OpenDocument spreadsheet', odsFile(''), 'plan.ods', 'ods'],
    ['an old Word file', oleFile('WordDocument', '1Table'), 'plan.doc', 'doc'],
    ['an old Excel file', oleFile('Workbook'), 'plan.xls', 'xls'],
    ['an old Excel file of 1995', oleFile('Book'), 'plan.xls', 'xls'],
    ['an old Word file with a workbook inside', oleFile('WordDocument', 'Workbook'), 'plan.doc', 'doc'],
    ['PDF', utf8('%PDF-1.7\n'), 'plan.pdf', 'pdf'],
    ['PDF after a few stray bytes', utf8('\r\n\r\n%PDF-1.4\n'), 'plan.pdf', 'pdf'],
    ['rich text', utf8('{\\rtf1\\ansi Plan}'), 'plan.rtf', 'rtf'],
    ['a web page', utf8('<!DOCTYPE html>\n<html><body>Plan</body></html>'), 'plan.html', 'html'],
    ['a web page written as XML', utf8('<?xml version="1.0"?><html xmlns="x"><body/></html>'), 'plan.htm', 'html'],
    [
      'a workbook as XML',
      utf8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'plan.xml',
      'xls',
    ],
    ['semicolons', windows1252('Aktivitet;Ansvarig\nLäxhjälp;Skolan\nNattvandring;Föreningar\n'), 'plan.csv', 'csv'],
    ['a single line of semicolons', utf8('Aktivitet;Ansvarig'), 'plan.csv', 'csv'],
    ['tabs in a text file', utf8('Aktivitet\tAnsvarig\nLäxhjälp\tSkolan\n'), 'plan.txt', 'csv'],
    ['prose with commas', utf8(prose), 'plan.txt', 'txt'],
    ['UTF-16 text', new Uint8Array(Buffer.from(`\ufeff${prose}`, 'utf16le')), 'plan.txt', 'txt'],
    ['text without an extension', utf8(prose), 'plan', 'txt'],
  ])('knows %s', (_name, bytes, fileName, format) => {
    expect(detectFormat(bytes, fileName)).toEqual({ format, findings: [] })
  })

  test.each<[string, Uint8Array, string, string]>([
    ['rich text called doc', utf8('{\\rtf1 Plan}'), 'plan.doc', 'rtf'],
    ['a web page called xls', utf8('<html><table><tr><td>Plan'), 'plan.xls', 'html'],
    [
      'a Word package called doc',
      officeFile('openxmlformats-officedocument.wordprocessingml.document.main'),
      'plan.doc',
      'docx',
    ],
    ['prose called csv', utf8(prose.replaceAll(',', '')), 'plan.csv', 'txt'],
  ])('goes by content and says so for %s', (_name, bytes, fileName, format) => {
    expect(detectFormat(bytes, fileName)).toMatchObject({ format, findings: [{ code: 'reading.extension-differs' }] })
  })

  test.each<[string, Uint8Array, string]>([
    ['a presentation', officeFile('openxmlformats-officedocument.presentationml.presentation.main'), 'pptx'],
    ['an OpenDocument presentation', openDocument('presentation'), 'opendocument presentation'],
    ['a plain archive', zipOf({ 'plan.docx': 'x' }), 'zip'],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
    ['a program', utf8('MZ\u0090'), 'exe'],
    ['a mail in the format of Outlook', oleFile('__properties_version1.0'), 'msg'],
    ['structured data', utf8('{"plans": []}'), 'json'],
    ['other XML', utf8('<?xml version="1.0"?><rss/>'), 'xml'],
    ['bytes that are no text', Uint8Array.from(Array.from({ length: 900 }, (_value, at) => (at * 37) % 31)), 'docx'],
  ])('refuses %s', (_name, bytes, format) => {
    expect(problemOf(() => detectFormat(bytes, 'plan.docx'))).toEqual({
      code: 'import.unsupported-format',
      params: { fileName: 'plan.docx', format },
    })
  })

  test.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'import.empty-file'],
    ['white space only', utf8(' \r\n\t'), 'import.empty-file'],
    ['more bytes than the limit', new Uint8Array(2000), 'import.oversized-file'],
    ['a document with a password', oleFile('EncryptedPackage'), 'import.encrypted-file'],
  ])('refuses %s', (_name, bytes, code) => {
    const limits = { ...defaultLimits, maxFileBytes: 1500 }
    expect(problemOf(() => detectFormat(bytes, 'plan.docx', limits))).toMatchObject({ code })
  })

  test('throws nothing but AppError whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('PK\x03\x04', '%PDF-', 'ÐÏ\x11à¡±\x1aá', ''),
        (bytes, start) => {
          problemOf(() => detectFormat(Uint8Array.from([...windows1252(start), ...bytes]), 'plan.doc'))
        },
      ),
    )
  })
})
