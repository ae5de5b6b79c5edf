import type { Catalogue } from '#shared/domain/catalogue'
import { type OrganisationMention, sureFrom } from '#shared/domain/normalised-plan'
import type { CellReading } from '#shared/domain/plan-reading'
import { type Finding, finding } from '#shared/findings'
import { unwrapText } from '../swedish/fold-text'
import { atomsOf } from './atoms'
import { itemsOf } from './match-items'
import type { PlanContext } from './normalise-actors'
import { termIndexOf } from './term-index'

/** True when the cell says in words that nobody is named ("Ingen", "Ej fastställt"), or has no words at all. */
function namesNobody(raw: string, catalogue: Catalogue): boolean {
  const atoms = atomsOf(unwrapText(raw))
  return itemsOf(atoms, termIndexOf(catalogue)).every((item) => item.kind === 'nobody')
}

/** Mentions that stand for the sender say nothing of their own while nobody knows who that is. */
const waitsForSender = (mention: OrganisationMention, context: PlanContext) =>
  context.sender === null &&
  mention.organisation === null &&
  mention.reason.rule !== 'default' &&
  mention.reason.matched !== ''

/**
 * What the user should check about a cell of actors: names that are unknown, and names that are unsure.
 *
 * A group gives one finding, not one for each member. Words that name nobody at all give a finding too, so that no
 * cell with text is passed over in silence.
 */
export function actorFindings(
  cell: CellReading,
  mentions: readonly OrganisationMention[],
  catalogue: Catalogue,
  context: PlanContext,
): readonly Finding[] {
  const raw = cell.raw.replace(/\s+/gu, ' ').trim()
  if (mentions.length === 0) {
    return namesNobody(raw, catalogue)
      ? []
      : [finding('warning', 'normalise.unknown-organisation', { raw }, cell.place)]
  }
  const nameOf = new Map(catalogue.organisations.organisations.map((entry) => [entry.id, entry.name]))
  const findings = mentions.flatMap((mention) => {
    if (mention.organisation === null) {
      if (waitsForSender(mention, context)) return []
      return [finding('warning', 'normalise.unknown-organisation', { raw: mention.raw }, cell.place)]
    }
    if (mention.confidence >= sureFrom) return []
    const candidate = mention.asGroup
      ? mention.reason.wording
      : (nameOf.get(mention.organisation) ?? mention.organisation)
    return [finding('info', 'normalise.uncertain-organisation', { raw: mention.raw, candidate }, cell.place)]
  })
  return [...new Map(findings.map((found) => [JSON.stringify(found.params), found])).values()]
}
