import type { Catalogue, Organisation } from '#shared/domain/catalogue'

/**
 * Plans are decided in mid-May with the first four-month report (domain guide, section 3).
 *
 * Mergers fall on 1 July, so the plans of a merger's year still come from the old districts.
 */
const planDay = '05-15'

/** The administrations that should send a plan for a year, in catalogue order. */
export function listExpectedOrganisations(year: number, catalogue: Catalogue): readonly Organisation[] {
  const day = `${year}-${planDay}`
  return catalogue.organisations.organisations.filter(
    ({ kind, validFrom, validTo }) =>
      (kind === 'district' || kind === 'department') &&
      (validFrom === null || validFrom <= day) &&
      (validTo === null || validTo >= day),
  )
}
