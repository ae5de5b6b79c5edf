import { useMemo } from 'react'
import type { CatalogueView } from '#shared/contract/views'
import { useLanguage } from './language'
import { useCall } from './queries'

/** Names of catalogue ids in the user's language; an id the catalogue lacks names itself. */
export interface Names {
  readonly organisation: (id: string) => string
  readonly shortOrganisation: (id: string) => string
  readonly area: (id: string) => string
  readonly requirement: (id: string) => string
  readonly shortRequirement: (id: string) => string
  /** Names of the areas that meet a requirement. */
  readonly areasOf: (requirement: string) => readonly string[]
  readonly channel: (id: string) => string
  readonly shortChannel: (id: string) => string
  readonly organisations: CatalogueView['organisations']
}

const noCatalogue: CatalogueView = { areas: [], requirements: [], channels: [], organisations: [] }

export function useNames(): Names {
  const { language } = useLanguage()
  const catalogue = useCall('catalogue.view', {})
  const value = catalogue.kind === 'ready' ? catalogue.value : noCatalogue
  return useMemo(() => {
    const organisations = new Map(value.organisations.map((item) => [item.id, item]))
    const areas = new Map(value.areas.map((item) => [item.id, item.name[language]]))
    const requirements = new Map(value.requirements.map((item) => [item.id, item]))
    const channels = new Map(value.channels.map((item) => [item.id, item]))
    const area = (id: string) => areas.get(id) ?? id
    return {
      organisation: (id) => organisations.get(id)?.name ?? id,
      shortOrganisation: (id) => organisations.get(id)?.shortName ?? id,
      area,
      requirement: (id) => requirements.get(id)?.name[language] ?? id,
      shortRequirement: (id) => {
        const requirement = requirements.get(id)
        return requirement?.shortName?.[language] ?? requirement?.name[language] ?? id
      },
      areasOf: (requirement) => requirements.get(requirement)?.anyOf.map(area) ?? [],
      channel: (id) => channels.get(id)?.name[language] ?? id,
      shortChannel: (id) => {
        const channel = channels.get(id)
        return channel?.shortName?.[language] ?? channel?.name[language] ?? id
      },
      organisations: value.organisations,
    }
  }, [value, language])
}
