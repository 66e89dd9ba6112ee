import { LockKeyhole } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundView } from '../live/live.ts'
import { useTopic } from '../live/use-live.tsx'
import { roundProgress } from './progress.ts'
import styles from './round.module.css'

/** Of the others: that they have written, and nothing else. Whoever leads also sees how many there are to come. */
export const WhoHasWritten = ({ view }: { readonly view: RoundView }) => {
  const { t } = useTranslation('round')
  const id = useId()
  const members = useTopic('members', (live) => live.members())
  const me = useTopic('members', (live) => live.me().deviceId)
  const leads = useTopic('lead', (live) => live.mayLead())
  const { sealed, missing } = roundProgress(members, view.written)
  const others = sealed.filter((one) => one.deviceId !== me)

  return (
    <section className={styles.others} aria-labelledby={id}>
      <h3 id={id} className={styles.small}>
        {t('others.title')}
      </h3>
      <div aria-live="polite">
        {leads && sealed.length + missing.length > 0 ? (
          <p className={styles.progress}>
            {t('others.progress', { count: sealed.length, whole: sealed.length + missing.length })}
          </p>
        ) : null}
        {others.length === 0 ? (
          <p className={styles.muted}>{t(sealed.length === 0 ? 'others.nobody' : 'others.nobodyElse')}</p>
        ) : (
          <ul className={styles.written}>
            {others.map(({ deviceId, member }) => (
              <li key={deviceId}>
                <LockKeyhole size={14} aria-hidden />
                {t('others.hasWritten', { name: member?.name ?? t('others.somebody') })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
