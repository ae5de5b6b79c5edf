import type { Catalogue, Organisation } from '#shared/domain/catalogue'
import type { Group } from './term-index'

/** Plans are decided in the middle of May; districts merge on 1 July, so a merger's year still has the old ones. */
const decisionDay = '05-15'

/** True when the organisation exists at the time of the year's plans; without a year, when it exists without end. */
export function isValidInYear(organisation: Organisation, year: number | null): boolean {
  if (year === null) return organisation.validTo === null
  const day = `${String(year).padStart(4, '0')}-${decisionDay}`
  return (organisation.validFrom ?? day) <= day && day <= (organisation.validTo ?? day)
}

/** The members of a group in a year, in catalogue order. */
export function membersOf(
  group: Group,
  catalogue: Catalogue,
  context: { readonly sender: string | null; readonly year: number | null },
): readonly string[] {
  return catalogue.organisations.organisations
    .filter((organisation) => group.kinds.includes(organisation.kind))
    .filter((organisation) => group.members.length === 0 || group.members.includes(organisation.id))
    .filter((organisation) => isValidInYear(organisation, context.year))
    .filter((organisation) => !(group.others && organisation.id === context.sender))
    .map((organisation) => organisation.id)
}
