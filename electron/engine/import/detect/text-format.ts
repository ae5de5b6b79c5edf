/** What kind of text a file without a binary signature holds: a web page, delimited values or plain text. */
import { guessDelimiter } from '#engine/import/readers/csv/delimiter'
import { decodeText } from '#engine/import/readers/text/decode-text'
import type { Format } from '#shared/domain/document'
import { AppError } from '#shared/errors'

const sampleBytes = 256 * 1024
/** Share of control characters above which bytes are no text. */
const mostControls = 0.005

/** Throws `import.empty-file` and `import.unsupported-format`. */
export function textFormat(bytes: Uint8Array, fileName: string, extension: string): Format {
  // A sample cut inside a character must not make UTF-8 look like something else: cut at a line.
  const end = bytes.length <= sampleBytes ? bytes.length : bytes.subarray(0, sampleBytes).lastIndexOf(0x0a) + 1
  const { text } = decodeText(bytes.subarray(0, end > 0 ? end : sampleBytes))
  if (text.replace(/[\0\s\ufeff]/g, '') === '') throw new AppError('import.empty-file', { fileName })
  const controls = text.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0
  if (controls > text.length * mostControls) {
    throw new AppError('import.unsupported-format', { fileName, format: extension === '' ? 'binary' : extension })
  }
  if (isJson(bytes)) throw new AppError('import.unsupported-format', { fileName, format: 'json' })
  return markupFormat(text, fileName) ?? (isDelimited(text, extension) ? 'csv' : 'txt')
}

function isJson(bytes: Uint8Array): boolean {
  const { text } = decodeText(bytes)
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    // Text that merely begins with a bracket.
    return false
  }
}

function markupFormat(text: string, fileName: string): Format | null {
  const start = text.slice(0, 8192).trimStart()
  if (/^\{\\rtf/.test(start)) return 'rtf'
  if (/^<\?xml/.test(start) || /^<(office:document|pkg:package|w:wordDocument)\b/.test(start)) {
    if (/<(\w+:)?html[\s>]/i.test(start)) return 'html'
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return 'xls'
    throw new AppError('import.unsupported-format', { fileName, format: 'xml' })
  }
  if (/^MIME-Version:/im.test(start.slice(0, 1000)) && /multipart\/related/i.test(start)) {
    throw new AppError('import.unsupported-format', { fileName, format: 'mht' })
  }
  const isPage = /^(<!--[\s\S]*?-->\s*)*(<!doctype\s+html|<html|<head|<body|<meta|<table|<div|<h[1-6]|<p)[\s>]/i
  return isPage.test(start) ? 'html' : null
}

/** Semicolons and tabs in steady numbers make a table; commas and bars are common in prose and must be steadier. */
function isDelimited(text: string, extension: string): boolean {
  const guess = guessDelimiter(text)
  if (!guess) return false
  if (['csv', 'tsv', 'tab'].includes(extension)) return guess.consistency >= 0.25 || guess.records === 1
  const isStrong = guess.delimiter === ';' || guess.delimiter === '\t'
  return guess.records >= 2 && guess.consistency >= (isStrong ? 0.75 : 0.95)
}
