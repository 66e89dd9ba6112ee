import { Mic } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { floorQuery, giveFloor } from '../../shared/session/floor.ts'
import { useNameOf } from '../fields/use-name-of.ts'
import { useClock, useLive, useQuery, useTopic } from '../live/use-live.tsx'
import styles from './talk-time.module.css'
import { talkRows } from './talk-time-rows.ts'
import { usePeopleHere } from './use-people-here.ts'

/** How long each has spoken by what was pressed, for whoever leads; a press on a name starts or stops that time. */
export const TalkTime = () => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const nameOf = useNameOf()
  const titleId = useId()
  const here = usePeopleHere().map(({ deviceId }) => deviceId)
  const floor = useQuery(floorQuery)
  const speaking = useTopic('presence', (session) => session.speakingNow())
  // While somebody speaks nothing changes that would tell so.
  useClock()
  const rows = useTopic('talk', (session) => talkRows(session.talkTime(), here))
  const words = ({ minutes, hasSpoken }: (typeof rows)[number]): string =>
    minutes === null ? t(hasSpoken ? 'talk.short' : 'talk.none') : t('talk.minutes', { count: minutes })
  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <h3 id={titleId}>{t('talk.title')}</h3>
      <p className={styles.quiet}>{t('talk.how')}</p>
      <table className={styles.table} aria-label={t('talk.table')}>
        <thead>
          <tr>
            <th scope="col">{t('talk.name')}</th>
            <th scope="col">{t('talk.share')}</th>
            <th scope="col">{t('talk.time')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.deviceId}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.name}
                  aria-pressed={speaking === row.deviceId}
                  onClick={() =>
                    giveFloor(
                      live.documents,
                      live.actor(),
                      floor?.deviceId === row.deviceId ? null : row.deviceId,
                    )
                  }
                >
                  {speaking === row.deviceId ? <Mic size={14} aria-hidden /> : null}
                  {nameOf(row.deviceId)}
                </button>
              </th>
              <td>
                <span className={styles.bar} aria-hidden>
                  <span className={styles.part} style={{ width: `${row.share * 100}%` }} />
                </span>
                <span className={styles.percent}>{Math.round(row.share * 100)}%</span>
              </td>
              <td>{words(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>{t('talk.where')}</p>
    </section>
  )
}
