import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Icon } from './icon'

export interface Option {
  readonly id: string
  readonly name: string
}

interface SelectFieldProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | null
  readonly placeholder: string
  readonly onChange: (id: string) => void
  /** Label beside the control instead of over it. */
  readonly isInline?: boolean
  readonly isDisabled?: boolean
}

export function SelectField(props: SelectFieldProps) {
  const { label, options, value, placeholder, onChange, isInline = false, isDisabled = false } = props
  return (
    <Select
      className={isInline ? 'field field-inline' : 'field'}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder}
      isDisabled={isDisabled}
    >
      <Label className="field-label">{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <Icon name="chevronDown" size={16} />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem className="option" id={option.id} textValue={option.name}>
              {({ isSelected }) => (
                <>
                  <span>{option.name}</span>
                  {isSelected && <Icon name="check" size={16} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
