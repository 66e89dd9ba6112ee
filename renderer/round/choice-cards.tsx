import { useId } from 'react'
import type { Choice } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import styles from './choice-cards.module.css'
import { letterOf } from './contribution-parts.ts'

interface ChoiceCardsProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly choices: readonly Choice[]
  /** Choice id, or '' when nothing is chosen. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** What the group wrote down for a horn of the dilemma. */
  readonly hornText: (choice: Choice) => string
}

/** One choice as cards; a horn of the dilemma keeps its letter, its line and its words. */
export const ChoiceCards = ({ label, hint, choices, value, onChange, hornText }: ChoiceCardsProps) => {
  const text = useText()
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      className={styles.group}
    >
      <span id={`${id}-label`} className={styles.label}>
        {label}
      </span>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <div className={styles.cards}>
        {choices.map((choice) => {
          const letter = letterOf(choice)
          const name = text(choice.label)
          const about = hornText(choice)
          return (
            <label key={choice.id} className={styles.card} data-tone={choice.tone}>
              <input
                type="radio"
                name={id}
                checked={value === choice.id}
                onChange={() => onChange(choice.id)}
                aria-labelledby={`${id}-${choice.id}`}
                aria-describedby={about === '' ? undefined : `${id}-${choice.id}-about`}
              />
              {letter === null || letter === name ? null : (
                <b className={styles.letter} aria-hidden>
                  {letter}
                </b>
              )}
              <span className={styles.words}>
                <span id={`${id}-${choice.id}`} className={styles.name}>
                  {name}
                </span>
                {about === '' ? null : (
                  <span id={`${id}-${choice.id}-about`} className={styles.about}>
                    {about}
                  </span>
                )}
              </span>
            </label>
          )
        })}
      </div>
    </div>
  )
}
