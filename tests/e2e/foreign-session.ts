import { WebSocket as NodeWebSocket } from 'ws'
import type { Doc } from 'yjs'
import { websocketTransport } from '../../renderer/live/transport.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { createRoom, encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { openRoom } from '../../shared/room/sealed-room.ts'
import type { EntryStore } from '../../shared/room/types.ts'

/** A device that keeps nothing. */
const nothingKept: EntryStore = {
  load: async () => ({ ok: true, value: [] }),
  append: async () => {},
  replace: async () => {},
  erase: async () => {},
}

/** Makes a room on the relay, as another program might, and returns an invitation for a participant. */
export const writeForeignSession = async (port: number, write: (agenda: Doc) => void): Promise<string> => {
  const invitation = await createRoom(`ws://127.0.0.1:${port}`)
  const room = await openRoom<Record<string, never>>({
    invitation,
    identity: await createIdentity(),
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
  write(room.document('agenda'))
  room.connect()
  await room.flush()
  await new Promise<void>((resolve) => {
    const check = () => {
      if (room.storage().notOnRelay === 0 && room.connection().state === 'connected') resolve()
    }
    room.on('storage', check)
    room.on('connection', check)
    check()
  })
  await room.close()
  return encodeInvitation(await inviteFor(invitation, 'participant'))
}
