import { ArrowUpRight } from 'lucide-react'
import { useCallback, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InitialEscalation } from '../../shared/session/escalations.ts'
import type { Escalation } from '../../shared/session/model.ts'
import cards from '../fields/cards.module.css'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { useEscalation } from './use-escalation.ts'

interface EscalateButtonProps {
  readonly children: string
  /** The accessible name, where the words on the button alone do not tell which one it is. */
  readonly name?: string
  readonly initial: InitialEscalation
  /** What has to be written first, or null. */
  readonly needs: string | null
  /** Whether a request is this one, so that nobody makes it twice. */
  readonly isSame: (escalation: Escalation) => boolean
}

/** Begins a request to whoever has the mandate, and says where it stands. */
export const EscalateButton = ({ children, name, initial, needs, isSame }: EscalateButtonProps) => {
  const { t } = useTranslation('conference')
  const text = useText()
  const id = useId()
  const mayWrite = useMayWrite()
  const wasPressed = useRef(false)
  // The button goes when it was pressed; the keyboard stays at what came in its place, which is then read aloud.
  const takeFocus = useCallback((note: HTMLElement | null) => {
    if (note !== null && wasPressed.current) note.focus()
    if (note !== null) wasPressed.current = false
  }, [])
  const { place, isWithinReach, escalations, escalate } = useEscalation()
  if (place === null) return <p className={cards.note}>{t('escalate.noField')}</p>
  const where = { step: text(place.step.title), field: text(place.field.title) }
  if (!isWithinReach) return <p className={cards.note}>{t('escalate.elsewhere', where)}</p>
  if (needs === null && escalations.some(isSame))
    return (
      <p ref={takeFocus} tabIndex={-1} className={cards.note}>
        <ArrowUpRight size={14} aria-hidden /> {t('escalate.there', where)}
      </p>
    )
  if (!mayWrite) return null
  return (
    <>
      <Button
        size="small"
        icon={ArrowUpRight}
        isDisabled={needs !== null}
        {...(name === undefined ? {} : { 'aria-label': name })}
        {...(needs === null ? {} : { 'aria-describedby': id })}
        onPress={() => {
          wasPressed.current = true
          escalate(initial)
        }}
      >
        {children}
      </Button>
      {needs === null ? null : (
        <span id={id} className={cards.note}>
          {needs}
        </span>
      )}
    </>
  )
}
