export type StateShape = 'met' | 'part' | 'lack' | 'none' | 'past'

interface StateShapeProps {
  readonly shape: StateShape
  readonly size?: number
}

/** Full disc, half disc, ring, dash and backward ring: told apart without colour. */
export function StateSymbol({ shape, size = 13 }: StateShapeProps) {
  return (
    <svg
      className={`symbol symbol-${shape}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {shape === 'met' && <circle cx="8" cy="8" r="6.5" className="symbol-fill" />}
      {shape === 'part' && (
        <>
          <circle cx="8" cy="8" r="5.75" className="symbol-line" />
          <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5z" className="symbol-fill" />
        </>
      )}
      {shape === 'lack' && <circle cx="8" cy="8" r="5.5" className="symbol-line symbol-bold" />}
      {shape === 'none' && <path d="M3 8h10" className="symbol-line" />}
      {shape === 'past' && (
        <>
          <circle cx="8" cy="8" r="5.75" className="symbol-line" />
          <path d="M8 5v3.4L5.8 10" className="symbol-line" />
        </>
      )}
    </svg>
  )
}

interface StateWordProps {
  readonly shape: StateShape
  readonly word: string
}

export function StateWord({ shape, word }: StateWordProps) {
  return (
    <span className={`state-word state-word-${shape}`}>
      <StateSymbol shape={shape} />
      {word}
    </span>
  )
}
