import type { ReactNode } from 'react'
import type { ShownProblem } from '../api'
import { ActionButton } from './action-button'
import { Icon } from './icon'

interface LoadingProps {
  readonly label: string
}

export function Loading({ label }: LoadingProps) {
  return (
    <div className="state state-loading" role="status">
      <span className="spinner" aria-hidden="true" />
      <p>{label}</p>
    </div>
  )
}

interface FailedProps {
  readonly problem: ShownProblem
  readonly textOf: (problem: ShownProblem) => string
  readonly retryLabel: string
  readonly onRetry: () => void
}

export function Failed({ problem, textOf, retryLabel, onRetry }: FailedProps) {
  return (
    <div className="state state-failed" role="alert">
      <Icon name="error" size={28} />
      <p>{textOf(problem)}</p>
      <ActionButton label={retryLabel} onPress={onRetry} />
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}

export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className="state state-empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className="state-actions">{children}</div>}
    </div>
  )
}
