import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contribution } from '../../shared/session/model.ts'
import { useText } from '../i18n/use-text.ts'
import { distributionOf, letterOf, type PrivateField, type Share } from './contribution-parts.ts'
import styles from './distribution.module.css'

interface DistributionProps {
  readonly field: PrivateField
  readonly contributions: readonly Contribution[]
  /** How many are sealed and not opened. */
  readonly waiting: number
}

/** How the choices are spread, drawn as one bar; the same in words beside it. Letters and lines tell them apart. */
export const Distribution = ({ field, contributions, waiting }: DistributionProps) => {
  const { t } = useTranslation('round')
  const text = useText()
  const id = useId()
  const shares = distributionOf(field, contributions)
  if (shares.length === 0) return null

  const nameOf = ({ choice }: Share): string =>
    choice === null ? t('distribution.none') : text(choice.label)
  const shortOf = (share: Share): string =>
    (share.choice === null ? null : letterOf(share.choice)) ?? nameOf(share)
  const inWords = shares.map((share) => t('distribution.part', { label: nameOf(share), count: share.count }))

  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t('distribution.title')}
      </h3>
      <div
        role="img"
        aria-label={t('distribution.picture', { parts: inWords.join(', ') })}
        className={styles.bar}
      >
        {shares
          .filter((share) => share.count > 0)
          .map((share) => (
            <span
              key={share.choice?.id ?? ''}
              className={styles.share}
              data-tone={share.choice?.tone ?? 'neutral'}
              style={{ flexGrow: share.count }}
            >
              {shortOf(share)} · {share.count}
            </span>
          ))}
      </div>
      <ul className={styles.legend}>
        {shares.map((share, at) => (
          <li key={share.choice?.id ?? ''} data-tone={share.choice?.tone ?? 'neutral'}>
            {inWords[at]}
          </li>
        ))}
      </ul>
      <figcaption className={styles.note}>
        {waiting === 0 ? null : `${t('distribution.uncounted', { count: waiting })} `}
        {t('distribution.notAVote')}
      </figcaption>
    </figure>
  )
}
