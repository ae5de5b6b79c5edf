import { useState } from 'react'
import { Checkbox, CheckboxGroup, Dialog, Heading, Label, Modal, ModalOverlay } from 'react-aria-components'
import type { Language } from '#shared/contract/engine-contract'
import type { OutputOf } from '#shared/contract/method'
import type { WindowContract } from '#shared/contract/window-contract'
import { languageNames } from '#shared/texts/window'
import { call, problemOf, type ShownProblem } from '../../api'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { SelectField } from '../../components/select-field'
import { useLanguage } from '../../state/language'
import { useProblemText } from '../../state/problem-text'
import './report.css'

type Format = 'docx' | 'xlsx'
type Written = NonNullable<OutputOf<WindowContract, 'shell.writeReport'>>

interface ReportDialogProps {
  readonly year: number
  readonly onClose: () => void
}

const formats: readonly Format[] = ['docx', 'xlsx']

/** Chooses documents and language, writes them, and says where they are. */
export function ReportDialog({ year, onClose }: ReportDialogProps) {
  const { report: texts, common } = useLanguage().texts
  const [written, setWritten] = useState<Written | null>(null)
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {texts.title(year)}
          </Heading>
          {written ? (
            <WrittenReport written={written} onClose={onClose} closeLabel={common.close} />
          ) : (
            <ReportForm year={year} onWritten={setWritten} onClose={onClose} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface ReportFormProps extends ReportDialogProps {
  readonly onWritten: (written: Written) => void
}

function ReportForm({ year, onWritten, onClose }: ReportFormProps) {
  const { texts, language: shownLanguage } = useLanguage()
  const textOf = useProblemText()
  const [chosen, setChosen] = useState<readonly Format[]>(formats)
  const [language, setLanguage] = useState<Language>(shownLanguage)
  const [isWriting, setWriting] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  const write = async () => {
    setWriting(true)
    setProblem(null)
    try {
      const written = await call('shell.writeReport', { year, formats: [...chosen], language })
      if (written) onWritten(written)
    } catch (error) {
      setProblem(problemOf(error))
    }
    setWriting(false)
  }
  return (
    <>
      <p className="soft">{texts.report.lead}</p>
      <CheckboxGroup
        className="field"
        value={[...chosen]}
        onChange={(values) => setChosen(formats.filter((format) => values.includes(format)))}
      >
        <Label className="field-label">{texts.report.formats}</Label>
        {formats.map((format) => (
          <Checkbox key={format} className="checkbox" value={format}>
            <span className="checkbox-box" aria-hidden="true">
              <Icon name="check" size={14} />
            </span>
            {texts.report.format[format]}
          </Checkbox>
        ))}
        {chosen.length === 0 && <p className="field-problem">{texts.report.chooseOne}</p>}
      </CheckboxGroup>
      <SelectField
        label={texts.report.language}
        placeholder=""
        options={(['sv', 'en'] as const).map((id) => ({ id, name: languageNames[id] }))}
        value={language}
        onChange={(id) => setLanguage(id === 'en' ? 'en' : 'sv')}
      />
      {problem && (
        <p className="field-problem" role="alert">
          {textOf(problem)}
        </p>
      )}
      <div className="dialog-actions">
        <ActionButton label={texts.common.cancel} onPress={onClose} />
        <ActionButton
          label={isWriting ? texts.report.writing : texts.report.write}
          tone="primary"
          isDisabled={isWriting || chosen.length === 0}
          onPress={() => void write()}
        />
      </div>
    </>
  )
}

interface WrittenReportProps {
  readonly written: Written
  readonly closeLabel: string
  readonly onClose: () => void
}

function WrittenReport({ written, closeLabel, onClose }: WrittenReportProps) {
  const { report: texts } = useLanguage().texts
  return (
    <>
      <p role="status">{texts.written(written.folder)}</p>
      <ul className="written-files">
        {written.files.map((file) => (
          <li key={file}>
            <Icon name="document" /> {file}
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <ActionButton label={texts.showFolder} icon="folder" onPress={() => void call('shell.showReportFolder', {})} />
        <ActionButton label={closeLabel} tone="primary" onPress={onClose} />
      </div>
    </>
  )
}
