import { ok, type Result, refuse } from '../../shared/result.ts'
import { fromBase64Url, toBase64Url } from '../../shared/room/bytes.ts'
import { openForDevice, sealToDevices } from '../../shared/room/device-message.ts'
import type { Identity } from '../../shared/room/types.ts'
import { watcherQuery } from '../../shared/session/floor.ts'
import { timeSchema } from '../../shared/session/records.ts'
import type { Signal, SignalKind } from './live.ts'
import type { RoomPart } from './open-part.ts'

const kinds: readonly SignalKind[] = ['tension', 'withdrawn', 'break']

/** How long a signal stays in the presence of whoever gave it, in ms: long enough for a device that comes back. */
const staysFor = 120_000

/** Told in presence, so that nothing of it stays anywhere: an id, when, and what. */
const encode = (id: string, at: number, kind: SignalKind): string => `${id} ${at} ${kind}`

const decode = (text: string): Omit<Signal, 'from'> | null => {
  const [id = '', moment = '', word] = text.split(' ')
  const kind = kinds.find((known) => known === word)
  const at = Number(moment)
  // Whoever watches is an ordinary member: what no Date can hold would make the leader's screen fail.
  return id === '' || kind === undefined || !timeSchema.safeParse(at).success ? null : { id, at, kind }
}

export interface Signals {
  send(kind: SignalKind): Promise<Result<null, 'not-watcher' | 'nobody-leads'>>
  list(): readonly Signal[]
  dismiss(id: string): void
  /** Looks at what others tell now. */
  look(): void
  close(): void
}

interface SignalsNeed {
  readonly part: RoomPart
  readonly identity: Identity
  readonly mayLead: () => boolean
  readonly changed: () => void
}

/** What the emotion watcher tells whoever leads: sealed to their devices, carried by presence, kept nowhere. */
export const createSignals = ({ part, identity, mayLead, changed }: SignalsNeed): Signals => {
  const { room, documents, roomId } = part
  const received = new Map<string, Signal>()
  const dismissed = new Set<string>()
  const tried = new Set<string>()
  let clearing: ReturnType<typeof setTimeout> | null = null
  let told = 0

  const leaders = () =>
    room.members().filter(({ role }) => role === 'facilitator' || role === 'co-facilitator')

  const open = async (signal: string, from: string, name: string): Promise<void> => {
    const bytes = fromBase64Url(signal)
    const text = bytes === null ? null : await openForDevice(bytes, identity, { roomId, from })
    const read = text === null ? null : decode(text)
    if (read === null || received.has(read.id) || dismissed.has(read.id)) return
    received.set(read.id, { ...read, from: name })
    changed()
  }

  return {
    send: async (kind) => {
      if (watcherQuery.of(documents) !== identity.deviceId) return refuse('not-watcher')
      const keys = leaders()
        .filter(({ deviceId }) => deviceId !== identity.deviceId)
        .map(({ agreementKey }) => agreementKey)
      told += 1
      const id = `${Math.round(part.now())}-${told}`
      const sealed = await sealToDevices(encode(id, Math.round(part.now()), kind), keys, {
        roomId,
        from: identity.deviceId,
      })
      if (keys.length === 0 || !sealed.ok) return refuse('nobody-leads')
      part.setPresence({ signal: toBase64Url(sealed.value) })
      if (clearing !== null) clearTimeout(clearing)
      clearing = setTimeout(() => part.setPresence({ signal: null }), staysFor)
      return ok(null)
    },
    list: () => (mayLead() ? [...received.values()].sort((one, other) => other.at - one.at) : []),
    dismiss: (id) => {
      dismissed.add(id)
      received.delete(id)
      changed()
    },
    look: () => {
      if (!mayLead()) return
      const watcher = watcherQuery.of(documents)
      for (const { deviceId, member, state, isMe } of part.presence()) {
        const { signal } = state
        if (isMe || signal === null || deviceId !== watcher || tried.has(signal)) continue
        tried.add(signal)
        void open(signal, deviceId, member?.name ?? '')
      }
    },
    close: () => {
      if (clearing !== null) clearTimeout(clearing)
    },
  }
}
