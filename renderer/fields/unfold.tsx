import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import styles from './unfold.module.css'

interface Unfolded {
  readonly isOpen: (id: string) => boolean
  readonly toggle: (id: string) => void
  readonly set: (ids: readonly string[]) => void
}

/** Which parts of a field are open to write in; all start compact. What one opens stays one's own. */
export const useUnfolded = (): Unfolded => {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  return {
    isOpen: (id) => open.has(id),
    toggle: (id) =>
      setOpen((before) =>
        before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
      ),
    set: (ids) => setOpen(new Set(ids)),
  }
}

interface UnfoldAllProps {
  readonly unfolded: Unfolded
  /** The parts that can be opened. */
  readonly ids: readonly string[]
}

/** Opens all parts, or makes all compact once they are open. */
export const UnfoldAll = ({ unfolded, ids }: UnfoldAllProps) => {
  const { t } = useTranslation('fields')
  const isAllOpen = ids.every(unfolded.isOpen)
  return (
    <Button size="small" kind="quiet" onPress={() => unfolded.set(isAllOpen ? [] : ids)}>
      {t(isAllOpen ? 'foldAll' : 'unfoldAll')}
    </Button>
  )
}

interface UnfoldTitleProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onToggle: () => void
  /** Id of what opens. */
  readonly controls: string
}

/** The title of a part, which opens it and makes it compact again. */
export const UnfoldTitle = ({ title, isOpen, onToggle, controls }: UnfoldTitleProps) => {
  const Arrow = isOpen ? ChevronDown : ChevronRight
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onToggle}
    >
      <Arrow size={18} aria-hidden />
      {title}
    </button>
  )
}
