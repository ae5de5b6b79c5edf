import type { ActivityRow } from '#shared/contract/views'
import { ActionButton } from '../../components/action-button'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useNavigation } from '../../state/navigation'
import { activityPlace, actorNames, agesText } from './activity-words'

interface ActivityCardProps {
  readonly row: ActivityRow
  /** Words to set off in the text. */
  readonly shared?: readonly string[]
}

/** An activity in short, with its source and the way to the whole of it. */
export function ActivityCard({ row, shared = [] }: ActivityCardProps) {
  const texts = useTexts()
  const names = useNames()
  const { goTo } = useNavigation()
  const { activity } = row
  const channels = activity.followUp.channels.filter((channel) => channel !== 'none')
  const place = activityPlace(row, texts.common)
  const { columns } = texts.activities
  return (
    <article className="card">
      <p className="card-text">
        <SetOff text={activity.text} words={shared} />
      </p>
      <dl className="card-facts">
        <CardFact label={columns.responsible} values={actorNames(activity.responsible, names)} />
        <CardFact label={columns.partners} values={actorNames(activity.partners, names)} />
        <CardFact label={columns.followUp} values={channels.map((channel) => names.shortChannel(channel))} />
        {activity.ages && <CardFact label={columns.ages} values={[agesText(activity.ages, texts.activities)]} />}
        {activity.targetGroup && <CardFact label={columns.targetGroup} values={[activity.targetGroup]} />}
      </dl>
      <p className="faint card-source">{place === '' ? row.fileName : `${row.fileName}, ${place}`}</p>
      <ActionButton
        label={texts.common.showInActivities}
        icon="arrowRight"
        tone="quiet"
        onPress={() => goTo('activities', { activity: row.ref })}
      />
    </article>
  )
}

function CardFact({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  const { common } = useTexts()
  return (
    <div>
      <dt>{label}</dt>
      <dd>{values.length > 0 ? values.join(', ') : <span className="faint">{common.notStated}</span>}</dd>
    </div>
  )
}

/** Sets off the words that stand in the text; the rest is left alone. */
function SetOff({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const stems = words.map((word) => word.toLowerCase()).filter((word) => word.length > 3)
  if (stems.length === 0) return text
  return text.split(/(\p{L}+)/u).map((piece, index) => {
    const isShared = stems.some((stem) => piece.toLowerCase().startsWith(stem))
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never reorder
    return isShared ? <mark key={index}>{piece}</mark> : piece
  })
}
