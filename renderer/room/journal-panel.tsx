import { useTranslation } from 'react-i18next'
import { clockTime, isoDay, shortDay } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import styles from './journal-panel.module.css'

/** What happened to the session, newest first: who came, was let in or taken out, moves, circles, exports. */
export const JournalPanel = () => {
  const { t } = useTranslation('about')
  const live = useLive()
  const language = useLanguage()
  const entries = useTopic('journal', (session) => session.journal())
  const attendees = useTopic('members', (session) => session.attendees())
  const today = isoDay(live.now())
  // Whoever was taken out is no member any more; how they came in still says their name.
  const names = new Map([
    ...entries.filter(({ kind }) => kind === 'joined').map(({ subject, label }) => [subject, label] as const),
    ...attendees.map(({ deviceId, name }) => [deviceId, name] as const),
  ])
  return (
    <details className={styles.panel}>
      <summary>
        <h2>{t('journal.title')}</h2>
      </summary>
      {entries.length === 0 ? (
        <p className={styles.quiet}>{t('journal.none')}</p>
      ) : (
        <>
          <p className={styles.quiet}>{t('journal.hint')}</p>
          <ol className={styles.list} reversed>
            {entries.toReversed().map(({ id, signature, kind, at, by, subject, label }) => (
              <li key={`${id} ${signature}`}>
                {t(`journal.kinds.${kind}`, { label })}
                <span className={styles.quiet}>
                  {kind === 'joined' && by === subject
                    ? null
                    : ` ${t('journal.by', { name: names.get(by) ?? t('journal.unknown') })}`}
                  {` · ${shortDay(isoDay(at), today, language)} ${clockTime(at, language)}`}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </details>
  )
}
