import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from './icon'
import type { Option } from './select-field'

interface SearchSelectProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | null
  readonly placeholder: string
  readonly onChange: (id: string | null) => void
}

/** A list long enough to type in. */
export function SearchSelect({ label, options, value, placeholder, onChange }: SearchSelectProps) {
  return (
    <ComboBox
      className="field"
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      menuTrigger="focus"
    >
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="input" placeholder={placeholder} />
        <Button className="combo-button">
          <Icon name="chevronDown" size={16} />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox<Option> className="options">
          {(option) => (
            <ListBoxItem className="option" id={option.id} textValue={option.name}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
