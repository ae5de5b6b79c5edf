/** Where every word of the file ended up: each block or cell in exactly one entry. */
import type { PlanDocument } from '#shared/domain/document'
import type { LedgerEntry } from '#shared/domain/plan-reading'
import { blockKey } from './flow/flow'

export type LedgerUse = LedgerEntry['use']

/** Builds the ledger; blocks and cells without an entry in `uses` are text of a section or part of a kept table. */
export function buildLedger(document: PlanDocument, uses: ReadonlyMap<string, LedgerUse>): LedgerEntry[] {
  return document.blocks.flatMap((block, index): LedgerEntry[] => {
    if (block.kind !== 'table') {
      const use = block.kind === 'furniture' ? 'furniture' : (uses.get(blockKey(index)) ?? 'section')
      return block.text.trim() === '' ? [] : [{ use, text: block.text, place: block.place }]
    }
    return block.table.cells.flatMap((cell, cellIndex) => {
      const use = uses.get(blockKey(index, cellIndex)) ?? 'table'
      return cell.text.trim() === '' ? [] : [{ use, text: cell.text, place: cell.place }]
    })
  })
}
