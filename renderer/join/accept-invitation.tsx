import { Server } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../shared/room/types.ts'
import type { Route } from '../app/route.ts'
import { useProfile, useServices } from '../app/services.tsx'
import { replaceWith } from '../app/use-route.ts'
import type { InvitationPreview, JoinRefusal, LinkKind } from '../live/sessions.ts'
import type { DeviceTrust } from '../platform/platform.ts'
import { RelayShut, useIsShut } from '../policy/relay-shut.tsx'
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
} as const satisfies Partial<Record<Role, { readonly name: string; readonly may: string }>>

/** What the invitation is for, and what whoever comes in may do. */
const Purpose = ({ preview }: { readonly preview: InvitationPreview }): ReactNode => {
  const { t } = useTranslation(['join', 'lobby'])
  const { kind, role } = preview
  const words = role in roleWords ? roleWords[role as keyof typeof roleWords] : null
  const asRole =
    words === null ? null : (
      <>
        <p className={styles.role}>{t('join:invitedAs', { role: t(`join:${words.name}`) })}</p>
        <p>{t(`join:${words.may}`)}</p>
      </>
    )
  switch (kind) {
    case 'session':
      return asRole
    case 'lobby':
      return (
        <>
          {asRole ?? <p className={styles.role}>{t('lobby:join.invited')}</p>}
          <p>{t('lobby:join.explain')}</p>
        </>
      )
    case 'request':
      return <p>{t('lobby:join.requestExplain')}</p>
    case 'register':
      return <p>{t('lobby:join.registerExplain')}</p>
    case 'library':
      return <p>{t('lobby:join.libraryExplain')}</p>
    case 'region':
      return <p>{t('lobby:join.regionExplain')}</p>
  }
}

/** Where a link leads, and what is said when this device already has what it opens. */
const ways = {
  session: { known: 'join:known', open: 'join:openKnown', warning: 'join:keyWarning' },
  lobby: { known: 'lobby:join.knownWaiting', open: 'lobby:join.openWaiting', warning: 'lobby:join.knock' },
  request: {
    known: 'lobby:join.knownRequest',
    open: 'lobby:join.openRequest',
    warning: 'join:keyWarning',
  },
  register: {
    known: 'lobby:join.knownRegister',
    open: 'lobby:join.openRegister',
    warning: 'join:keyWarning',
  },
  library: {
    known: 'lobby:join.knownLibrary',
    open: 'lobby:join.openLibrary',
    warning: 'join:keyWarning',
  },
  region: {
    known: 'lobby:join.knownRegion',
    open: 'lobby:join.openRegion',
    warning: 'join:keyWarning',
  },
} as const satisfies Record<
  LinkKind,
  { readonly known: string; readonly open: string; readonly warning: string }
>

const routeTo = (kind: LinkKind, roomId: string): Route => {
  switch (kind) {
    case 'session':
      return { page: 'room', roomId }
    case 'lobby':
      return { page: 'waiting', roomId }
    case 'request':
      return { page: 'request', roomId }
    case 'register':
      return { page: 'register' }
    case 'library':
      return { page: 'library' }
    case 'region':
      return { page: 'insight' }
  }
}

interface RelayNoticeProps {
  readonly relay: string
  readonly roomId: string
  readonly onAgain: () => void
}

/** Asks the relay once whether it is there, and says so when it is not. */
const RelayNotice = ({ relay, roomId, onAgain }: RelayNoticeProps) => {
  const { t } = useTranslation('join')
  const [isThere, setIsThere] = useState(true)
  const place = useServices().platform.hosting?.reach(relay) ?? relay
  useEffect(() => askRelay(place, roomId, setIsThere), [place, roomId])
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
  const { t } = useTranslation(['join', 'lobby'])
  const { platform, sessions } = useServices()
  const profile = useProfile()
  const draft = useCardDraft(profile ?? { name: '', organisation: '' })
  const [trust, setTrust] = useState<DeviceTrust>('shared')
  const [isBusy, setIsBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const asksTrust = platform.kind === 'browser' && platform.trust() === null
  const { kind } = preview
  const isShut = useIsShut(preview.relay)
  const way = ways[kind]
  // A waiting room stays known after the waiting is over, and then one may knock again.
  const isKnown = kind === 'lobby' ? sessions.knockAt(preview.roomId) !== null : preview.known

  const join = async (form: HTMLFormElement): Promise<void> => {
    const card = draft.finish()
    if (card === null) focusFirstInvalid(form)
    if (card === null || isBusy) return
    setIsBusy(true)
    try {
      if (asksTrust) await platform.setTrust(trust)
      const joined = await (kind === 'lobby' ? sessions.knock(text, card) : sessions.join(text, card))
      if (joined.ok) replaceWith(routeTo(kind, joined.value.roomId))
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
        <Purpose preview={preview} />
        <p className={styles.relay}>
          <Server size={16} aria-hidden /> {t('join:relay', { relay: hostOf(preview.relay) })}
        </p>
        <p className={styles.muted}>{t('join:checkHost')}</p>
      </div>
      {isShut ? <RelayShut relay={preview.relay} /> : null}
      <RelayNotice
        key={attempt}
        relay={preview.relay}
        roomId={preview.roomId}
        onAgain={() => setAttempt((before) => before + 1)}
      />
      {isKnown ? (
        <>
          <p>{t(way.known)}</p>
          <div className={styles.actions}>
            <Button kind="lead" onPress={() => replaceWith(routeTo(kind, preview.roomId))}>
              {t(way.open)}
            </Button>
          </div>
        </>
      ) : (
        <>
          <CardFields draft={draft} />
          {asksTrust ? <DeviceChoice value={trust} onChange={setTrust} /> : null}
          <p className={styles.muted}>{t(way.warning)}</p>
          <div className={styles.actions}>
            <Button kind="lead" type="submit" isDisabled={isBusy || isShut}>
              {t('join:join')}
            </Button>
            <Button kind="quiet" onPress={onOther}>
              {t('join:otherLink')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
