import type { FieldOf } from '../../shared/method/method.ts'
import type { ContributionParts } from '../../shared/session/model.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { Chip } from '../ui/chip.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ChoiceMark } from './choice-mark.tsx'
import styles from './contribution.module.css'
import { showContribution } from './contribution-parts.ts'

interface ContributionBodyProps {
  readonly field: FieldOf<'round'>
  readonly parts: ContributionParts
  /** Left out where the head of a card already shows it. */
  readonly withoutChoice?: boolean
}

const dayIn = (language: string, day: string): string => {
  const date = new Date(`${day}T12:00:00`)
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(date)
}

/** What somebody wrote: their words first, then their values, then the rest by name. */
export const ContributionBody = ({ field, parts, withoutChoice = false }: ContributionBodyProps) => {
  const text = useText()
  const language = useLanguage()
  const shown = showContribution(field, parts)
  return (
    <dl className={styles.body}>
      {shown.choice === null || withoutChoice ? null : (
        <div>
          <dt>
            <VisuallyHidden>
              {text(field.parts.find((part) => part.id === field.distribution)?.title ?? field.title)}
            </VisuallyHidden>
          </dt>
          <dd>
            <ChoiceMark choice={shown.choice} />
          </dd>
        </div>
      )}
      {shown.words === null ? null : (
        <div>
          <dt>
            <VisuallyHidden>{text(shown.words.part.title)}</VisuallyHidden>
          </dt>
          <dd className={styles.words}>{shown.words.text}</dd>
        </div>
      )}
      {shown.values.map(({ part, values }) => (
        <div key={part.id}>
          <dt>
            <VisuallyHidden>{text(part.title)}</VisuallyHidden>
          </dt>
          <dd className={styles.values}>
            {values.map((value) => (
              <Chip key={value} tone="lead">
                {value}
              </Chip>
            ))}
          </dd>
        </div>
      ))}
      {shown.rest.map(({ part, text: written, choice }) => (
        <div key={part.id} className={styles.rest}>
          <dt>{text(part.title)}: </dt>
          <dd>
            {choice === null
              ? part.input === 'date'
                ? dayIn(language, written)
                : written
              : text(choice.label)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
