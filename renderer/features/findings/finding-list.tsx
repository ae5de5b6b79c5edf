import type { Finding } from '#shared/findings'
import { textOfFinding } from '#shared/texts/findings'
import { Icon, type IconName } from '../../components/icon'
import { placeText } from '../../components/place-text'
import { useLanguage } from '../../state/language'

const icons: Readonly<Record<Finding['severity'], IconName>> = { error: 'error', warning: 'warning', info: 'info' }

/** Findings in words, each with its place in the file. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { texts, language } = useLanguage()
  return (
    <ul className="findings">
      {findings.map((finding, index) => {
        const place = placeText(finding.place, texts.common)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no id and the list does not reorder
          <li key={index} className={`finding finding-${finding.severity}`}>
            <Icon name={icons[finding.severity]} size={17} />
            <p>
              <span className="visually-hidden">{texts.common.severities[finding.severity]}: </span>
              {textOfFinding(finding, language)}
              {place !== '' && <span className="faint finding-place">{place}</span>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
