import type { Catalogue } from '#shared/domain/catalogue'
import type { OrganisationMention } from '#shared/domain/normalised-plan'
import { unwrapText } from '../swedish/fold-text'
import type { Actor, Reference } from './actor'
import { actorsInCell } from './actors-in-cell'
import { atomsOf } from './atoms'
import { termIndexOf } from './term-index'
import { isValidInYear, membersOf } from './valid-in-year'

/** Whose plan the words stand in. */
export interface PlanContext {
  /** Organisation id of the sender; null when it is not known. */
  readonly sender: string | null
  readonly year: number | null
}

interface Resolved {
  readonly organisations: readonly (string | null)[]
  readonly confidence: number
  readonly asGroup: boolean
}

const kindOf = (id: string | null, catalogue: Catalogue) =>
  catalogue.organisations.organisations.find((organisation) => organisation.id === id)?.kind ?? null

/** Every district of the year: what a department means by "stadsdelsförvaltningen", which leaves open which one. */
function anyDistrict(catalogue: Catalogue, context: PlanContext): Resolved {
  const group = { phrases: [], kinds: ['district' as const], members: [], others: false, uncertain: true }
  return { organisations: membersOf(group, catalogue, context), confidence: 0.5, asGroup: true }
}

function resolveGroup(
  reference: Extract<Reference, { kind: 'group' }>,
  catalogue: Catalogue,
  context: PlanContext,
): Resolved {
  const { group } = reference
  const certain = context.year === null || (group.others && context.sender === null) ? 0.6 : 0.9
  return {
    organisations: membersOf(group, catalogue, context),
    confidence: group.uncertain ? 0.6 : certain,
    asGroup: true,
  }
}

/** A word for the district's own or the department's social services: right for the district that writes it. */
function resolveOwnOr(department: string, confidence: number, catalogue: Catalogue, context: PlanContext): Resolved {
  const { sender } = context
  if (sender === department) return { organisations: [sender], confidence, asGroup: false }
  if (kindOf(sender, catalogue) === 'district') return { organisations: [sender], confidence: 0.75, asGroup: false }
  return { organisations: [department], confidence: sender === null ? 0.4 : 0.6, asGroup: false }
}

function resolve(actor: Actor, catalogue: Catalogue, context: PlanContext): Resolved {
  const { reference, confidence } = actor
  const one = (organisation: string | null, sure: number): Resolved => ({
    organisations: [organisation],
    confidence: sure,
    asGroup: false,
  })
  switch (reference.kind) {
    case 'known': {
      const organisation = catalogue.organisations.organisations.find((entry) => entry.id === reference.organisation)
      const isOutOfTime =
        actor.isBareDistrict && organisation !== undefined && !isValidInYear(organisation, context.year)
      return one(reference.organisation, isOutOfTime && context.year !== null ? Math.min(confidence, 0.5) : confidence)
    }
    case 'sender':
      return one(context.sender, context.sender === null ? 0 : confidence)
    case 'district-administration':
      if (context.sender !== null && kindOf(context.sender, catalogue) !== 'district')
        return anyDistrict(catalogue, context)
      return one(context.sender, context.sender === null ? 0 : confidence)
    case 'own-or':
      return resolveOwnOr(reference.organisation, confidence, catalogue, context)
    case 'group':
      return resolveGroup(reference, catalogue, context)
    case 'unknown':
      return one(null, 0)
  }
}

/**
 * Who a cell for responsible or partners names, with the words and the rule behind each.
 *
 * A group becomes one mention for each member that exists in the plan's year. An actor that the catalogue does not
 * know has `organisation: null` and confidence 0; so has the sender while nobody knows who that is, with the rule that
 * found it.
 */
export function normaliseActors(
  raw: string,
  catalogue: Catalogue,
  context: PlanContext,
): readonly OrganisationMention[] {
  const text = unwrapText(raw)
  const atoms = atomsOf(text)
  const slice = (from: number, to: number) =>
    text.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? text.length).replace(/\s+/gu, ' ')
  const mentions = actorsInCell(atoms, termIndexOf(catalogue)).flatMap((actor) => {
    const { organisations, confidence, asGroup } = resolve(actor, catalogue, context)
    const wording = slice(actor.from, actor.to)
    return organisations.map((organisation) => ({
      organisation,
      raw: wording,
      unit: actor.unit === null ? null : slice(actor.unit[0], actor.unit[1]),
      asGroup,
      confidence,
      reason: { rule: actor.rule, wording, matched: actor.matched },
    }))
  })
  const key = (mention: OrganisationMention) =>
    `${mention.organisation ?? ''}|${mention.unit ?? ''}|${mention.raw.toLocaleLowerCase('sv')}`
  return [...new Map(mentions.map((mention) => [key(mention), mention])).values()]
}

/** The ids that mentions come to, each once, in order; unknown ones left out. */
export function organisationIds(mentions: readonly OrganisationMention[]): readonly string[] {
  return [...new Set(mentions.flatMap((mention) => mention.organisation ?? []))]
}
