import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { isoDay } from '../app/dates.ts'
import { FieldFrame } from '../fields/field-frame.tsx'
import { UnfoldAll, useUnfolded } from '../fields/unfold.tsx'
import { useClock } from '../live/use-live.tsx'
import { useMissingExpertise } from '../register/use-missing-expertise.ts'
import { DomainRow } from './domain-row.tsx'
import styles from './domains-field.module.css'
import { MissingExpertise } from './missing-expertise.tsx'
import { Radar } from './radar.tsx'
import { useDomainSights } from './use-domain-sights.ts'

/** One picture per life domain, and all of them in one drawing. */
export const DomainsField = ({ field }: { readonly field: FieldOf<'domains'> }) => {
  const { t } = useTranslation('domains')
  const unfolded = useUnfolded()
  const sights = useDomainSights(field)
  const suggestions = useMissingExpertise(field)
  const today = isoDay(useClock())
  const mayOpen = sights.filter(({ picture }) => picture !== null).map(({ id }) => id)
  return (
    <FieldFrame field={field} aside={<UnfoldAll unfolded={unfolded} ids={mayOpen} />}>
      <div className={styles.container}>
        <div className={styles.place}>
          <div className={styles.card}>
            <div className={styles.headings} aria-hidden>
              <span>{t('domain')}</span>
              <span>{t('goodSide')}</span>
              <span>{t('groups.worry')}</span>
              <span>{t('groups.unknown')}</span>
              <span>{t('points')}</span>
            </div>
            <ul className={styles.rows}>
              {field.domains.map((domain) => (
                <DomainRow
                  key={domain.id}
                  field={field}
                  domain={domain}
                  isOpen={unfolded.isOpen(domain.id)}
                  onToggle={() => unfolded.toggle(domain.id)}
                  today={today}
                />
              ))}
            </ul>
          </div>
          <div className={styles.glance}>
            <Radar field={field} sights={sights} />
            <MissingExpertise suggestions={suggestions} />
          </div>
        </div>
      </div>
    </FieldFrame>
  )
}
