import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { ActionButton } from './action-button'

interface SidePanelProps {
  readonly title: string
  readonly kicker?: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Another value means other content: the heading is then read out again. */
  readonly contentKey: string
  /** Moves the keyboard into the panel when it opens. */
  readonly takesFocus?: boolean
}

/** Details beside what was chosen. Escape closes it; the caller gives the focus back. */
export function SidePanel(props: SidePanelProps) {
  const { title, kicker, closeLabel, onClose, children, contentKey, takesFocus = true } = props
  const headingId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const body = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is what should move the focus
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
    body.current?.scrollTo(0, 0)
  }, [contentKey, takesFocus])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    <section className="panel" aria-labelledby={headingId} onKeyDown={onKeyDown}>
      <header className="panel-head">
        <div className="panel-titles">
          {kicker && <p className="panel-kicker">{kicker}</p>}
          <h2 id={headingId} ref={heading} tabIndex={-1} className="panel-title">
            {title}
          </h2>
        </div>
        <ActionButton label={closeLabel} icon="close" tone="quiet" isIconOnly onPress={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className="panel-body" ref={body} tabIndex={0}>
        {children}
      </div>
    </section>
  )
}
