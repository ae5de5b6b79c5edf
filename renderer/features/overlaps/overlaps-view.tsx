import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { OverlapPicture } from '#shared/domain/comparison'
import { ActionButton } from '../../components/action-button'
import { Empty, Failed, Loading } from '../../components/loaded-view'
import { useTexts } from '../../state/language'
import { useNavigation } from '../../state/navigation'
import { useProblemText } from '../../state/problem-text'
import { useCall } from '../../state/queries'
import { useWorkspace } from '../../state/workspace'
import { LoadList } from './load-list'
import { OverlapGroups } from './overlap-groups'
import './overlaps.css'

/** Who does the same thing, and which partners many count on. */
export function OverlapsView() {
  const { year } = useWorkspace()
  const texts = useTexts()
  const textOf = useProblemText()
  const { goTo } = useNavigation()
  const overlaps = useCall('comparison.overlaps', year === null ? null : { year }, { keepsPrevious: true })
  if (year === null) {
    return (
      <div className="view">
        <header className="view-head">
          <h1>{texts.overlaps.title(null)}</h1>
        </header>
        <Empty title={texts.gaps.emptyTitle} text={texts.overlaps.emptyText}>
          <ActionButton label={texts.shell.view.plans} icon="arrowRight" tone="primary" onPress={() => goTo('plans')} />
        </Empty>
      </div>
    )
  }
  if (overlaps.kind === 'loading') return <Loading label={texts.common.loading} />
  if (overlaps.kind === 'failed') {
    return (
      <Failed problem={overlaps.problem} textOf={textOf} retryLabel={texts.common.retry} onRetry={overlaps.retry} />
    )
  }
  return <Overlaps picture={overlaps.value} />
}

function Overlaps({ picture }: { readonly picture: OverlapPicture }) {
  const { overlaps: texts } = useTexts()
  return (
    <Tabs className="view overlaps">
      <header className="view-head">
        <div>
          <h1>{texts.title(picture.year)}</h1>
          <p className="view-lead">{texts.lead(picture.groups.length, picture.received)}</p>
        </div>
        <TabList className="segments" aria-label={texts.title(picture.year)}>
          <Tab className="segment" id="groups">
            {texts.tabs.groups}
          </Tab>
          <Tab className="segment" id="load">
            {texts.tabs.load}
          </Tab>
        </TabList>
      </header>
      <TabPanel className="overlap-panel" id="groups">
        <OverlapGroups picture={picture} />
      </TabPanel>
      <TabPanel className="overlap-panel" id="load">
        <LoadList picture={picture} />
      </TabPanel>
    </Tabs>
  )
}
