import type { PlanSummary } from '#shared/contract/views'
import { Icon } from '../../components/icon'
import { useTexts } from '../../state/language'
import { IdentityForm } from './identity-form'

interface IdentifyListProps {
  readonly plans: readonly PlanSummary[]
  readonly onOpen: (plan: number) => void
}

/** Plans that wait for a sender or a year, with the way to state them. */
export function IdentifyList({ plans, onOpen }: IdentifyListProps) {
  const { plans: texts, common } = useTexts()
  return (
    <section className="identify" aria-labelledby="identify-title">
      <div className="identify-head">
        <Icon name="warning" />
        <h2 id="identify-title">{texts.identifyTitle(plans.length)}</h2>
        <p className="soft">{texts.identifyLead}</p>
      </div>
      <ul>
        {plans.map((plan) => (
          <li key={plan.id} className="identify-item">
            <div className="identify-file">
              <button type="button" className="text-link" data-plan={plan.id} onClick={() => onOpen(plan.id)}>
                {plan.fileName}
              </button>
              <span className="faint">{common.activities(plan.activities)}</span>
            </div>
            <IdentityForm plan={plan} />
          </li>
        ))}
      </ul>
    </section>
  )
}
