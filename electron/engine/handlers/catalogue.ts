import type { CatalogueView } from '#shared/contract/views'
import type { Catalogue } from '#shared/domain/catalogue'
import type { EngineContext, HandlersOf } from './engine-context'

/** Names and kinds for what views show as ids; the wordings that are matched against stay inside. */
function viewOf(catalogue: Catalogue): CatalogueView {
  const requirements = catalogue.requirements.sets.flatMap((set) => set.requirements)
  return {
    areas: catalogue.areas.areas,
    requirements: [...new Map(requirements.map((requirement) => [requirement.id, requirement])).values()],
    channels: catalogue.followUp.channels.map(({ id, name, shortName }) => ({
      id,
      name,
      ...(shortName && { shortName }),
    })),
    organisations: catalogue.organisations.organisations.map(({ id, name, shortName, kind, validFrom, validTo }) => ({
      id,
      name,
      shortName,
      kind,
      validFrom,
      validTo,
    })),
  }
}

export function catalogueHandlers({ catalogue }: EngineContext): HandlersOf<'catalogue'> {
  return { 'catalogue.view': () => viewOf(catalogue) }
}
