/** Reads Rich Text Format into the intermediate form. */
import { refuseBySize } from '#engine/import/archive/open-archive'
import { finishDocument, numberedPictures } from '#engine/import/flow/finish-document'
import { distinctFurniture } from '#engine/import/flow/furniture'
import type { Reader } from '#engine/import/reader'
import { AppError } from '#shared/errors'
import { type Finding, finding } from '#shared/findings'
import { BrokenRtf, RtfInterpreter } from './rtf-interpreter'
import { listRtfTokens } from './rtf-tokens'

/** Throws AppError when the file cannot be read; what it notices besides becomes findings. */
export const readRtf: Reader = async (input) => {
  const { bytes, fileName, limits } = input
  refuseBySize(bytes, fileName, limits)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64))
  if (!/^[^{]{0,8}\{\s*\\rtf/u.test(start)) throw new AppError('import.unreadable-file', { fileName })
  const interpreter = new RtfInterpreter(limits.maxTableCells)
  try {
    interpreter.run(listRtfTokens(bytes))
  } catch (cause) {
    if (cause instanceof BrokenRtf) throw new AppError('import.unreadable-file', { fileName }, { cause })
    throw cause
  }
  const findings = listFindings(interpreter, limits.maxTableCells)
  return finishDocument(input, {
    format: 'rtf',
    items: [...interpreter.finish(), ...distinctFurniture(interpreter.furniture)],
    properties: interpreter.document.properties,
    trackedChanges: interpreter.trackedChanges,
    hiddenTexts: interpreter.hiddenTexts,
    images: numberedPictures(interpreter.pictures),
    findings,
  })
}

function listFindings(interpreter: RtfInterpreter, limit: number): readonly Finding[] {
  const losses = interpreter.openGroups > 0 ? [...interpreter.losses, '… (EOF)'] : interpreter.losses
  const found = losses.map((what) => finding('warning', 'reading.content-loss', { what }))
  return interpreter.hasTooManyCells
    ? [...found, finding('warning', 'reading.truncated', { what: '\\cell', limit })]
    : found
}
