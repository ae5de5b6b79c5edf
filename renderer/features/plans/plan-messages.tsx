import type { Finding } from '#shared/findings'
import { useTexts } from '../../state/language'
import { FindingList } from '../findings/finding-list'

const severities = ['error', 'warning', 'info'] as const

/** Everything that was noticed, worst first, in words and with its place. */
export function PlanMessages({ findings }: { readonly findings: readonly Finding[] }) {
  const { plans: texts } = useTexts()
  const sorted = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  return (
    <section className="panel-part">
      <h3>
        {texts.messages} <span className="count">{findings.length}</span>
      </h3>
      {sorted.length === 0 && <p className="soft">{texts.noMessages}</p>}
      <FindingList findings={sorted} />
    </section>
  )
}
