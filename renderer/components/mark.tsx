interface MarkProps {
  readonly size: number
}

/** The product's mark: a grid of plans in which two rows are the same work and one place is empty. */
export function Mark({ size }: MarkProps) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect className="mark-ground" width="64" height="64" rx="15" />
      <g className="mark-grid">
        <circle cx="17" cy="17" r="6" />
        <circle cx="32" cy="17" r="6" />
        <circle cx="47" cy="17" r="6" />
        <rect x="11" y="26" width="27" height="12" rx="6" />
        <circle cx="47" cy="32" r="6" />
        <circle cx="17" cy="47" r="6" />
        <circle cx="47" cy="47" r="6" />
      </g>
      <circle className="mark-gap" cx="32" cy="47" r="4.75" />
    </svg>
  )
}
