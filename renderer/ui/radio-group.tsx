import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import styles from './choice.module.css'
import { classes } from './classes.ts'
import { type FieldTexts, useFieldNotes } from './field.tsx'

interface RadioOption<Value extends string> {
  readonly value: Value
  /** The accessible name of the radio. */
  readonly label: string
  /** Stands before the label; the words carry the meaning. */
  readonly icon?: LucideIcon
  readonly description?: ReactNode
  readonly isDisabled?: boolean
  /** The small heading under which it stands; options without one stand alone. All share one choice. */
  readonly group?: string
}

interface GroupProps<Value extends string> extends Omit<FieldTexts, 'hideLabel'> {
  /** null: nothing chosen yet. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly hideLabel?: boolean | undefined
}

interface RadioGroupProps<Value extends string> extends GroupProps<Value> {
  readonly options: readonly RadioOption<Value>[]
  /** Side by side where there is room. */
  readonly isRow?: boolean
}

interface FrameProps extends FieldTexts {
  readonly layout: string | undefined
  readonly children: ReactNode
}

const GroupFrame = ({ label, hideLabel, hint, error, layout, children }: FrameProps) => {
  const { id, describedBy, notes } = useFieldNotes({ hint, error })
  return (
    <div
      className={styles.group}
      role="radiogroup"
      aria-labelledby={hideLabel === true ? undefined : `${id}-label`}
      aria-label={hideLabel === true ? label : undefined}
      aria-describedby={describedBy}
      aria-invalid={error === undefined ? undefined : true}
    >
      {hideLabel === true ? null : (
        <span className={styles.legend} id={`${id}-label`}>
          {label}
        </span>
      )}
      <div className={layout}>{children}</div>
      {notes}
    </div>
  )
}

/** The options by the heading they stand under, in the order in which the headings come. */
const grouped = <Option extends { readonly group?: string }>(options: readonly Option[]) => [
  ...Map.groupBy(options, ({ group }) => group),
]

/** One of a few. The arrow keys choose, as everywhere. */
export const RadioGroup = <Value extends string>({
  value,
  onChange,
  options,
  isRow,
  ...texts
}: RadioGroupProps<Value>) => {
  const name = useId()
  const optionOf = (option: RadioOption<Value>) => {
    const id = `${name}-${option.value}`
    const { icon: Icon } = option
    return (
      <div key={option.value} className={styles.option}>
        <input
          type="radio"
          id={id}
          name={name}
          className={classes(styles.mark, styles.radio)}
          checked={option.value === value}
          disabled={option.isDisabled}
          aria-describedby={option.description === undefined ? undefined : `${id}-description`}
          onChange={() => onChange(option.value)}
        />
        <label htmlFor={id} className={styles.words}>
          {Icon === undefined ? null : <Icon size={16} aria-hidden />}
          {option.label}
        </label>
        {option.description === undefined ? null : (
          <span className={styles.description} id={`${id}-description`}>
            {option.description}
          </span>
        )}
      </div>
    )
  }
  return (
    <GroupFrame {...texts} layout={isRow === true ? styles.row : styles.options}>
      {grouped(options).map(([title, inGroup]) =>
        title === undefined ? (
          inGroup.map(optionOf)
        ) : (
          <fieldset key={title} className={styles.optionGroup}>
            <legend className={styles.groupTitle}>{title}</legend>
            {inGroup.map(optionOf)}
          </fieldset>
        ),
      )}
    </GroupFrame>
  )
}

interface RadioCard<Value extends string> extends RadioOption<Value> {
  /** A short line of facts under the title. */
  readonly meta?: ReactNode
  /** Gives the card the lead colour of that kind of session. */
  readonly kind?: 'deliberation' | 'conference'
  /** At the foot of the card and no part of the choice, for instance a link. */
  readonly foot?: ReactNode
}

interface RadioCardsProps<Value extends string> extends GroupProps<Value> {
  readonly options: readonly RadioCard<Value>[]
}

/** One of a few that need explaining: each choice is a card, and the whole card can be pressed. Groups share one choice. */
export const RadioCards = <Value extends string>({
  value,
  onChange,
  options: all,
  ...texts
}: RadioCardsProps<Value>) => {
  const name = useId()
  const cardOf = (option: RadioCard<Value>) => {
    const id = `${name}-${option.value}`
    return (
      <div key={option.value} className={styles.card} data-kind={option.kind}>
        <label className={styles.cardWords}>
          <span className={styles.head}>
            <input
              type="radio"
              name={name}
              className={classes(styles.mark, styles.radio)}
              checked={option.value === value}
              disabled={option.isDisabled}
              aria-labelledby={`${id}-title`}
              aria-describedby={`${id}-about`}
              onChange={() => onChange(option.value)}
            />
            <span id={`${id}-title`}>{option.label}</span>
          </span>
          <span id={`${id}-about`} className={styles.options}>
            {option.meta === undefined ? null : <span className={styles.meta}>{option.meta}</span>}
            {option.description === undefined ? null : (
              <span className={styles.description}>{option.description}</span>
            )}
          </span>
        </label>
        {option.foot === undefined ? null : <div className={styles.foot}>{option.foot}</div>}
      </div>
    )
  }
  return (
    <GroupFrame {...texts} layout={styles.cardGroups}>
      {grouped(all).map(([title, options]) =>
        title === undefined ? (
          <div key="" className={styles.cards}>
            {options.map(cardOf)}
          </div>
        ) : (
          <fieldset key={title} className={styles.cardGroup}>
            <legend className={styles.groupTitle}>{title}</legend>
            <div className={styles.cards}>{options.map(cardOf)}</div>
          </fieldset>
        ),
      )}
    </GroupFrame>
  )
}
