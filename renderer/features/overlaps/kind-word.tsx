import type { OverlapKind } from '#shared/domain/comparison'
import { useTexts } from '../../state/language'

/** Two bars side by side, two overlapping squares, an arrow back into its own box. */
const shapes: Readonly<Record<OverlapKind, string>> = {
  parallel: 'M5.5 3v10M10.5 3v10',
  double: 'M2.5 2.5h7.5v7.5H2.5zM6 6h7.5v7.5H6z',
  internal: 'M13 8a5 5 0 1 1-1.6-3.7M13 2v3h-3',
}

export function KindSymbol({ kind }: { readonly kind: OverlapKind }) {
  return (
    <svg
      className={`kind-symbol kind-${kind}`}
      width="14"
      height="14"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[kind]} />
    </svg>
  )
}

export function KindWord({ kind }: { readonly kind: OverlapKind }) {
  const { overlaps: texts } = useTexts()
  return (
    <span className={`kind-word kind-word-${kind}`} title={texts.kindHints[kind]}>
      <KindSymbol kind={kind} />
      {texts.kinds[kind]}
    </span>
  )
}
