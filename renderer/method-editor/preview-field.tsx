import { useTranslation } from 'react-i18next'
import type { Column, Field, Language, Text } from '../../shared/method/method.ts'
import { Chip } from '../ui/chip.tsx'
import { Lines } from './lines.tsx'
import styles from './preview.module.css'

interface PreviewFieldProps {
  readonly field: Field
  readonly language: Language
}

const Columns = ({
  columns,
  language,
}: {
  readonly columns: readonly Column[]
  readonly language: Language
}) => {
  const { t } = useTranslation('methodEditor')
  return (
    <ul className={styles.columns}>
      {columns.map(({ id, title, input, choices }) => (
        <li key={id}>
          <strong>{title[language]}</strong>
          <span className={styles.quiet}>
            {choices === undefined
              ? t(`inputs.${input}`)
              : choices.map(({ label }) => label[language]).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

const titles = (items: readonly { readonly title: Text }[]): readonly Text[] =>
  items.map(({ title }) => title)

/** What stands in a field before anybody wrote in it. */
const Body = ({ field, language }: PreviewFieldProps) => {
  const { t } = useTranslation('methodEditor')
  switch (field.kind) {
    case 'note':
    case 'line':
      return <div className={styles.box} data-tall={field.kind === 'note' || undefined} />
    case 'dilemma':
      return (
        <div className={styles.horns}>
          <Lines texts={[field.a.option, field.a.damage]} language={language} />
          <Lines texts={[field.b.option, field.b.damage]} language={language} />
        </div>
      )
    case 'list':
    case 'matrix':
      return <Columns columns={field.columns} language={language} />
    case 'round':
      return <Columns columns={field.parts} language={language} />
    case 'choice':
      return <Lines texts={[...field.choices.map(({ label }) => label), field.reason]} language={language} />
    case 'checklist':
      return <Lines texts={field.items.map(({ text }) => text)} language={language} />
    case 'pulse':
      return <Lines texts={field.questions.map(({ text }) => text)} language={language} />
    case 'domains':
      return <Lines texts={titles(field.domains)} language={language} />
    case 'facts':
      return <Lines texts={titles(field.dimensions)} language={language} />
    case 'triangle':
      return <Lines texts={titles(field.corners)} language={language} />
    case 'escalation':
      return <Lines texts={titles(field.rungs)} language={language} />
    default:
      return <p className={styles.quiet}>{t(`kinds.${field.kind}.about`)}</p>
  }
}

const writingOf = (field: Field): 'named' | 'hidden' | null => {
  if (field.kind === 'round') return field.naming ?? 'named'
  return field.kind === 'note' || field.kind === 'list' ? (field.writeFirst ?? null) : null
}

/** A field by its title, its kind and its parts, to look at only. */
export const PreviewField = ({ field, language }: PreviewFieldProps) => {
  const { t } = useTranslation('methodEditor')
  const writing = writingOf(field)
  return (
    <section className={styles.field} aria-label={field.title[language]}>
      <div className={styles.head}>
        <h3>{field.title[language]}</h3>
        <Chip>{t(`kinds.${field.kind}.name`)}</Chip>
      </div>
      {field.hint === undefined ? null : <p className={styles.quiet}>{field.hint[language]}</p>}
      {writing === null ? null : <p className={styles.quiet}>{t(`writingModes.${writing}`)}</p>}
      <Body field={field} language={language} />
    </section>
  )
}
