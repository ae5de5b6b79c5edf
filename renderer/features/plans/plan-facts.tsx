import type { PlanDetail } from '#shared/contract/views'
import { placeText } from '../../components/place-text'
import { useLanguage } from '../../state/language'
import { useNames } from '../../state/names'

type Fact = PlanDetail['identification'][keyof PlanDetail['identification']]

/** What the plan says about itself: the value, the wording it came from, and where that stands. */
export function PlanFacts({ detail }: { readonly detail: PlanDetail }) {
  const { texts, locale } = useLanguage()
  const names = useNames()
  const { identification, summary } = detail
  const { plans, common } = texts
  const importedAt = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' })
  return (
    <dl className="facts">
      <FactRow label={plans.sender} fact={identification.sender} show={(id) => names.organisation(String(id))} />
      <FactRow label={plans.planYear} fact={identification.year} show={String} />
      <FactRow
        label={plans.planStatus}
        fact={identification.status}
        show={(status) => common.planStatuses[status as keyof typeof common.planStatuses]}
      />
      <FactRow label={plans.decidedOn} fact={identification.decidedOn} show={String} />
      <FactRow label={plans.recordNumber} fact={identification.recordNumber} show={String} />
      <div>
        <dt>{plans.format}</dt>
        <dd>{summary.format.toUpperCase()}</dd>
      </div>
      <div>
        <dt>{plans.importedAt}</dt>
        <dd>{importedAt.format(new Date(summary.importedAt))}</dd>
      </div>
    </dl>
  )
}

interface FactRowProps {
  readonly label: string
  readonly fact: Fact
  readonly show: (value: string | number) => string
}

function FactRow({ label, fact, show }: FactRowProps) {
  const { texts } = useLanguage()
  const { plans, common } = texts
  const place = placeText(fact.place, common)
  const origin = place === '' ? plans.fromPlace[fact.from] : `${plans.fromPlace[fact.from]}, ${place}`
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {fact.value === null ? <span className="faint">{common.notStated}</span> : show(fact.value)}
        {fact.raw !== null && <span className="fact-raw">”{fact.raw}”</span>}
        {fact.value !== null && <span className="faint"> {origin}</span>}
      </dd>
    </div>
  )
}
