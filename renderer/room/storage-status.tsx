import { CircleAlert, CircleCheck, CircleDashed, Lock } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './storage-status.module.css'
import { storageWords, worthSaying } from './storage-words.ts'

const icons = { ok: CircleCheck, warn: CircleDashed, bad: CircleAlert } as const

/** Where this device's own work is. It says so in words, and never better than it is. */
export const StorageStatus = () => {
  const { t } = useTranslation('room')
  const live = useLive()
  const { announce } = useToasts()
  const id = useId()
  const state = useTopic('storage', (session) => session.storage())
  const mayCompact = useTopic('lead', (session) => session.mayInvite())
  const words = storageWords(state)
  const Icon = icons[words.tone]

  const said = useRef(worthSaying(state))
  const saying = worthSaying(state)
  useEffect(() => {
    if (said.current === saying) return
    const before = said.current
    said.current = saying
    if (saying !== null) announce(`${t(`storage.reason.${saying}`)}. ${t(`storage.advice.${saying}`)}`)
    else if (before === 'offline') announce(t('storage.backOnline'))
  }, [saying, announce, t])

  const reason = words.reasonInSentence ?? words.aside
  const advice = reason === null ? '' : t(`storage.advice.${reason}`)
  const sentence = t(`storage.${words.sentence}`)
  return (
    <div className={styles.storage} data-tone={words.tone}>
      <Icon size={16} aria-hidden />
      {/* Its text flickers with every key press; what lasts is announced above, so the region itself stays silent. */}
      <span
        role="status"
        aria-live="off"
        aria-label={t('storage.region')}
        aria-describedby={reason === null ? undefined : id}
      >
        {words.reasonInSentence === null
          ? sentence
          : `${sentence}: ${t(`storage.reason.${words.reasonInSentence}`)}`}
      </span>
      {words.aside === null ? null : <span>({t(`storage.reason.${words.aside}`)})</span>}
      {reason === null ? null : (
        <span id={id} className={words.tone === 'bad' ? styles.advice : styles.hidden}>
          {advice}
        </span>
      )}
      {reason === 'room-full' && mayCompact ? (
        <Button size="small" onPress={() => void live.compact()}>
          {t('storage.tidy')}
        </Button>
      ) : null}
      <span className={styles.sealed}>
        <Lock size={14} aria-hidden /> {t('storage.sealed')}
      </span>
    </div>
  )
}
