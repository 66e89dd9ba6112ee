import { useTranslation } from 'react-i18next'
import type { FieldOf, LifeDomain } from '../../shared/method/method.ts'
import { domainQuery } from '../../shared/session/domains.ts'
import { domainPlace } from '../../shared/session/place.ts'
import type { Query } from '../../shared/session/session.ts'
import { isoDay } from '../app/dates.ts'
import { InCircle } from '../circles/in-circle.tsx'
import { DomainSummary } from '../domains/domain-summary.tsx'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Empty, Titled } from './context-parts.tsx'
import styles from './context-view.module.css'

interface DomainViewProps {
  readonly field: FieldOf<'domains'>
  readonly domain: LifeDomain
}

/** One domain, read from wherever it stands. */
const DomainView = ({ field, domain }: DomainViewProps) => {
  const { t } = useTranslation('conference')
  const text = useText()
  const today = isoDay(useLive().now())
  const { now, wished, items } = useQuery(domainQuery(field.id, domain.id))
  const word = (point: number | null): string => {
    const label = point === null ? undefined : field.scale[point - 1]
    return label === undefined ? t('context.unknown') : text(label)
  }
  return (
    <>
      {now === null && wished === null ? null : (
        <p className={styles.empty}>{t('context.points', { now: word(now), wished: word(wished) })}</p>
      )}
      {items.length === 0 ? null : <DomainSummary items={items} today={today} />}
    </>
  )
}

/** Ids of the domains in which something stands, in these documents. */
const filledQuery = (field: FieldOf<'domains'>): Query<readonly string[]> => ({
  reads: ['agenda', 'case'],
  of: (documents) =>
    field.domains.flatMap(({ id }) => {
      const { now, wished, items } = domainQuery(field.id, id).of(documents)
      return now === null && wished === null && items.length === 0 ? [] : [id]
    }),
})

/** The picture per life domain: where something stands, and that something stands in a circle. */
export const DomainsView = ({ field }: { readonly field: FieldOf<'domains'> }) => {
  const text = useText()
  const filled = useQuery(filledQuery(field))
  const placed = useTopic('circles', (live) =>
    field.domains.flatMap(({ id }) => (live.circleAt(domainPlace(field.id, id)) === null ? [] : [id])),
  )
  const shown = field.domains.filter(({ id }) => filled.includes(id) || placed.includes(id))
  return (
    <Titled field={field}>
      {shown.length === 0 ? (
        <Empty />
      ) : (
        <ul className={styles.rows}>
          {shown.map((domain) => (
            <li key={domain.id}>
              <b>{text(domain.title)}</b>
              <InCircle place={domainPlace(field.id, domain.id)}>
                <DomainView field={field} domain={domain} />
              </InCircle>
            </li>
          ))}
        </ul>
      )}
    </Titled>
  )
}
