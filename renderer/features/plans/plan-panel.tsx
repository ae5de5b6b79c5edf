import type { PlanDetail, PlanSummary } from '#shared/contract/views'
import { ActionButton } from '../../components/action-button'
import { Failed, Loading } from '../../components/loaded-view'
import { SidePanel } from '../../components/side-panel'
import { useCommands } from '../../state/commands'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useNavigation } from '../../state/navigation'
import { useProblemText } from '../../state/problem-text'
import { useCall } from '../../state/queries'
import { IdentityForm } from './identity-form'
import { PlanContents } from './plan-contents'
import { PlanFacts } from './plan-facts'
import { PlanMessages } from './plan-messages'

interface PlanPanelProps {
  readonly summary: PlanSummary
  readonly onClose: () => void
}

/** One plan: what it is, what was read, what to look at. */
export function PlanPanel({ summary, onClose }: PlanPanelProps) {
  const texts = useTexts()
  const textOf = useProblemText()
  const names = useNames()
  const detail = useCall('plans.get', { plan: summary.id })
  const sender = summary.organisation ? names.organisation(summary.organisation) : texts.plans.states.unidentified
  return (
    <SidePanel
      title={summary.fileName}
      kicker={summary.year === null ? sender : `${sender} ${summary.year}`}
      closeLabel={texts.common.close}
      onClose={onClose}
      contentKey={String(summary.id)}
    >
      {detail.kind === 'loading' && <Loading label={texts.common.loading} />}
      {detail.kind === 'failed' && (
        <Failed problem={detail.problem} textOf={textOf} retryLabel={texts.common.retry} onRetry={detail.retry} />
      )}
      {detail.kind === 'ready' && <PlanBody summary={summary} detail={detail.value} onClose={onClose} />}
    </SidePanel>
  )
}

interface PlanBodyProps extends PlanPanelProps {
  readonly detail: PlanDetail
}

function PlanBody({ summary, detail, onClose }: PlanBodyProps) {
  const { plans: texts } = useTexts()
  const { goTo } = useNavigation()
  const { removePlan } = useCommands()
  return (
    <>
      <section className="panel-part">
        <h3>{texts.identity}</h3>
        <PlanFacts detail={detail} />
        <h4 className="panel-sub">{texts.correct}</h4>
        <IdentityForm key={`${summary.organisation}-${summary.year}-${summary.status}`} plan={summary} />
      </section>
      <PlanMessages findings={detail.findings} />
      <PlanContents detail={detail} />
      <div className="panel-foot">
        {summary.state === 'current' && (
          <ActionButton
            label={texts.showActivities}
            icon="arrowRight"
            onPress={() => goTo('activities', { plan: summary.id })}
          />
        )}
        <ActionButton
          label={texts.remove}
          icon="trash"
          tone="danger"
          onPress={() => {
            onClose()
            removePlan(summary.id, summary.fileName)
          }}
        />
      </div>
    </>
  )
}
