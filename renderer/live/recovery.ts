import { accessFile, readAccessFile } from '../../shared/recovery/access-file.ts'
import { readRecoveryKey } from '../../shared/recovery/recovery-key.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { fromBase64Url, toBase64Url } from '../../shared/room/bytes.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { followNotice } from '../../shared/room/move.ts'
import type { Card, Identity, Invitation } from '../../shared/room/types.ts'
import {
  agreementKeyOf,
  openlyWrappedFor,
  unwrapInvitation,
  wrapInvitation,
} from '../../shared/room/wrapped.ts'
import type { RecoveryHolder } from '../../shared/session/model.ts'
import { fileRecoveryHolder, recoveryQuery } from '../../shared/session/recovery.ts'
import type { SessionDocuments } from '../../shared/session/session.ts'
import type { Platform } from '../platform/platform.ts'
import type { LiveSession } from './live.ts'
import { openPart, type RoomOpener, type RoomPart, waitUntil } from './open-part.ts'
import type { RecoverRefusal, Recovery } from './recovery-contract.ts'

/** How long a relay may take to show a session that is recovered, in ms. */
const patience = 20_000

/** A session does not move more often than this; whoever says so leads in circles. */
const mostMoves = 100

/** By session, the recovery keys that this person read of. */
const seenName = (sessionId: string): string => `recovery-seen:${sessionId}`

/** By room, that its sealed access stands in the folder of the policy. */
const keptName = (roomId: string): string => `recovery-kept:${roomId}`

/** The holders to whom an owner of a room really wrapped an invitation; who merely stands in the list gets none. */
export const trueHolders = async (
  documents: SessionDocuments,
  owner: Uint8Array,
): Promise<readonly RecoveryHolder[]> => {
  const found = await Promise.all(
    recoveryQuery.of(documents).map(async (holder) => {
      const bytes = fromBase64Url(holder.wrapped)
      return bytes !== null && (await openlyWrappedFor(bytes, owner)) === holder.key ? [holder] : []
    }),
  )
  return found.flat()
}

/** Wraps an owner's invitation to a holder's key, for all to see. */
export const wrapFor = async (
  documents: SessionDocuments,
  owner: Invitation,
  holder: Omit<RecoveryHolder, 'wrapped'>,
): Promise<void> => {
  const wrapped = await wrapInvitation(owner, holder.key, owner)
  if (wrapped.ok) fileRecoveryHolder(documents, { ...holder, wrapped: toBase64Url(wrapped.value) })
}

/** Who holds the recovery key of this device's organisation; null when it has none. */
const holderOf = ({
  values,
}: ReturnType<Platform['policy']>): Pick<RecoveryHolder, 'key' | 'organisation'> | null => {
  const key = values.recoveryKey === undefined ? null : readRecoveryKey(values.recoveryKey)
  return key === null ? null : { key, organisation: values.organisationName ?? '' }
}

interface Need {
  readonly platform: Platform
  readonly openerFor: (card: Card) => Promise<RoomOpener>
  readonly card: () => Card
  /** Keeps an invitation, so that the session stands in the overview. */
  readonly keepInvitation: (invitation: Invitation, card: Card) => Promise<string>
  readonly change: (
    roomId: string,
    apply: (live: LiveSession) => Promise<void>,
  ) => Promise<Result<null, string>>
}

