import { useState } from 'react'
import type { PlanSummary } from '#shared/contract/views'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { Empty, Failed, Loading } from '../../components/loaded-view'
import { useCommands } from '../../state/commands'
import { useImport } from '../../state/import-job'
import { useTexts } from '../../state/language'
import { useNavigation } from '../../state/navigation'
import { useProblemText } from '../../state/problem-text'
import { useCall } from '../../state/queries'
import { useWorkspace } from '../../state/workspace'
import { IdentifyList } from './identify-list'
import { ImportPanel } from './import-panel'
import { PlanPanel } from './plan-panel'
import { PlanTable } from './plan-table'
import './plans.css'

/** What has come in and what is missing, and the way in for more. */
export function PlansView() {
  const texts = useTexts()
  const textOf = useProblemText()
  const { year } = useWorkspace()
  const { target } = useNavigation()
  const { job } = useImport()
  const [opened, setOpened] = useState<number | null>(target.plan ?? null)
  const plans = useCall('plans.list', {})
  if (plans.kind === 'loading') return <Loading label={texts.common.loading} />
  if (plans.kind === 'failed') {
    return <Failed problem={plans.problem} textOf={textOf} retryLabel={texts.common.retry} onRetry={plans.retry} />
  }
  const shown = plans.value.find((plan) => plan.id === opened)
  const close = () => {
    setOpened(null)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-plan="${opened}"]`)?.focus())
  }
  return (
    <div className="split">
      <div className="split-main plans">
        <PlansHead />
        {job.kind !== 'none' && <ImportPanel onOpenPlan={setOpened} />}
        {plans.value.length === 0 && job.kind !== 'running' ? (
          <NoPlans />
        ) : (
          <Plans plans={plans.value} year={year} opened={opened} onOpen={setOpened} />
        )}
      </div>
      {shown && <PlanPanel key={shown.id} summary={shown} onClose={close} />}
    </div>
  )
}

function PlansHead() {
  const { plans: texts } = useTexts()
  const { year } = useWorkspace()
  const { importFromDialog } = useCommands()
  const { job } = useImport()
  const gaps = useCall('comparison.gaps', year === null ? null : { year })
  const isRunning = job.kind === 'running'
  return (
    <header className="view-head">
      <div>
        <h1>{texts.title(year)}</h1>
        {gaps.kind === 'ready' && <p className="view-lead">{texts.lead(gaps.value.received, gaps.value.expected)}</p>}
      </div>
      <p className="plans-drop-hint faint">
        <Icon name="drop" size={16} /> {texts.drop}
      </p>
      <div className="view-actions">
        <ActionButton
          label={texts.importFolder}
          icon="folder"
          isDisabled={isRunning}
          onPress={() => importFromDialog('folder')}
        />
        <ActionButton
          label={texts.importFiles}
          icon="add"
          tone="primary"
          isDisabled={isRunning}
          onPress={() => importFromDialog('files')}
        />
      </div>
    </header>
  )
}

function NoPlans() {
  const { plans: texts } = useTexts()
  return (
    <div className="plans-empty">
      <Icon name="drop" size={44} />
      <Empty title={texts.emptyTitle} text={texts.emptyText}>
        <p className="faint">{texts.dropFormats}</p>
      </Empty>
    </div>
  )
}

interface PlansProps {
  readonly plans: readonly PlanSummary[]
  readonly year: number | null
  readonly opened: number | null
  readonly onOpen: (plan: number) => void
}

function Plans({ plans, year, opened, onOpen }: PlansProps) {
  const { plans: texts } = useTexts()
  const unidentified = plans.filter((plan) => plan.state === 'unidentified')
  return (
    <>
      {unidentified.length > 0 && <IdentifyList plans={unidentified} onOpen={onOpen} />}
      {year === null ? (
        plans.length > 0 && <Empty title={texts.noYearTitle} text={texts.noYearText} />
      ) : (
        <PlanTable year={year} plans={plans} opened={opened} onOpen={onOpen} />
      )}
    </>
  )
}
