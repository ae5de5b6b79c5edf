import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanSummary } from '#shared/contract/views'
import type { PlanStatus } from '#shared/domain/plan-reading'
import { call, problemOf, type ShownProblem } from '../../api'
import { ActionButton } from '../../components/action-button'
import { SearchSelect } from '../../components/search-select'
import { SelectField } from '../../components/select-field'
import { useTexts } from '../../state/language'
import { useNames } from '../../state/names'
import { useNotices } from '../../state/notices'
import { useProblemText } from '../../state/problem-text'
import { refresh } from '../../state/queries'

const firstYear = 2016
const planStatuses: readonly PlanStatus[] = ['draft', 'adopted', 'revised']
const sendingKinds = ['district', 'department']

/** The user's word on what a plan is; only what was changed is sent. */
export function IdentityForm({ plan }: { readonly plan: PlanSummary }) {
  const { plans: texts, common } = useTexts()
  const names = useNames()
  const textOf = useProblemText()
  const [organisation, setOrganisation] = useState(plan.organisation)
  const [year, setYear] = useState(plan.year)
  const [status, setStatus] = useState(plan.status)
  const { save, problem } = useSaveIdentity(plan)
  const lastYear = new Date().getFullYear() + 1
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index)
  const isChanged = organisation !== plan.organisation || year !== plan.year || status !== plan.status
  return (
    <div className="identity-form">
      <div className="identity-sender">
        <SearchSelect
          label={texts.sender}
          placeholder={texts.searchSender}
          options={names.organisations.filter(({ kind }) => sendingKinds.includes(kind))}
          value={organisation}
          onChange={setOrganisation}
        />
      </div>
      <SelectField
        label={texts.planYear}
        placeholder={texts.choose}
        options={years.map((each) => ({ id: String(each), name: String(each) }))}
        value={year === null ? null : String(year)}
        onChange={(id) => setYear(Number(id))}
      />
      <SelectField
        label={texts.planStatus}
        placeholder={texts.choose}
        options={planStatuses.map((id) => ({ id, name: common.planStatuses[id] }))}
        value={status}
        onChange={(id) => setStatus(planStatuses.find((each) => each === id) ?? null)}
      />
      <ActionButton
        label={texts.saveIdentity}
        tone="primary"
        isDisabled={!isChanged}
        onPress={() => save({ organisation, year, status })}
      />
      {problem && (
        <p className="field-problem" role="alert">
          {textOf(problem)}
        </p>
      )}
    </div>
  )
}

type Identity = Pick<PlanSummary, 'organisation' | 'year' | 'status'>

function useSaveIdentity(plan: PlanSummary) {
  const { plans: texts } = useTexts()
  const client = useQueryClient()
  const { show } = useNotices()
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const save = async ({ organisation, year, status }: Identity) => {
    try {
      await call('plans.identify', {
        plan: plan.id,
        ...(organisation !== null && organisation !== plan.organisation && { organisation }),
        ...(year !== null && year !== plan.year && { year }),
        ...(status !== null && status !== plan.status && { status }),
      })
      setProblem(null)
      await refresh(client)
      show({ tone: 'done', text: texts.saved(plan.fileName) })
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return { save, problem }
}
