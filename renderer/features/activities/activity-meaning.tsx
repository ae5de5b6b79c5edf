import type { ReactNode } from 'react'
import type { Actors, NormalisedActivity, Reason } from '#shared/domain/normalised-plan'
import { Icon } from '../../components/icon'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { agesText, sureFrom } from './activity-words'

/** Each value as the plan words it, what it was taken to mean, and what decided. */
export function ActivityMeaning({ activity }: { readonly activity: NormalisedActivity }) {
  const { activities: texts, common } = useTexts()
  const names = useNames()
  const { area, level, followUp } = activity
  const channels = followUp.channels.filter((channel) => channel !== 'none').map((channel) => names.channel(channel))
  return (
    <dl className="meaning">
      <Meaning label={texts.area} value={area.value === null ? texts.unknownArea : names.area(area.value)}>
        <Why reasons={area.reasons} confidence={area.confidence} />
        {area.further.length > 0 && (
          <p className="faint">{texts.furtherAreas(area.further.map((id) => names.area(id)).join(', '))}</p>
        )}
        {area.runnerUp && <p className="faint">{texts.runnerUp(names.area(area.runnerUp.area))}</p>}
      </Meaning>
      <Meaning label={texts.level} value={level.value === null ? common.notStated : common.levels[level.value]}>
        <Why reasons={level.reasons} confidence={level.confidence} />
      </Meaning>
      <ActorsMeaning label={texts.columns.responsible} actors={activity.responsible} />
      <ActorsMeaning label={texts.columns.partners} actors={activity.partners} />
      <Meaning
        label={texts.columns.followUp}
        raw={followUp.raw}
        value={channels.length > 0 ? channels.join(', ') : common.notStated}
      >
        <Why reasons={followUp.reasons} confidence={followUp.confidence} />
      </Meaning>
      <Meaning
        label={texts.columns.status}
        raw={activity.status.raw}
        value={common.activityStatuses[activity.status.value]}
      >
        <Why reasons={activity.status.reasons} confidence={1} />
      </Meaning>
      <Plain label={texts.columns.ages} value={agesText(activity.ages, texts)} />
      <Plain label={texts.columns.targetGroup} value={activity.targetGroup ?? ''} />
      <Plain label={texts.columns.timeframe} value={activity.timeframe ?? ''} />
      <Plain label={texts.comment} value={activity.comment ?? ''} />
    </dl>
  )
}

interface MeaningProps {
  readonly label: string
  readonly value: string
  readonly raw?: string | null
  readonly children?: ReactNode
}

function Meaning({ label, value, raw, children }: MeaningProps) {
  return (
    <div className="meaning-row">
      <dt>{label}</dt>
      <dd>
        <p className="meaning-value">{value}</p>
        {raw !== undefined && <RawWords raw={raw} />}
        {children}
      </dd>
    </div>
  )
}

/** An empty cell and an absent column are told apart: both are information. */
function RawWords({ raw }: { readonly raw: string | null }) {
  const { common } = useTexts()
  if (raw === null) return <p className="faint">{common.noColumn}</p>
  if (raw.trim() === '') return <p className="faint">{common.empty}</p>
  return <p className="raw-words">”{raw.trim()}”</p>
}

function ActorsMeaning({ label, actors }: { readonly label: string; readonly actors: Actors }) {
  const { activities: texts, common } = useTexts()
  const names = useNames()
  const [only, ...others] = actors.mentions
  const saysTheSame = only !== undefined && others.length === 0 && only.reason.wording === actors.raw?.trim()
  return (
    <div className="meaning-row">
      <dt>{label}</dt>
      <dd>
        {actors.mentions.length === 0 && <p className="meaning-value">{common.notStated}</p>}
        <ul className="mentions">
          {actors.mentions.map((mention, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same actor may be named twice
            <li key={index}>
              <p className="meaning-value">
                {mention.organisation === null ? mention.raw : names.organisation(mention.organisation)}
                {mention.organisation === null && <span className="faint"> {texts.unknownOrganisation}</span>}
                {mention.unit && mention.unit !== mention.reason.wording && (
                  <span className="faint"> {mention.unit}</span>
                )}
                {mention.asGroup && <span className="faint"> {texts.asGroup}</span>}
              </p>
              <Why reasons={[mention.reason]} confidence={mention.confidence} />
            </li>
          ))}
        </ul>
        {!saysTheSame && <RawWords raw={actors.raw} />}
      </dd>
    </div>
  )
}

function Plain({ label, value }: { readonly label: string; readonly value: string }) {
  return value === '' ? null : <Meaning label={label} value={value} />
}

interface WhyProps {
  readonly reasons: readonly Reason[]
  readonly confidence: number
}

function Why({ reasons, confidence }: WhyProps) {
  const { activities: texts, common } = useTexts()
  const isUnsure = confidence < sureFrom
  const words = reasons.map(({ rule, wording }) => texts.reason(texts.rules[rule], wording))
  if (words.length === 0 && !isUnsure) return null
  return (
    <p className={isUnsure ? 'why is-unsure' : 'why'}>
      {isUnsure && (
        <span className="why-unsure">
          <Icon name="warning" size={14} /> {common.unsure}, {texts.confidence(Math.round(confidence * 100))}
        </span>
      )}
      {[...new Set(words)].slice(0, 4).join('; ')}
    </p>
  )
}
