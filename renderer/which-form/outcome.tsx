import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Text } from '../../shared/method/method.ts'
import { methods } from '../../shared/method/registry.ts'
import { methodsFor, type OutcomeId, outcomes } from '../../shared/method/which-form-outcomes.ts'
import { useText } from '../i18n/use-text.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Ladder } from './ladder.tsx'
import { SuggestedMethods } from './suggested-methods.tsx'
import styles from './which-form.module.css'

interface OutcomeProps {
  readonly id: OutcomeId
  readonly why: readonly Text[]
}

/** The form that fits: why, what to do now, and the methods with which one can begin. */
export const Outcome = ({ id, why }: OutcomeProps) => {
  const { t } = useTranslation('whichForm')
  const text = useText()
  const [focusId, setFocusId] = useState<string | null>(null)
  const outcome = outcomes[id]
  const { offer } = outcome
  const suggested = methodsFor(outcome, focusId, methods)
  return (
    <section className={styles.outcome} aria-label={t('found', { outcome: text(outcome.title) })}>
      <div>
        <p className={styles.kicker}>{t('outcome')}</p>
        <h2>{text(outcome.title)}</h2>
        <p className={styles.about}>{text(outcome.about)}</p>
      </div>
      <div className={styles.part}>
        <h3>{t('why')}</h3>
        <ul>
          {why.map((reason) => (
            <li key={reason.nl}>{text(reason)}</li>
          ))}
        </ul>
      </div>
      <div className={styles.part}>
        <h3>{t('next')}</h3>
        <ol>
          {outcome.steps.map((step) => (
            <li key={step.nl}>{text(step)}</li>
          ))}
        </ol>
      </div>
      {outcome.ladder === true ? <Ladder methods={suggested} /> : null}
      {offer.kind === 'none' ? null : (
        <div className={styles.part}>
          <h3>{t('methods')}</h3>
          {outcome.aside === undefined ? null : <p className={styles.quiet}>{text(outcome.aside)}</p>}
          {offer.kind === 'by-focus' ? (
            <RadioGroup
              label={text(offer.question)}
              value={focusId}
              onChange={setFocusId}
              options={offer.focuses.map((focus) => ({ value: focus.id, label: text(focus.label) }))}
            />
          ) : null}
          {suggested.length === 0 ? null : <SuggestedMethods methods={suggested} />}
        </div>
      )}
    </section>
  )
}
