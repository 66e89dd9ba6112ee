import { ok, type Result, refuse } from '../../shared/result.ts'
import { createRoom, decodeInvitation, encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Card, Invitation, Right } from '../../shared/room/types.ts'
import {
  expertsOf,
  nameRegister,
  registerName,
  removeExpert,
  writeExpert,
} from '../../shared/session/register.ts'
import type { Platform } from '../platform/platform.ts'
import { linksOf } from './links.ts'
import { createListeners } from './listeners.ts'
import { openPart, type RoomOpener, type RoomPart } from './open-part.ts'
import type { Expert, Register } from './sessions.ts'
import { covers, stronger } from './stronger.ts'

const recordName = 'register'

interface StoredRegister {
  readonly invitation: string
  readonly card: Card
  readonly name: string
}

interface Need {
  readonly platform: Platform
  readonly opener: (card: Card) => Promise<RoomOpener>
  readonly card: () => Card
}

/** The region's expertise register on this device, and a way to take part in one by invitation. */
export interface OwnRegister extends Register {
  /** Takes part in a register, or takes more rights in the one that is here; another one does not push it out. */
  join(invitation: Invitation, card: Card): Promise<Result<{ readonly roomId: string }, 'other-register'>>
  /** Whether an invitation to this room with this right adds nothing to what is here. */
  holds(roomId: string, right: Right): boolean
}

/** Opens the register that this device takes part in, if any; its room is opened when somebody looks. */
export const createRegister = async (need: Need): Promise<OwnRegister> => {
  const { platform } = need
  const listeners = createListeners<'change'>()
  let invitation: Invitation | null = null
  /** Of the register's room; known before it is opened. */
  let roomId = ''
  let card: Card | null = null
  let name = ''
  let part: RoomPart | null = null
  let opening: Promise<RoomPart | null> | null = null
  let experts: readonly Expert[] = []

  const keep = async (): Promise<void> => {
    if (invitation === null || card === null) return
    const stored: StoredRegister = { invitation: await encodeInvitation(invitation), card, name }
    await platform.vault.write(recordName, stored)
  }

  const changed = (): void => {
    if (part !== null) {
      experts = expertsOf(part.documents.case)
      const said = registerName(part.documents.agenda)
      if (said !== '' && said !== name) {
        name = said
        void keep()
      }
    }
    listeners.tell('change')
  }

  const open = async (): Promise<RoomPart | null> => {
    if (invitation === null || card === null) return null
    const opened = await openPart(await need.opener(card), invitation)
    part = opened
    opened.watch(['agenda', 'case'], changed)
    opened.room.on('connection', changed)
    opened.room.connect()
    changed()
    return opened
  }
  const opened = (): Promise<RoomPart | null> => {
    opening ??= open().catch((problem: unknown) => {
      opening = null
      throw problem
    })
    return opening
  }

  const stored = await platform.vault.read<StoredRegister>(recordName)
  const decoded = stored.ok ? await decodeInvitation(stored.value.invitation) : null
  if (stored.ok && decoded?.ok) {
    invitation = decoded.value
    roomId = await roomIdOf(decoded.value.room)
    card = stored.value.card
    name = stored.value.name
  }

  const close = async (): Promise<void> => {
    await opening?.catch(() => null)
    await part?.close()
    part = null
    opening = null
    experts = []
  }
  const take = async (next: Invitation, by: Card): Promise<RoomPart> => {
    await close()
    invitation = next
    roomId = await roomIdOf(next.room)
    card = by
    await keep()
    const made = await opened()
    if (made === null) throw new Error('a register that was just kept does not open')
    return made
  }

  return {
    state: () =>
      invitation === null
        ? null
        : {
            roomId,
            name,
            mayWrite: invitation.right !== 'read',
            mayInvite: invitation.right === 'own',
          },
    experts: () => experts,
    subscribe: (listener) => {
      void opened().catch(() => null)
      return listeners.subscribe('change', listener)
    },
    start: async (called) => {
      const owner = await createRoom(platform.defaultRelay())
      name = called
      const made = await take(owner, need.card())
      nameRegister(made.documents.agenda, called)
      await made.room.flush()
      changed()
    },
    join: async (next, by) => {
      const asked = await roomIdOf(next.room)
      if (invitation !== null && asked !== roomId) return refuse('other-register')
      const known = invitation ?? undefined
      const best = stronger(known, next)
      if (best !== known) await take(best, by)
      return ok({ roomId })
    },
    holds: (asked, right) => invitation !== null && asked === roomId && covers(invitation.right, right),
    invite: async () => {
      if (invitation === null) throw new Error('there is no register to invite to')
      return linksOf(await inviteFor(invitation, 'register-member'), (relay) => platform.webAddress(relay))
    },
    write: (expert) => {
      if (part !== null) writeExpert(part.documents.case, expert)
    },
    remove: (id) => {
      if (part !== null) removeExpert(part.documents.case, id)
    },
    leave: async () => {
      const left = roomId
      await close()
      invitation = null
      roomId = ''
      name = ''
      await platform.vault.remove(recordName)
      if (left !== '') await platform.entries.erase(left)
      changed()
    },
  }
}
