import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryRecord } from '../../shared/library/record.ts'
import { themeLabel } from '../../shared/library/themes.ts'
import { valueLabel } from '../../shared/library/values.ts'
import { useText } from '../i18n/use-text.ts'
import { Chip } from '../ui/chip.tsx'
import { classes } from '../ui/classes.ts'
import styles from './library.module.css'

interface PartProps {
  readonly heading: string
  readonly language: string
  /** Nothing is shown of a part that holds nothing. */
  readonly text?: string
  readonly items?: readonly string[]
  readonly className?: string | undefined
  readonly textClassName?: string | undefined
  readonly children?: ReactNode
}

const Part = ({
  heading,
  language,
  text = '',
  items = [],
  className,
  textClassName,
  children,
}: PartProps) => {
  const headingId = useId()
  if (text === '' && items.length === 0 && children === undefined) return null
  return (
    <section className={classes(styles.part, className)} aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      {text === '' ? null : (
        <p lang={language} className={textClassName}>
          {text}
        </p>
      )}
      {items.length === 0 ? null : (
        <ul lang={language}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}

interface RecordTextProps {
  readonly record: LibraryRecord
  /** Whether what became of it is genuine. */
  readonly withFollowUp: boolean
}

/** What a record says, in the order in which somebody weighs a case themselves. */
export const RecordText = ({ record: { text, followUp }, withFollowUp }: RecordTextProps) => {
  const { t } = useTranslation('library')
  const shown = useText()
  const { language } = text
  return (
    <>
      <Part
        heading={t('record.question')}
        language={language}
        text={text.question}
        textClassName={styles.asked}
      />
      <Part heading={t('record.situation')} language={language} text={text.abstract}>
        <div className={styles.chips}>
          {text.themes.map((theme) => (
            <Chip key={theme}>{shown(themeLabel(theme))}</Chip>
          ))}
        </div>
      </Part>
      <Part
        heading={t('record.values')}
        language={language}
        items={text.values.map((value) => shown(valueLabel(value)))}
      />
      <Part heading={t('record.options')} language={language} items={text.options} />
      <Part heading={t('record.decision')} language={language} text={text.decision} />
      <Part heading={t('record.counterArgument')} language={language} text={text.counterArgument} />
      <Part heading={t('record.conditions')} language={language} text={text.conditions} />
      <Part
        heading={t('record.limits')}
        language={language}
        text={text.limits}
        className={text.limits === '' ? undefined : styles.limits}
      />
      <Part heading={t('record.law')} language={language} items={text.law} />
      {withFollowUp ? (
        <Part heading={t('record.followUp')} language={language} text={followUp?.text ?? ''} />
      ) : null}
    </>
  )
}
