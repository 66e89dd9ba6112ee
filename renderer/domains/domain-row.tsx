import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf, LifeDomain } from '../../shared/method/method.ts'
import { domainQuery, setPoint } from '../../shared/session/domains.ts'
import { domainPlace } from '../../shared/session/place.ts'
import { InCircle } from '../circles/in-circle.tsx'
import { UnfoldTitle } from '../fields/unfold.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { DomainEditor } from './domain-editor.tsx'
import styles from './domain-row.module.css'
import { DomainSummary } from './domain-summary.tsx'
import { PointLine } from './point-line.tsx'

interface DomainRowProps {
  readonly field: FieldOf<'domains'>
  readonly domain: LifeDomain
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly today: string
}

/** What stands in a domain, read from wherever it stands: below an `InCircle` that is the circle. */
const Content = ({ field, domain, isOpen, today }: Omit<DomainRowProps, 'onToggle'>) => {
  const { t } = useTranslation('domains')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const picture = useQuery(domainQuery(field.id, domain.id))
  const title = text(domain.title)
  return (
    <div className={styles.content}>
      <div className={styles.points}>
        {(['now', 'wished'] as const).map((which) => (
          <PointLine
            key={which}
            look={which}
            label={t(which)}
            name={t('pointAt', { which: t(which), domain: title })}
            scale={field.scale}
            value={picture[which]}
            onChange={(point) => setPoint(live.documents, field.id, domain.id, which, point)}
            isReadOnly={!mayWrite}
            showsClear={isOpen}
          />
        ))}
      </div>
      <div className={styles.text}>
        {isOpen ? (
          <DomainEditor fieldId={field.id} domainId={domain.id} title={title} items={picture.items} />
        ) : (
          <DomainSummary items={picture.items} today={today} />
        )}
      </div>
    </div>
  )
}

/** One life domain: compact to read, and open to write. Outside its circle there is nothing to open. */
export const DomainRow = ({ field, domain, isOpen, onToggle, today }: DomainRowProps) => {
  const { t } = useTranslation('domains')
  const text = useText()
  const id = useId()
  const place = domainPlace(field.id, domain.id)
  const circle = useTopic('circles', (live) => live.circleAt(place))
  const isShut = circle !== null && circle.state !== 'open'
  const title = text(domain.title)
  return (
    <li className={styles.row} data-open={isOpen && !isShut} data-enclosed={circle !== null}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {isShut ? (
            <span className={styles.shut}>{title}</span>
          ) : (
            <UnfoldTitle title={title} isOpen={isOpen} onToggle={onToggle} controls={id} />
          )}
        </h3>
        {isOpen && !isShut && domain.about !== undefined ? (
          <p className={styles.about}>{text(domain.about)}</p>
        ) : null}
      </div>
      <div id={id} className={styles.body}>
        <div className={styles.inside}>
          <InCircle place={place}>
            <Content field={field} domain={domain} isOpen={isOpen} today={today} />
          </InCircle>
        </div>
        {isShut ? <p className={styles.enclosed}>{t('enclosed')}</p> : null}
      </div>
    </li>
  )
}
