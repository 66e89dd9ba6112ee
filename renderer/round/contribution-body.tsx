import type { ContributionParts } from '../../shared/session/model.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { Chip } from '../ui/chip.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ChoiceMark } from './choice-mark.tsx'
import styles from './contribution.module.css'
import { countedIn, type PrivateField, rowsIn, showContribution } from './contribution-parts.ts'

interface ContributionBodyProps {
  readonly field: PrivateField
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

/** One row of what somebody wrote: their words first, then their values, then the rest by name. */
const RowBody = ({ field, parts, withoutChoice = false }: ContributionBodyProps) => {
  const text = useText()
  const language = useLanguage()
  const shown = showContribution(field, parts)
  return (
    <dl className={styles.body}>
      {shown.choice === null || withoutChoice ? null : (
        <div>
          <dt>
            <VisuallyHidden>{text(countedIn(field)?.title ?? field.title)}</VisuallyHidden>
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

/** What somebody wrote: one contribution, or the rows that they wrote for a list. */
export const ContributionBody = ({ parts, ...props }: ContributionBodyProps) => {
  const rows = rowsIn(props.field, parts).map((row, place) => ({ row, place }))
  const [first] = rows
  if (first === undefined) return null
  if (rows.length === 1) return <RowBody {...props} parts={first.row} />
  return (
    <ul className={styles.rows}>
      {rows.map(({ row, place }) => (
        <li key={place}>
          <RowBody {...props} parts={row} />
        </li>
      ))}
    </ul>
  )
}
