import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fingerprint } from '../../shared/room/identity.ts'
import type { SignedDecision } from '../../shared/session/model.ts'
import { useServices } from '../app/services.tsx'
import { SignedFacts } from '../escalation/signed-facts.tsx'
import cards from '../fields/cards.module.css'
import type { LiveRequest } from '../live/sessions.ts'
import { storageWords } from '../room/storage-words.ts'
import styles from './request.module.css'

const icons = { ok: CircleCheck, warn: CircleDashed, bad: CircleAlert } as const

/** Where the signed answer is, in words, never better than it is. */
const Storage = ({ storage }: Pick<LiveRequest, 'storage'>) => {
  const { t } = useTranslation('room')
  const words = storageWords(storage)
  const Icon = icons[words.tone]
  const reason = words.reasonInSentence ?? words.aside
  const sentence = t(`storage.${words.sentence}`)
  return (
    <p className={styles.storage} data-tone={words.tone}>
      <Icon size={16} aria-hidden />
      <span role="status" aria-label={t('storage.region')}>
        {reason === null ? sentence : `${sentence}: ${t(`storage.reason.${reason}`)}`}
      </span>
    </p>
  )
}

/** The fingerprint of the device that signed; null until it is worked out. */
const useFingerprint = (deviceId: string): string | null => {
  const [print, setPrint] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    fingerprint(deviceId).then(
      (found) => isCurrent && setPrint(found),
      () => isCurrent && setPrint(null),
    )
    return () => {
      isCurrent = false
    }
  }, [deviceId])
  return print
}

interface ReceiptProps {
  readonly live: LiveRequest
  readonly decision: SignedDecision
  /** Right after signing the form is gone; the keyboard goes on here. */
  readonly takesFocus: boolean
}

/** What was signed, on which device, and whether it has left it. */
export const Receipt = ({ live, decision, takesFocus }: ReceiptProps) => {
  const { t } = useTranslation('request')
  const { platform } = useServices()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const print = useFingerprint(decision.deviceId)
  const isMine = takesFocus || print === live.fingerprint
  const isOnRelay = live.storage.kind === 'on-relay'
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  useEffect(() => platform.warnBeforeClose(() => isMine && !isOnRelay), [platform, isMine, isOnRelay])
  return (
    <section className={cards.card} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.receipt}>
        {t(isMine ? 'receipt' : 'receiptElse')}
      </h2>
      <SignedFacts signed={decision} fingerprint={print} />
      {isMine ? (
        <>
          <p className={cards.note}>{t('fingerprintHint')}</p>
          <Storage storage={live.storage} />
          <p className={cards.note}>{t(isOnRelay ? 'mayClose' : 'stayOpen')}</p>
        </>
      ) : null}
    </section>
  )
}
