import { EyeOff, LockKeyhole, type LucideIcon, Users } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WritingMode } from '../../shared/session/model.ts'
import { methodQuery } from '../../shared/session/queries.ts'
import type { RoundView } from '../live/live.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import type { PrivateField } from './contribution-parts.ts'
import styles from './mode-choice.module.css'

interface ModeChoiceProps {
  readonly field: PrivateField
  readonly view: RoundView
}

const icons: Readonly<Record<WritingMode, LucideIcon>> = {
  together: Users,
  named: LockKeyhole,
  hidden: EyeOff,
}

/** Somebody else's contribution takes the choice away; the keyboard then stays where it was, at the fact. */
const useKeyboardAfter = (
  choice: RefObject<HTMLElement | null>,
  isThere: boolean,
): RefObject<HTMLParagraphElement | null> => {
  const fact = useRef<HTMLParagraphElement>(null)
  const isWithin = useRef(false)
  useLayoutEffect(() => {
    const element = choice.current
    if (!isThere || element === null) {
      if (isWithin.current) fact.current?.focus()
      isWithin.current = false
      return
    }
    const notice = (event: FocusEvent) => {
      isWithin.current = event.type === 'focusin'
    }
    element.addEventListener('focusin', notice)
    element.addEventListener('focusout', notice)
    return () => {
      element.removeEventListener('focusin', notice)
      element.removeEventListener('focusout', notice)
    }
  }, [choice, isThere])
  return fact
}

/**
 * How a field is written: for whoever leads a choice as long as nobody contributed, and for everybody a fact after that.
 * What is written together, as nearly everything is, is said only where the choice stood.
 */
export const ModeChoice = ({ field, view }: ModeChoiceProps) => {
  const { t } = useTranslation('round')
  const live = useLive()
  const { toast } = useToasts()
  const leads = useTopic('lead', (session) => session.mayLead())
  // Who is alone in a method for one has nobody to write apart from.
  const isOne = useTopic('members', (session) => session.members().length <= 1)
  const isAlone = useQuery(methodQuery)?.solo === true && isOne
  const mayChoose = leads && !view.modeIsFixed && !isAlone
  const choice = useRef<HTMLDivElement>(null)
  const fact = useKeyboardAfter(choice, mayChoose)

  if (mayChoose) {
    const modes = (['together', 'named', 'hidden'] as const).filter(
      (mode) => mode !== 'together' || field.kind !== 'round',
    )
    return (
      <div ref={choice} className={styles.choice}>
        <Select
          label={t('mode.label')}
          value={view.mode}
          options={modes.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
          onChange={(mode) => {
            const set = live.roundActions(field.id).setMode(mode)
            if (!set.ok) toast(t('mode.fixed'), 'bad')
          }}
        />
      </div>
    )
  }
  if (view.mode === 'together' && !leads) return null
  const Icon = icons[view.mode]
  return (
    <p ref={fact} tabIndex={-1} className={styles.fact}>
      <Icon size={16} aria-hidden /> {t(`mode.${view.mode}`)}
    </p>
  )
}
