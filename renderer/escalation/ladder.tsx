import { useTranslation } from 'react-i18next'
import type { Rung } from '../../shared/method/method.ts'
import type { Escalation } from '../../shared/session/model.ts'
import { useText } from '../i18n/use-text.ts'
import { Chip } from '../ui/chip.tsx'
import styles from './ladder.module.css'

interface LadderProps {
  readonly rungs: readonly Rung[]
  readonly escalations: readonly Escalation[]
}

/** The ladder, highest rung on top: who is on each, and how many requests stand there. */
export const Ladder = ({ rungs, escalations }: LadderProps) => {
  const { t } = useTranslation('escalation')
  const text = useText()
  const numbered = rungs.map((rung, at) => ({
    ...rung,
    number: at + 1,
    count: escalations.filter((escalation) => (escalation.request ?? escalation).rungId === rung.id).length,
  }))
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{t('ladder')}</figcaption>
      <ol reversed className={styles.ladder}>
        {numbered.toReversed().map((rung) => (
          <li key={rung.id} className={styles.rung} data-used={rung.count > 0 || undefined}>
            <span className={styles.number} aria-hidden>
              {rung.number}
            </span>
            <span className={styles.words}>
              <b>{text(rung.title)}</b>
              <span className={styles.who}>{text(rung.who)}</span>
            </span>
            {rung.count === 0 ? null : <Chip tone="lead">{t('requestsHere', { count: rung.count })}</Chip>}
          </li>
        ))}
      </ol>
    </figure>
  )
}
