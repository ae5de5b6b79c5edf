import { Button, type ButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './icon'

interface ActionButtonProps extends Omit<ButtonProps, 'children' | 'className'> {
  readonly label: string
  readonly icon?: IconName
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** Shows the icon alone; the label becomes the accessible name. */
  readonly isIconOnly?: boolean
}

export function ActionButton({ label, icon, tone = 'plain', isIconOnly = false, ...props }: ActionButtonProps) {
  return (
    <Button
      {...props}
      className={`button button-${tone}${isIconOnly ? ' button-icon' : ''}`}
      {...(isIconOnly && { 'aria-label': label })}
    >
      {icon && <Icon name={icon} size={17} />}
      {!isIconOnly && <span>{label}</span>}
    </Button>
  )
}
