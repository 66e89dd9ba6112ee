import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { choiceQuery, setChoice } from '../../shared/session/choice.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import cards from './cards.module.css'
import styles from './choice-field.module.css'
import { FieldFrame } from './field-frame.tsx'
import { LiveText } from './live-text.tsx'
import { useMayWrite } from './use-may-write.ts'

interface ChoicesProps {
  readonly field: FieldOf<'choice'>
  /** Id of the choice, or ''. */
  readonly chosen: string
  readonly isDisabled: boolean
  readonly onChoose: (choiceId: string) => void
}

/** Choices that are rungs; the lowest stands at the foot. */
const Ladder = ({ field, chosen, isDisabled, onChoose }: ChoicesProps) => {
  const text = useText()
  const name = useId()
  return (
    <div className={styles.ladder} role="radiogroup" aria-label={text(field.title)}>
      {field.choices.toReversed().map((rung) => (
        <label key={rung.id} className={styles.rung}>
          <input
            type="radio"
            name={name}
            checked={chosen === rung.id}
            disabled={isDisabled}
            onChange={() => onChoose(rung.id)}
          />
          <span>{text(rung.label)}</span>
        </label>
      ))}
    </div>
  )
}

const Choices = ({ field, chosen, isDisabled, onChoose }: ChoicesProps) => {
  const text = useText()
  return (
    <RadioGroup
      label={text(field.title)}
      hideLabel
      value={chosen === '' ? null : chosen}
      onChange={onChoose}
      options={field.choices.map(({ id, label }) => ({ value: id, label: text(label), isDisabled }))}
    />
  )
}

/** One choice of the group, as a ladder where the method says so, with the reasons. */
export const ChoiceField = ({ field }: { readonly field: FieldOf<'choice'> }) => {
  const { t } = useTranslation('conference')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const { choice } = useQuery(choiceQuery(field.id))
  const choose = (choiceId: string): void => setChoice(live.documents, field.id, choiceId)
  const Shown = field.ladder === true ? Ladder : Choices
  return (
    <FieldFrame field={field}>
      <Shown field={field} chosen={choice} isDisabled={!mayWrite} onChoose={choose} />
      <p className={classes(cards.note, styles.state)}>
        {choice === '' ? t('choice.none') : null}
        {choice === '' || !mayWrite ? null : (
          <Button size="small" kind="quiet" onPress={() => choose('')}>
            {t('choice.clear')}
          </Button>
        )}
      </p>
      <LiveText of={{ in: 'line', field: `${field.id}/reason` }} label={text(field.reason)} rows={2} />
    </FieldFrame>
  )
}
