import { useEffect, useRef, useState } from 'react'
import { onDropped } from '../../api'
import { Icon } from '../../components/icon'
import { useCommands } from '../../state/commands'
import { useTexts } from '../../state/language'
import { useNotices } from '../../state/notices'
import './drop-target.css'

interface DropTargetProps {
  readonly hasWorkspace: boolean
}

/** Takes files dropped anywhere in the window, and shows that it does while they hover. */
export function DropTarget({ hasWorkspace }: DropTargetProps) {
  const { shell: texts } = useTexts()
  const { importDropped, openDropped } = useCommands()
  const { show } = useNotices()
  const isOver = useDragOver()
  const take = useRef<Parameters<typeof onDropped>[0]>(() => {})
  take.current = (files) => {
    const workspace = files.find((file) => file.fileName.endsWith('.samplan'))
    if (workspace) openDropped(workspace)
    else if (hasWorkspace) importDropped(files)
    else show({ tone: 'problem', text: texts.dropNeedsWorkspace })
  }
  useEffect(() => onDropped((files) => take.current(files)), [])
  if (!isOver) return null
  return (
    <div className="drop-target">
      <p>
        <Icon name="drop" size={40} />
        {hasWorkspace ? texts.dropHere : texts.dropHereNoWorkspace}
      </p>
    </div>
  )
}

/** True while files hover; counted, since entering a child leaves its parent. */
function useDragOver(): boolean {
  const [depth, setDepth] = useState(0)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onEnter = (event: DragEvent) => hasFiles(event) && setDepth((count) => count + 1)
    const onLeave = (event: DragEvent) => hasFiles(event) && setDepth((count) => Math.max(0, count - 1))
    const onEnd = () => setDepth(0)
    window.addEventListener('dragenter', onEnter)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onEnd)
    return () => {
      window.removeEventListener('dragenter', onEnter)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onEnd)
    }
  }, [])
  return depth > 0
}
