import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components'

interface ProgressBarProps {
  readonly label: string
  /** 0..1; null when it cannot be told. */
  readonly fraction: number | null
}

export function ProgressBar({ label, fraction }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className="progress"
      isIndeterminate={fraction === null}
      {...(fraction !== null && { value: Math.round(fraction * 100) })}
    >
      <Label className="progress-label">{label}</Label>
      <div className="progress-track">
        <div
          className={fraction === null ? 'progress-fill is-moving' : 'progress-fill'}
          style={{ inlineSize: fraction === null ? '30%' : `${fraction * 100}%` }}
        />
      </div>
    </AriaProgressBar>
  )
}
