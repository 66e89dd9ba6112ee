import { ShieldAlert } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import type { PrivacyGuard } from './privacy-guard.ts'
import { lowestTyped } from './typed-field.ts'
import styles from './typing-hint.module.css'
import { type Hint, useTypingGuard } from './use-typing-guard.ts'

/** A hint that comes may not lie over the words that somebody types; it looks at every reading, as the field may have grown. */
const useClearOf = (hint: Hint | null, within: RefObject<HTMLElement | null>) => {
  const line = useRef<HTMLFieldSetElement>(null)
  useLayoutEffect(() => {
    if (hint === null || line.current === null) return
    const place = line.current
    const hidden = () => lowestTyped(hint.field) - place.getBoundingClientRect().top
    if (hidden() <= 0 || lowestTyped(hint.field) > window.innerHeight) return
    // Beside others the work scrolls; on a phone the page does.
    within.current?.scrollBy({ top: hidden() })
    window.scrollBy({ top: Math.max(0, hidden()) })
  }, [hint, within])
  return line
}

interface TypingHintProps {
  /** Where people type. */
  readonly within: RefObject<HTMLElement | null>
  readonly create?: () => PrivacyGuard
}

/** What the guard sees in the field in which somebody types: a quiet line that stands aside of it, and moves nothing. */
export const TypingHint = ({ within, create }: TypingHintProps) => {
  const { t } = useTranslation('guard')
  const { hint, change, keep } = useTypingGuard(within, create)
  const line = useClearOf(hint, within)
  const alias = hint?.finding.alias
  const said =
    hint === null
      ? ''
      : t(alias === undefined ? `typing.found` : 'typing.listed', {
          kind: t(`typing.kinds.${hint.finding.kind}`),
          words: hint.finding.text,
        })
  return (
    // What is empty says nothing; it is there before, so that it is told when something comes.
    <fieldset ref={line} className={styles.place} aria-label={t('typing.region')} data-empty={hint === null}>
      <div className={styles.hint}>
        {hint === null ? null : <ShieldAlert size={18} aria-hidden />}
        <p role="status" className={styles.words}>
          {said}
          {hint === null || hint.label === '' ? null : (
            <span className={styles.where}> {t('typing.in', { field: hint.label })}</span>
          )}
          {hint === null || hint.others === 0 ? null : (
            <span className={styles.where}> {t('typing.others', { count: hint.others })}</span>
          )}
        </p>
        {hint === null ? null : (
          <div className={styles.actions}>
            {alias === undefined ? null : (
              <Button size="small" onPress={() => void change('replace')}>
                {t('replace', { replacement: alias })}
              </Button>
            )}
            <Button size="small" onPress={() => void change('leave-out')}>
              {t('leaveOut')}
            </Button>
            <Button size="small" kind="quiet" onPress={() => void keep()}>
              {t('keep')}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  )
}
