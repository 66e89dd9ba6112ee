import { Server } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../shared/room/types.ts'
import { useProfile, useServices } from '../app/services.tsx'
import { replaceWith } from '../app/use-route.ts'
import type { InvitationPreview, JoinRefusal } from '../live/sessions.ts'
import type { DeviceTrust } from '../platform/platform.ts'
import { CardFields, useCardDraft } from '../profile/card-fields.tsx'
import { DeviceChoice } from '../profile/device-choice.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import styles from './join.module.css'
import { askRelay, hostOf } from './relay-answers.ts'

const roleWords = {
  facilitator: { name: 'roleFacilitator', may: 'mayFacilitator' },
  'co-facilitator': { name: 'roleCoFacilitator', may: 'mayCoFacilitator' },
  participant: { name: 'roleParticipant', may: 'mayParticipant' },
  'note-taker': { name: 'roleNoteTaker', may: 'mayNoteTaker' },
  resident: { name: 'roleResident', may: 'mayResident' },
  reviewer: { name: 'roleReviewer', may: 'mayReviewer' },
  observer: { name: 'roleObserver', may: 'mayObserver' },
} as const satisfies Record<Role, { readonly name: string; readonly may: string }>

interface RelayNoticeProps {
  readonly relay: string
  readonly roomId: string
  readonly onAgain: () => void
}

/** Asks the relay once whether it is there, and says so when it is not. */
const RelayNotice = ({ relay, roomId, onAgain }: RelayNoticeProps) => {
  const { t } = useTranslation('join')
  const [isThere, setIsThere] = useState(true)
  useEffect(() => askRelay(relay, roomId, setIsThere), [relay, roomId])
  if (isThere) return null
  return (
    <Callout tone="warn" title={t('relayDownTitle')} isAlert>
      <p>{t('relayDown', { relay: hostOf(relay) })}</p>
      <div>
        <Button size="small" onPress={onAgain}>
          {t('tryAgain')}
        </Button>
      </div>
    </Callout>
  )
}

interface AcceptInvitationProps {
  /** The invitation as it was given; it is the key, so it goes nowhere but to `join`. */
  readonly text: string
  readonly preview: InvitationPreview
  readonly onRefused: (code: JoinRefusal) => void
  readonly onOther: () => void
}

/** What the invitation says, who you are, and the step inside. */
export const AcceptInvitation = ({ text, preview, onRefused, onOther }: AcceptInvitationProps) => {
  const { t } = useTranslation('join')
  const { platform, sessions } = useServices()
  const profile = useProfile()
  const draft = useCardDraft(profile ?? { name: '', organisation: '' })
  const [trust, setTrust] = useState<DeviceTrust>('shared')
  const [isBusy, setIsBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const asksTrust = platform.kind === 'browser' && platform.trust() === null
  const words = roleWords[preview.role]

  const join = async (form: HTMLFormElement): Promise<void> => {
    const card = draft.finish()
    if (card === null) focusFirstInvalid(form)
    if (card === null || isBusy) return
    setIsBusy(true)
    try {
      if (asksTrust) await platform.setTrust(trust)
      const joined = await sessions.join(text, card)
      if (joined.ok) replaceWith({ page: 'room', roomId: joined.value.roomId })
      else onRefused(joined.code)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void join(event.currentTarget)
      }}
    >
      <div className={styles.preview}>
        <p className={styles.role}>{t('invitedAs', { role: t(words.name) })}</p>
        <p>{t(words.may)}</p>
        <p className={styles.relay}>
          <Server size={16} aria-hidden /> {t('relay', { relay: hostOf(preview.relay) })}
        </p>
        <p className={styles.muted}>{t('checkHost')}</p>
      </div>
      <RelayNotice
        key={attempt}
        relay={preview.relay}
        roomId={preview.roomId}
        onAgain={() => setAttempt((before) => before + 1)}
      />
      {preview.known ? (
        <>
          <p>{t('known')}</p>
          <div className={styles.actions}>
            <Button kind="lead" onPress={() => replaceWith({ page: 'room', roomId: preview.roomId })}>
              {t('openKnown')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <CardFields draft={draft} />
          {asksTrust ? <DeviceChoice value={trust} onChange={setTrust} /> : null}
          <p className={styles.muted}>{t('keyWarning')}</p>
          <div className={styles.actions}>
            <Button kind="lead" type="submit" isDisabled={isBusy}>
              {t('join')}
            </Button>
            <Button kind="quiet" onPress={onOther}>
              {t('otherLink')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
