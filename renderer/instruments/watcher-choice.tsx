import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askToWatch, watcherQuery } from '../../shared/session/floor.ts'
import { useNameOf } from '../fields/use-name-of.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import styles from './instruments.module.css'
import { useKeptKeyboard } from './use-kept-keyboard.ts'
import { useLeaders } from './use-leaders.ts'
import { usePeopleHere } from './use-people-here.ts'

/** Where whoever leads asks somebody to watch how everyone is, and reads who can read the signals. */
export const WatcherChoice = () => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const nameOf = useNameOf()
  const titleId = useId()
  const place = useRef<HTMLElement>(null)
  const pressed = useKeptKeyboard(place)
  const watcher = useQuery(watcherQuery)
  const leaders = useLeaders()
  const here = usePeopleHere()
  const [chosen, setChosen] = useState<string | null>(null)
  const options = here.flatMap(({ member, isMe }) =>
    member === null || isMe ? [] : [{ value: member.deviceId, label: member.name }],
  )
  const who = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value ?? null
  const ask = (deviceId: string | null) => () => {
    pressed()
    askToWatch(live.documents, deviceId)
  }
  return (
    <section ref={place} aria-labelledby={titleId} className={styles.instrument}>
      <h3 id={titleId}>{t('watch.title')}</h3>
      {watcher === null ? <p className={styles.quiet}>{t('watch.intro')}</p> : null}
      {watcher !== null ? (
        <div className={styles.row}>
          <p>{t('watch.watches', { name: nameOf(watcher) })}</p>
          <Button size="small" onPress={ask(null)}>
            {t('watch.stop')}
          </Button>
        </div>
      ) : who === null ? (
        <p className={styles.quiet}>{t('watch.nobodyHere')}</p>
      ) : (
        <div className={styles.ask}>
          <Select label={t('watch.who')} value={who} onChange={setChosen} options={options} />
          <Button size="small" onPress={ask(who)}>
            {t('watch.ask')}
          </Button>
        </div>
      )}
      <p className={styles.quiet}>{t('watch.readers', { names: leaders.map(nameOf).join(', ') })}</p>
    </section>
  )
}
