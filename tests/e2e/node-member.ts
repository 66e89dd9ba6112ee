import { WebSocket as NodeWebSocket } from 'ws'
import { type Doc, encodeStateAsUpdate } from 'yjs'
import { websocketTransport } from '../../renderer/live/transport.ts'
import { fromBase64Url } from '../../shared/room/bytes.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { createRoom, decodeInvitation, encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { knock } from '../../shared/room/lobby.ts'
import { openRoom } from '../../shared/room/sealed-room.ts'
import type { EntryStore, Identity, Invitation, SealedRoom } from '../../shared/room/types.ts'
import { unwrapInvitation } from '../../shared/room/wrapped.ts'
import { circlesQuery } from '../../shared/session/circles.ts'
import { noteDocument } from '../../shared/session/session.ts'

/** A device that keeps nothing. */
const nothingKept: EntryStore = {
  load: async () => ({ ok: true, value: [] }),
  append: async () => {},
  replace: async () => {},
  erase: async () => {},
}

/** A member without a screen, on the real relay: it sees everything that a member's device holds. */
const openMember = async (invitation: Invitation, identity: Identity): Promise<SealedRoom<object>> => {
  const room = await openRoom<object>({
    invitation,
    identity,
    card: { name: 'Iemand', organisation: 'Elders' },
    store: nothingKept,
    openTransport: websocketTransport({
      now: () => Date.now(),
      WebSocket: NodeWebSocket as unknown as typeof WebSocket,
    }),
    presence: {},
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  })
  room.connect()
  return room
}

const until = (room: SealedRoom<object>, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const check = () => {
      if (holds()) resolve()
    }
    for (const event of ['storage', 'connection', 'document', 'presence'] as const) room.on(event, check)
    check()
  })

/** Joins with a link, as a colleague would, and tells what its device holds in the clear. */
export const joinWithoutScreen = async (link: string) => {
  const invitation = await decodeInvitation(link)
  if (!invitation.ok) throw new Error(`the link does not open: ${invitation.code}`)
  const identity = await createIdentity()
  const room = await openMember(invitation.value, identity)
  await until(room, () => room.loaded() && room.documentNames().length > 0)
  const circles = new Map<string, SealedRoom<object>>()

  /** Opens every circle whose invitation opens on this device, and tells how many of them it had not seen before. */
  const openCircles = async (): Promise<number> => {
    const documents = {
      agenda: room.document('agenda'),
      case: room.document('case'),
      note: (fieldId: string) => room.document(noteDocument(fieldId)),
    }
    let added = 0
    for (const wrapped of circlesQuery.of(documents).flatMap((record) => record.wrapped)) {
      const bytes = fromBase64Url(wrapped)
      const opened = bytes === null ? null : await unwrapInvitation(bytes, identity)
      if (!opened?.ok) continue
      const roomId = await roomIdOf(opened.value.room)
      if (circles.has(roomId)) continue
      const circle = await openMember(opened.value, identity)
      circles.set(roomId, circle)
      await until(circle, () => circle.loaded())
      added += 1
    }
    return added
  }
  const heldIn = (where: string, held: SealedRoom<object>) => [
    ...held.documentNames().map((name) => ({
      where: `${where}${name}`,
      bytes: Buffer.from(encodeStateAsUpdate(held.document(name))),
    })),
    { where: `${where}presence`, bytes: Buffer.from(JSON.stringify(held.presence())) },
  ]
  return {
    openCircles,
    /** Resolves once its case document holds an envelope of a round. */
    seesEnvelope: (fieldId: string) =>
      until(room, () => room.document('case').getArray(`envelopes:${fieldId}`).length > 0),
    /** Writes in its case document and resolves once that is on the relay's disk. */
    writeCase: async (write: (caseDoc: Doc) => void): Promise<void> => {
      write(room.document('case'))
      await room.flush()
      await until(room, () => room.storage().notOnRelay === 0 && room.connection().state === 'connected')
    },
    /** Every inner document and what everyone tells of themself, as bytes. */
    held: (): readonly { readonly where: string; readonly bytes: Buffer }[] => [
      ...heldIn('', room),
      ...[...circles.values()].flatMap((circle) => heldIn('circle ', circle)),
    ],
    close: async () => {
      for (const circle of circles.values()) await circle.close()
      await room.close()
    },
  }
}

/** Knocks at a waiting room as one device that does so as often as there are names, each time anew. */
export const knockWithoutScreen = async (link: string, names: readonly string[]) => {
  const invitation = await decodeInvitation(link)
  if (!invitation.ok) throw new Error(`the link does not open: ${invitation.code}`)
  const identity = await createIdentity()
  const rooms: SealedRoom<object>[] = []
  for (const name of names) {
    // In the lobby itself a visitor shows a device made for the purpose.
    const room = await openMember(invitation.value, await createIdentity())
    rooms.push(room)
    await until(room, () => room.loaded() && room.documentNames().includes('agenda'))
    const knocked = await knock(
      { agenda: room.document('agenda'), case: room.document('case') },
      {
        invitation: invitation.value,
        identity,
        card: { name, organisation: 'Elders' },
        now: Date.now(),
        newId: () => crypto.randomUUID(),
      },
    )
    if (!knocked.ok) throw new Error('nobody has opened the door')
    await room.flush()
    await until(room, () => room.storage().notOnRelay === 0 && room.connection().state === 'connected')
  }
  return { close: () => Promise.all(rooms.map((room) => room.close())) }
}

/** Makes a room on the relay, as another program might, and returns an invitation for a participant. */
export const writeForeignSession = async (port: number, write: (agenda: Doc) => void): Promise<string> => {
  const invitation = await createRoom(`ws://127.0.0.1:${port}`)
  const room = await openMember(invitation, await createIdentity())
  write(room.document('agenda'))
  await room.flush()
  await until(room, () => room.storage().notOnRelay === 0 && room.connection().state === 'connected')
  await room.close()
  return encodeInvitation(await inviteFor(invitation, 'participant'))
}
