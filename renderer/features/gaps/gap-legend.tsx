import { StateSymbol } from '../../components/state-word'
import { useTexts } from '../../state/language'
import { gapShapes } from './gap-picture'

const states = ['activity', 'text-only', 'nothing', 'no-plan'] as const

/** What the shapes mean, in words. */
export function GapLegend() {
  const { gaps: texts } = useTexts()
  return (
    <ul className="legend" aria-label={texts.legend}>
      {states.map((state) => (
        <li key={state} title={texts.explain[state]}>
          <StateSymbol shape={gapShapes[state]} />
          {texts.states[state]}
        </li>
      ))}
      <li title={texts.weakHint}>
        <WeakMark />
        {texts.weak}
      </li>
      <li title={texts.scopeHint}>
        <ScopeMark />
        {texts.scope}
      </li>
      <li className="legend-keys faint">{texts.keys}</li>
    </ul>
  )
}

export function WeakMark() {
  return (
    <svg className="weak-mark" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d="M5 1.2 9.2 8.8H.8z" />
    </svg>
  )
}

export function ScopeMark() {
  return (
    <svg className="scope-mark" width="11" height="11" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d="M1.5 6h9M3.5 2.5 1.5 6l2 3.5M8.5 2.5l2 3.5-2 3.5" />
    </svg>
  )
}
