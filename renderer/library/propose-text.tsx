import { useTranslation } from 'react-i18next'
import type { RecordText } from '../../shared/library/record.ts'
import { type TextPart, textParts } from '../../shared/library/text-parts.ts'
import styles from './propose.module.css'
import { useItemWords } from './propose-words.ts'

/** The order in which somebody reads a record; the title is said above it. */
const order: readonly TextPart[] = [
  'question',
  'abstract',
  ...textParts.filter((part) => !['title', 'question', 'abstract'].includes(part)),
]

/** A proposal as it is read by whoever is asked to agree: every word that they agree to. */
export const ProposeText = ({ text }: { readonly text: RecordText }) => {
  const { t } = useTranslation('libraryPropose')
  const itemWords = useItemWords()
  const written = order.filter((part) => text[part].length > 0)
  return (
    <article className={styles.text} aria-label={text.title} lang={text.language}>
      <h3>{text.title}</h3>
      <dl>
        {written.map((part) => {
          const value = text[part]
          return (
            <div key={part}>
              <dt>{t(`parts.${part}`)}</dt>
              {typeof value === 'string' ? (
                <dd>{value}</dd>
              ) : (
                value.map((item) => <dd key={item}>{itemWords(part, item)}</dd>)
              )}
            </div>
          )
        })}
      </dl>
    </article>
  )
}
