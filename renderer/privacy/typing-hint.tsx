import { ShieldAlert } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import type { PrivacyGuard } from './privacy-guard.ts'
import styles from './typing-hint.module.css'
import { useTypingGuard } from './use-typing-guard.ts'

interface TypingHintProps {
  /** Where people type. */
  readonly within: RefObject<HTMLElement | null>
  readonly create?: () => PrivacyGuard
}

/** What the guard sees in the field in which somebody types: a quiet line that stands aside of it, and moves nothing. */
export const TypingHint = ({ within, create }: TypingHintProps) => {
  const { t } = useTranslation('guard')
  const { hint, change, keep } = useTypingGuard(within, create)
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
    <fieldset className={styles.place} aria-label={t('typing.region')} data-empty={hint === null}>
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
