import { ok, refuse } from '../../shared/result.ts'
import { fingerprint } from '../../shared/room/identity.ts'
import { signStatement } from '../../shared/room/statement.ts'
import type { SignedDecision } from '../../shared/session/model.ts'
import { decisionText, readDecisions, readRequest, writeDecision } from '../../shared/session/request.ts'
import { createListeners } from './listeners.ts'
import type { RoomPart } from './open-part.ts'
import type { LiveRequest } from './sessions.ts'
import { storageState } from './storage-state.ts'

export interface OpenRequest {
  current(): LiveRequest
  subscribe(listener: () => void): () => void
  close(): Promise<void>
}

/** A request as the holder of the mandate sees it: what is asked, and their own answer, signed by this device. */
export const openRequestRoom = async (part: RoomPart, persistent: () => boolean): Promise<OpenRequest> => {
  const { room, documents } = part
  const listeners = createListeners<'change'>()
  const print = await fingerprint(room.identity.deviceId)
  const decision = (): SignedDecision | null =>
    readDecisions(documents.case).find(({ deviceId }) => deviceId === room.identity.deviceId) ??
    readDecisions(documents.case)[0] ??
    null

  const read = (): LiveRequest => ({
    roomId: part.roomId,
    request: readRequest(documents.agenda),
    decision: decision(),
    storage: storageState(room.storage(), room.connection(), {
      persistent: persistent(),
      storeFailed: part.storeFailed(),
      localOnly: false,
    }),
    fingerprint: print,
    decide: async (answer) => {
      const request = readRequest(documents.agenda)
      if (request === null || answer.decision.trim() === '' || answer.reason.trim() === '')
        return refuse('incomplete')
      if (decision() !== null) return refuse('already-decided')
      const { name, organisation } = room.me()
      const said = {
        ...answer,
        requestId: request.id,
        name,
        organisation,
        at: Math.round(part.now()),
        deviceId: room.identity.deviceId,
      }
      const signature = await signStatement(room.identity, decisionText(request, said))
      writeDecision(documents.case, { ...said, signature })
      await room.flush()
      return ok(null)
    },
  })
  let current = read()
  const changed = () => {
    current = read()
    listeners.tell('change')
  }
  const stops = [
    part.watch(['agenda', 'case'], changed),
    room.on('storage', changed),
    room.on('connection', changed),
  ]
  room.connect()
  return {
    current: () => current,
    subscribe: (listener) => listeners.subscribe('change', listener),
    close: async () => {
      for (const stop of stops) stop()
      await Promise.allSettled([part.close()])
    },
  }
}
