import { useEffect } from 'react'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { useTexts } from '../../state/language'
import { useNotices } from '../../state/notices'
import './notice-bar.css'

const shownForMs = 12_000

/** What just happened. A message that asks for nothing goes away by itself. */
export function NoticeBar() {
  const { notice, dismiss } = useNotices()
  const { common } = useTexts()
  useEffect(() => {
    if (!notice || notice.action || notice.tone === 'problem') return
    const timer = setTimeout(dismiss, shownForMs)
    return () => clearTimeout(timer)
  }, [notice, dismiss])
  return (
    <div className="notice-place" role="status">
      {notice && (
        <div className={`notice notice-${notice.tone}`}>
          <Icon name={notice.tone === 'problem' ? 'warning' : 'check'} />
          <p>{notice.text}</p>
          {notice.action && (
            <ActionButton label={notice.action.label} icon="undo" tone="quiet" onPress={notice.action.run} />
          )}
          <ActionButton label={common.dismiss} icon="close" tone="quiet" isIconOnly onPress={dismiss} />
        </div>
      )}
    </div>
  )
}
