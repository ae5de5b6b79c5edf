import { useState } from 'react'
import type { OverlapPicture } from '#shared/domain/comparison'
import { Empty } from '../../components/loaded-view'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { LoadRows } from './load-rows'

/** How many plans count on each partner; every figure opens its rows. */
export function LoadList({ picture }: { readonly picture: OverlapPicture }) {
  const { overlaps: texts } = useTexts()
  const names = useNames()
  const [opened, setOpened] = useState<string | null>(null)
  const load = picture.load.toSorted((a, b) => b.plans - a.plans || b.activities.length - a.activities.length)
  if (load.length === 0) return <Empty title={texts.tabs.load} text={texts.loadEmpty} />
  return (
    <>
      <p className="soft load-lead">{texts.loadLead(picture.received)}</p>
      <div className="table-card">
        <table className="load-table">
          <thead>
            <tr>
              <th scope="col">{texts.partner}</th>
              <th scope="col">{texts.namedBy}</th>
              <th scope="col" className="number">
                {texts.loadActivities}
              </th>
            </tr>
          </thead>
          <tbody>
            {load.map(({ organisation, plans, activities }) => (
              <LoadRow
                key={organisation}
                name={names.organisation(organisation)}
                share={picture.received === 0 ? 0 : plans / picture.received}
                plans={texts.planCount(plans, picture.received)}
                activities={activities}
                isOpen={opened === organisation}
                onToggle={() => setOpened(opened === organisation ? null : organisation)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

interface LoadRowProps {
  readonly name: string
  readonly share: number
  readonly plans: string
  readonly activities: OverlapPicture['load'][number]['activities']
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function LoadRow({ name, share, plans, activities, isOpen, onToggle }: LoadRowProps) {
  const { overlaps: texts } = useTexts()
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="text-link"
            aria-expanded={isOpen}
            aria-label={texts.openLoad(name)}
            onClick={onToggle}
          >
            {name}
          </button>
        </th>
        <td>
          <span className="degree">
            <span className="degree-bar is-wide" aria-hidden="true">
              <span style={{ inlineSize: `${share * 100}%` }} />
            </span>
            {plans}
          </span>
        </td>
        <td className="number">{activities.length}</td>
      </tr>
      {isOpen && (
        <tr className="load-open">
          <td colSpan={3}>
            <h2 className="visually-hidden">{texts.openLoad(name)}</h2>
            <LoadRows refs={activities} />
          </td>
        </tr>
      )}
    </>
  )
}
