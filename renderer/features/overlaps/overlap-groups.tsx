import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { OverlapPicture } from '#shared/domain/comparison'
import { Empty } from '../../components/loaded-view'
import { useTexts } from '../../state/language'
import { KindSymbol } from './kind-word'
import { countKind, type KindFilter, kindOrder, sortGroups } from './overlap-picture'
import { OverlapTable } from './overlap-table'

/** Counts per kind, never one lump sum, and the groups of the kind that was chosen. */
export function OverlapGroups({ picture }: { readonly picture: OverlapPicture }) {
  const { overlaps: texts } = useTexts()
  const [filter, setFilter] = useState<KindFilter>('all')
  if (picture.groups.length === 0) return <Empty title={texts.emptyTitle} text={texts.emptyText} />
  const shown = sortGroups(picture.groups, filter)
  return (
    <>
      <div className="kind-row">
        <ToggleButtonGroup
          className="kind-filter"
          aria-label={texts.kind}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={(keys) => setFilter([...keys][0] as KindFilter)}
        >
          <ToggleButton className="kind-choice" id="all">
            {texts.all} <strong>{picture.groups.length}</strong>
          </ToggleButton>
          {kindOrder.map((kind) => (
            <ToggleButton key={kind} className="kind-choice" id={kind}>
              <KindSymbol kind={kind} />
              {texts.kinds[kind]} <strong data-kind-count={kind}>{countKind(picture, kind)}</strong>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {filter !== 'all' && <p className="faint">{texts.kindHints[filter]}</p>}
      </div>
      {shown.length === 0 ? (
        <p className="soft">{texts.emptyKind}</p>
      ) : (
        <OverlapTable year={picture.year} groups={shown} />
      )}
    </>
  )
}
