import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { choiceQuery, setChoice } from '../../shared/session/choice.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import cards from './cards.module.css'
import styles from './choice-field.module.css'
import { FieldFrame } from './field-frame.tsx'
import { LiveText } from './live-text.tsx'
import { useMayWrite } from './use-may-write.ts'

/** One choice of the group on a ladder, the first choice at its foot, with the reasons. */
export const ChoiceField = ({ field }: { readonly field: FieldOf<'choice'> }) => {
  const { t } = useTranslation('conference')
  const text = useText()
  const id = useId()
  const live = useLive()
  const mayWrite = useMayWrite()
  const { choice } = useQuery(choiceQuery(field.id))
  const rungs = field.choices.map((rung, at) => ({ ...rung, number: at + 1 })).toReversed()
  return (
    <FieldFrame field={field}>
      <div className={styles.ladder} role="radiogroup" aria-label={text(field.title)}>
        {rungs.map((rung) => (
          <label key={rung.id} className={styles.rung}>
            <span className={styles.number} aria-hidden>
              {rung.number}
            </span>
            <input
              type="radio"
              name={id}
              checked={choice === rung.id}
              disabled={!mayWrite}
              onChange={() => setChoice(live.documents, field.id, rung.id)}
            />
            <span>{text(rung.label)}</span>
          </label>
        ))}
      </div>
      <p className={classes(cards.note, styles.state)}>
        {choice === '' ? t('choice.none') : null}
        {choice === '' || !mayWrite ? null : (
          <Button size="small" kind="quiet" onPress={() => setChoice(live.documents, field.id, '')}>
            {t('choice.clear')}
          </Button>
        )}
      </p>
      <LiveText of={{ in: 'line', field: `${field.id}/reason` }} label={text(field.reason)} rows={2} />
    </FieldFrame>
  )
}
