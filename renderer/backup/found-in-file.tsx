import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { backupPurposes } from '../../shared/backup/purposes.ts'
import { clockTime, isoDay, longDay } from '../app/dates.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import type { ReadBackup } from '../live/backups-contract.ts'
import { Callout } from '../ui/callout.tsx'
import styles from './backup.module.css'

/** What a file holds and what bringing it back does here, before anything is done. */
export const FoundInFile = ({ found: { content, plan } }: { readonly found: ReadBackup }) => {
  const { t } = useTranslation('backup')
  const text = useText()
  const language = useLanguage()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const purpose = backupPurposes.find((one) => one.id === content.purpose)
  const circles = content.rooms.filter(({ part }) => part === 'circle').length
  return (
    <section aria-labelledby={id} className={styles.facts}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t('found')}
      </h2>
      <dl className={styles.facts}>
        <div>
          <dt>{t('fact.title')}</dt>
          <dd>{content.session.title}</dd>
        </div>
        <div>
          <dt>{t('fact.made')}</dt>
          <dd>
            {t('fact.madeAt', {
              day: longDay(isoDay(content.madeAt), language),
              time: clockTime(content.madeAt, language),
            })}
          </dd>
        </div>
        <div>
          <dt>{t('fact.by')}</dt>
          <dd>{[content.card.name, content.card.organisation].filter((part) => part !== '').join(', ')}</dd>
        </div>
        <div>
          <dt>{t('fact.purpose')}</dt>
          <dd>{purpose === undefined ? '' : text(purpose.label)}</dd>
        </div>
        {circles === 0 ? null : (
          <div>
            <dt>{t('fact.circles')}</dt>
            <dd>{circles}</dd>
          </div>
        )}
      </dl>
      <Callout tone={plan.session === 'elsewhere' ? 'bad' : 'info'} title={t('whatHappens')} headingLevel={3}>
        <p>{t(`session.${plan.session}`)}</p>
        {plan.session === 'elsewhere' ? null : <p>{t(`device.${plan.device}`)}</p>}
      </Callout>
    </section>
  )
}
