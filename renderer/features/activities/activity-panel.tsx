import type { ActivityRow } from '#shared/contract/views'
import { ActionButton } from '../../components/action-button'
import { SidePanel } from '../../components/side-panel'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useNavigation } from '../../state/navigation'
import { FindingList } from '../findings/finding-list'
import { ActivityMeaning } from './activity-meaning'
import { activityPlace } from './activity-words'

interface ActivityPanelProps {
  readonly row: ActivityRow
  readonly onClose: () => void
}

/** One activity: what the plan says, what it was taken to mean and why, and where it stands. */
export function ActivityPanel({ row, onClose }: ActivityPanelProps) {
  const texts = useTexts()
  const names = useNames()
  const { activity, organisation, year } = row
  const sender = organisation === null ? texts.plans.states.unidentified : names.organisation(organisation)
  return (
    <SidePanel
      title={texts.activities.detail}
      kicker={year === null ? sender : `${sender} ${year}`}
      closeLabel={texts.common.close}
      onClose={onClose}
      contentKey={`${row.ref.plan}-${row.ref.index}`}
      takesFocus={false}
    >
      <blockquote className="wording">{activity.text}</blockquote>
      {activity.isStatusReport && <p className="faint">{texts.activities.statusReport}</p>}
      <ActivitySource row={row} />
      <ActivityMeaning activity={activity} />
      {activity.findings.length > 0 && (
        <section className="panel-part">
          <h3>{texts.activities.findings}</h3>
          <FindingList findings={activity.findings} />
        </section>
      )}
    </SidePanel>
  )
}

function ActivitySource({ row }: { readonly row: ActivityRow }) {
  const texts = useTexts()
  const { goTo } = useNavigation()
  const place = activityPlace(row, texts.common)
  const section = row.activity.sectionPath.join(' › ')
  return (
    <dl className="facts source">
      <div>
        <dt>{texts.common.source}</dt>
        <dd>
          {row.fileName}
          {place !== '' && `, ${place}`}
          {section !== '' && <span className="faint source-section">{section}</span>}
        </dd>
      </div>
      <div>
        <dt className="visually-hidden">{texts.plans.detail}</dt>
        <dd>
          <ActionButton
            label={texts.plans.detail}
            icon="document"
            tone="quiet"
            onPress={() => goTo('plans', { plan: row.ref.plan })}
          />
        </dd>
      </div>
    </dl>
  )
}
