import { useTranslation } from 'react-i18next'
import type { DomainItem, DomainItemKind } from '../../shared/session/model.ts'
import { shortDay } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './domain-summary.module.css'
import { kindIcons } from './item-kinds.ts'

interface ItemsProps {
  readonly label: string
  readonly kinds: readonly DomainItemKind[]
  readonly items: readonly DomainItem[]
  /** The day from which dates are told without their year. */
  readonly today: string
}

const Items = ({ label, kinds, items, today }: ItemsProps) => {
  const { t } = useTranslation('domains')
  const language = useLanguage()
  const shown = kinds.flatMap((kind) => items.filter((item) => item.kind === kind && item.text.trim() !== ''))
  if (shown.length === 0) return null
  return (
    <>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <ul className={styles.items} aria-label={label}>
        {shown.map((item) => {
          const Icon = kindIcons[item.kind]
          const origin = [item.source.trim(), item.date === '' ? '' : shortDay(item.date, today, language)]
          return (
            <li key={item.id} data-kind={item.kind}>
              <Icon size={15} aria-hidden />
              <span>
                {kinds.length > 1 ? <VisuallyHidden>{t(`kinds.${item.kind}`)}: </VisuallyHidden> : null}
                {item.text}
                {origin.join('') === '' ? null : (
                  <span className={styles.origin}> {origin.filter((part) => part !== '').join(', ')}</span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface DomainSummaryProps {
  readonly items: readonly DomainItem[]
  readonly today: string
}

/** What is known of a domain, to be read at a glance: what carries, what weighs, and what nobody knows yet. */
export const DomainSummary = ({ items, today }: DomainSummaryProps) => {
  const { t } = useTranslation('domains')
  if (items.every(({ text }) => text.trim() === '')) return <p className={styles.nothing}>{t('nothing')}</p>
  return (
    <div className={styles.summary}>
      <div>
        <Items label={t('goodSide')} kinds={['strength', 'fact']} items={items} today={today} />
      </div>
      <div className={styles.other}>
        <div>
          <Items label={t('groups.worry')} kinds={['worry']} items={items} today={today} />
        </div>
        <div className={styles.unknown}>
          <Items label={t('groups.unknown')} kinds={['unknown']} items={items} today={today} />
        </div>
      </div>
    </div>
  )
}