/** The recovery key of an organisation: new sessions are wrapped to it, and with it somebody gets back into them. */
export const createRecovery = ({ platform, openerFor, card, keepInvitation, change }: Need) => {
  /** Puts the sealed access in the folder of the policy, once for each room. */
  const keepAccess = async (owner: Invitation, key: string): Promise<void> => {
    const keep = platform.keepRecoveryAccess
    const roomId = await roomIdOf(owner.room)
    if (keep === null || (await platform.vault.read(keptName(roomId))).ok) return
    const sealed = await wrapInvitation(owner, key, owner, { hidden: true })
    if (sealed.ok && (await keep(accessFile(sealed.value))).ok)
      await platform.vault.write(keptName(roomId), true)
  }

  /** Lets the organisation of this device into a session that is made here, if its policy says so. */
  const admitTo = async (live: LiveSession, owner: Invitation): Promise<void> => {
    const holder = holderOf(platform.policy())
    if (holder === null) return
    const { now, deviceId } = { now: live.actor().now, deviceId: live.me().deviceId }
    await wrapFor(live.documents, owner, { ...holder, at: Math.round(now), by: deviceId })
    await live.note('recovery-key', holder.key, holder.organisation)
    await keepAccess(owner, holder.key)
  }

  /**
   * On an owner's device, does what did not succeed before: a folder that was out of reach, a move that was broken off. Only
   * for the key of this device's own policy, because anybody who leads can write a holder in the list.
   */
  const renew = async (live: LiveSession, owner: Invitation): Promise<void> => {
    const own = holderOf(platform.policy())
    const listed = recoveryQuery.of(live.documents).find(({ key }) => key === own?.key)
    if (own === null || listed === undefined || owner.right !== 'own') return
    const genuine = await trueHolders(live.documents, owner.room.owner)
    if (!genuine.some(({ key }) => key === own.key)) {
      const { at, by } = listed
      await wrapFor(live.documents, owner, { ...own, at, by })
    }
    await keepAccess(owner, own.key)
  }

  /** Follows a session with its recovery key to where it is now. */
  const follow = async (
    first: Invitation,
    key: Identity,
    opener: RoomOpener,
  ): Promise<Result<Invitation, RecoverRefusal>> => {
    let invitation = first
    for (let moves = 0; moves < mostMoves; moves += 1) {
      const part: RoomPart = await openPart(opener, invitation)
      try {
        part.room.connect()
        const isKnown = (): boolean =>
          part.room.moved() !== null ||
          part.room.destroyed() !== null ||
          (part.room.connection().state === 'connected' && part.documents.agenda.share.size > 0) ||
          part.room.connection().state === 'refused'
        await waitUntil(part, isKnown, patience)
        await part.room.settled()
        if (part.room.destroyed() !== null) return refuse('gone')
        const notice = part.room.moved()
        if (notice === null)
          return part.room.connection().state === 'connected' ? ok(invitation) : refuse('unreachable')
        const next = await followNotice(notice, key)
        if (!next.ok) return refuse('gone')
        invitation = next.value
      } finally {
        await part.close()
      }
    }
    return refuse('gone')
  }

  const recovery: Recovery = {
    recover: async (file, key) => {
      const sealed = readAccessFile(file)
      if (!sealed.ok) return sealed
      const invitation = await unwrapInvitation(sealed.value, key)
      if (!invitation.ok) {
        if (invitation.code === 'not-for-me') return refuse('other-key')
        return refuse(invitation.code === 'newer' ? 'newer' : 'damaged')
      }
      const found = await follow(invitation.value, key, await openerFor(card()))
      if (!found.ok) return found
      const roomId = await keepInvitation(found.value, card())
      const agreement = await agreementKeyOf(key)
      const told = await change(roomId, async (live) => {
        const holder = recoveryQuery.of(live.documents).find((one) => one.key === agreement)
        await live.note('recovered', agreement, holder?.organisation ?? '')
      })
      return told.ok ? ok({ roomId }) : refuse('unreachable')
    },
    hasSeen: async (sessionId, key) => {
      const seen = await platform.vault.read<readonly string[]>(seenName(sessionId))
      return seen.ok && seen.value.includes(key)
    },
    keepSeen: async (sessionId, key) => {
      const seen = await platform.vault.read<readonly string[]>(seenName(sessionId))
      await platform.vault.write(seenName(sessionId), [...new Set([...(seen.ok ? seen.value : []), key])])
    },
  }
  return { ...recovery, admitTo, renew }
}
