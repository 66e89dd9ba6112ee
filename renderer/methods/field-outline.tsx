import { useTranslation } from 'react-i18next'
import type { Field } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { detailsOf } from './field-details.ts'
import styles from './outline.module.css'

/** Lists of sentences read better under each other than behind each other. */
const longItem = 40

/** A field as one reads it before choosing a method: its title, its kind in words, and what it holds. */
export const FieldOutline = ({ field }: { readonly field: Field }) => {
  const { t } = useTranslation(['methods', 'methodEditor'])
  const text = useText()
  const writeFirst = 'writeFirst' in field ? field.writeFirst : undefined
  const marks = [
    t(`methodEditor:kinds.${field.kind}.name`),
    ...(writeFirst === undefined ? [] : [t(`methods:writeFirst.${writeFirst}`)]),
    ...(field.kind === 'round' ? [t(`methods:naming.${field.naming ?? 'named'}`)] : []),
    ...(field.neededToClose === undefined ? [] : [t('methods:needed')]),
  ]
  return (
    <li className={styles.field}>
      <p>
        <strong>{text(field.title)}</strong> <span className={styles.quiet}>{marks.join(' · ')}</span>
      </p>
      {field.hint === undefined ? null : <p className={styles.quiet}>{text(field.hint)}</p>}
      {detailsOf(field)
        .filter(({ items }) => items.length > 0)
        .map(({ label, items }) => {
          const words = items.map(text)
          const isLong = words.some((item) => item.length > longItem)
          return isLong ? (
            <div key={label} className={styles.detail}>
              <span className={styles.quiet}>{t(`methods:details.${label}`)}:</span>
              <ul>
                {[...new Set(words)].map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ) : (
            <p key={label} className={styles.detail}>
              <span className={styles.quiet}>{t(`methods:details.${label}`)}:</span> {words.join(' · ')}
            </p>
          )
        })}
      {field.kind !== 'arguments' || field.asks.length === 0 ? null : (
        <p className={styles.detail}>
          <span className={styles.quiet}>{t('methods:details.asks')}:</span>{' '}
          {field.asks.map((ask) => t(`methods:asks.${ask}`)).join(' · ')}
        </p>
      )}
    </li>
  )
}
