import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import styles from './radar.module.css'
import { diamond, RadarDrawing } from './radar-drawing.tsx'
import { RadarTable } from './radar-table.tsx'
import type { DomainSight } from './use-domain-sights.ts'

/** "Wonen" reads as "wonen" at the end of a spoke; "PIP" stays as it is. */
const asLabel = (title: string): string =>
  /^\p{Lu}\p{Lu}/u.test(title) ? title : `${title.slice(0, 1).toLocaleLowerCase()}${title.slice(1)}`

interface RadarProps {
  readonly field: FieldOf<'domains'>
  readonly sights: readonly DomainSight[]
}

/** All domains in one picture, with the same in words beneath it. */
export const Radar = ({ field, sights }: RadarProps) => {
  const { t } = useTranslation('domains')
  const text = useText()
  const id = useId()
  const sightOf = new Map(sights.map((sight) => [sight.id, sight]))
  const axes = field.domains.map((domain) => {
    const { picture = null, circle = null } = sightOf.get(domain.id) ?? {}
    const title = asLabel(text(domain.title))
    const label =
      picture === null
        ? t('radar.enclosed', { domain: title })
        : circle === null
          ? title
          : t('radar.inCircle', { domain: title })
    return { id: domain.id, label, now: picture?.now ?? null, wished: picture?.wished ?? null }
  })
  const shut = new Set(sights.filter(({ picture }) => picture === null).map((sight) => sight.id))
  const mine = new Set(
    sights.filter(({ picture, circle }) => picture !== null && circle !== null).map((sight) => sight.id),
  )
  const count = axes.filter(({ now, wished }) => now !== null || wished !== null).length
  const marksOfMine = axes.some(
    ({ id: at, now, wished }) => mine.has(at) && (now !== null || wished !== null),
  )
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`} className={styles.title}>
          {t('radar.title')}
        </h3>
      </figcaption>
      <RadarDrawing
        axes={axes}
        name={t('radar.name', { title: t('radar.title'), count, domains: axes.length })}
        detailsId={`${id}-table`}
        mine={mine}
        shut={shut}
      />
      {count === 0 ? <p className={styles.quiet}>{t('radar.none')}</p> : null}
      <ul className={styles.legend}>
        <li>
          <svg aria-hidden width="22" height="14" className={styles.now}>
            <rect className={styles.area} x="1" y="2" width="20" height="10" />
          </svg>
          {t('radar.area')}
        </li>
        <li>
          <svg aria-hidden width="22" height="14" className={styles.wished}>
            <line className={styles.area} x1="0" y1="7" x2="22" y2="7" />
          </svg>
          {t('radar.dashes')}
        </li>
        {marksOfMine ? (
          <li>
            <svg aria-hidden width="22" height="14" className={styles.now}>
              <polygon className={styles.mark} points={diamond(11, 7, 6)} />
            </svg>
            {t('radar.diamond')}
          </li>
        ) : null}
      </ul>
      <details id={`${id}-table`} className={styles.details}>
        <summary>{t('radar.table')}</summary>
        <RadarTable field={field} sights={sights} />
      </details>
    </figure>
  )
}
