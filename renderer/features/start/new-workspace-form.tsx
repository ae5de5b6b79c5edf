import { type RefObject, useState } from 'react'
import { FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components'
import { call, problemOf, type ShownProblem } from '../../api'
import { ActionButton } from '../../components/action-button'
import { useTexts } from '../../state/language'
import { useProblemText } from '../../state/problem-text'
import { useWorkspaceChanged } from '../../state/workspace'

interface NewWorkspaceFormProps {
  readonly cityField: RefObject<HTMLInputElement | null>
}

export function NewWorkspaceForm({ cityField }: NewWorkspaceFormProps) {
  const { start: texts } = useTexts()
  const changed = useWorkspaceChanged()
  const textOf = useProblemText()
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const create = async (form: FormData) => {
    const city = String(form.get('city')).trim()
    const topic = String(form.get('topic')).trim()
    if (city === '' || topic === '') return
    try {
      const info = await call('shell.newWorkspace', { city, topic })
      if (info) changed(info)
      setProblem(null)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <section className="start-new" aria-labelledby="start-new">
      <h2 id="start-new">{texts.newTitle}</h2>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          void create(new FormData(event.currentTarget))
        }}
      >
        <StartField name="city" label={texts.city} hint={texts.cityHint} input={cityField} />
        <StartField name="topic" label={texts.topic} hint={texts.topicHint} />
        {problem && (
          <p className="field-problem" role="alert">
            {textOf(problem)}
          </p>
        )}
        <ActionButton type="submit" label={texts.create} icon="add" tone="primary" />
      </Form>
    </section>
  )
}

interface StartFieldProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly input?: RefObject<HTMLInputElement | null>
}

function StartField({ name, label, hint, input }: StartFieldProps) {
  const { start: texts } = useTexts()
  return (
    <TextField className="field" name={name} isRequired>
      <Label className="field-label">{label}</Label>
      <Input className="input" autoComplete="off" {...(input && { ref: input })} />
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
      <FieldError className="field-problem">{texts.required}</FieldError>
    </TextField>
  )
}
