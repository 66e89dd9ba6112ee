import { equalityDeep } from 'lib0/function'
import { prepareAdoption } from '../../shared/record/adopt.ts'
import { type CheckedRecord, checkRecord, forgedIn } from '../../shared/record/check.ts'
import { toRecordFile } from '../../shared/record/file.ts'
import { changedSince, freezeRecord } from '../../shared/record/freeze.ts'
import { mayWithRecord } from '../../shared/record/permissions.ts'
import { fitsIn } from '../../shared/record/places.ts'
import { signAdoption, signAmendment, signRecord } from '../../shared/record/statements.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Identity } from '../../shared/room/types.ts'
import type { Attendee, JournalKind, SessionSnapshot } from '../../shared/session/model.ts'
import { amendmentKey, recordQuery } from '../../shared/session/record.ts'
import {
  adoptRecord,
  answerAmendment,
  fileRecordSignature,
  openRecord,
  proposeAmendment,
  takeBackAmendment,
  withdrawRecord,
} from '../../shared/session/record-commands.ts'
import type { RecordState } from '../../shared/session/record-model.ts'
import type { RoomPart } from './open-part.ts'
import type { LiveRecord } from './record-contract.ts'

interface RecordNeed {
  readonly part: Pick<RoomPart, 'documents' | 'now' | 'watch'> & {
    readonly room: Pick<RoomPart['room'], 'me' | 'members' | 'on'>
  }
  readonly identity: Identity
  /** `About.id`, '' while the session is not there yet. */
  readonly sessionId: () => string
  /** Everything of the session without what stands in circles. */
  readonly snapshot: () => Promise<SessionSnapshot>
  readonly attendees: () => readonly Attendee[]
  readonly note: (kind: JournalKind, subject: string, label: string) => Promise<void>
  readonly changed: () => void
}

/** Follows the record of one open session, checks what is signed in it each time it changes, and signs what is done here. */
export const createRecord = (need: RecordNeed): LiveRecord & { close(): void } => {
  const { part, identity } = need
  const { documents } = part
  let current: CheckedRecord | null = null
  let asked = 0
  /** What the last look was about: the record says the same at nearly every key that somebody presses elsewhere in the session. */
  let seen: readonly [sessionId: string, state: RecordState, devices: readonly string[]] | null = null
  const check = (): Promise<CheckedRecord> =>
    checkRecord(need.sessionId(), recordQuery.of(documents), part.room.members())
  const look = async (): Promise<void> => {
    const sessionId = need.sessionId()
    if (sessionId === '') return
    const devices = part.room.members().map(({ deviceId }) => deviceId)
    const now = [sessionId, recordQuery.of(documents), devices] as const
    if (equalityDeep(seen, now)) return
    seen = now
    asked += 1
    const mine = asked
    const checked = await check()
    if (mine !== asked) return
    current = checked
    need.changed()
  }
  const stops = [
    part.watch(['agenda', 'case'], () => void look()),
    part.room.on('members', () => void look()),
  ]
  void look()

  const now = (): number => Math.round(part.now())
  const may: LiveRecord['may'] = (action) => mayWithRecord(part.room.me().role, action)

  return {
    current: () => current,
    may,
    open: async (options) => {
      if (!may('open')) return refuse('not-allowed')
      const frozen = await freezeRecord(await need.snapshot(), { ...options, now: now() }, identity.deviceId)
      if (!frozen.ok) return frozen
      const opened = openRecord(documents, frozen.value)
      if (opened.ok) await need.note('record-opened', frozen.value.digest, '')
      return opened
    },
    withdraw: () => (may('withdraw') ? withdrawRecord(documents) : refuse('not-allowed')),
    amend: async (change) => {
      if (!may('amend')) return refuse('not-allowed')
      const record = await check()
      if (record.status !== 'open') return refuse(record.status === 'adopted' ? 'adopted' : 'not-open')
      if (record.tree === null || !fitsIn(record.tree)(change)) return refuse('misplaced')
      const said = { ...change, id: crypto.randomUUID(), digest: record.frozen.digest, at: now() }
      return proposeAmendment(documents, await signAmendment(identity, need.sessionId(), said))
    },
    takeBack: (amendment) =>
      may('amend') ? takeBackAmendment(documents, identity.deviceId, amendment) : refuse('not-allowed'),
    answer: async (amendment, verdict, reply) => {
      if (!may('answer')) return refuse('not-allowed')
      const record = await check()
      const isThis = (one: { readonly amendment: typeof amendment }): boolean =>
        amendmentKey(one.amendment) === amendmentKey(amendment)
      if (record.status === 'open' && record.filed.some(isThis) && !record.amendments.some(isThis))
        return refuse('not-genuine')
      return answerAmendment(
        documents,
        { deviceId: identity.deviceId, now: now() },
        amendment,
        verdict,
        reply,
      )
    },
    adopt: async (present) => {
      if (!may('adopt')) return refuse('not-allowed')
      // Checked again, so that what is adopted is what stands there now.
      const record = await check()
      if (record.status !== 'open') return refuse(record.status === 'adopted' ? 'adopted' : 'not-open')
      const { name, organisation } = part.room.me()
      const there = need.attendees().filter(({ deviceId }) => present.has(deviceId))
      const prepared = await prepareAdoption(record, { name, organisation, at: now() }, there)
      if (!prepared.ok) return prepared
      const adoption = await signAdoption(identity, need.sessionId(), prepared.value)
      const adopted = adoptRecord(documents, adoption, forgedIn(record))
      if (adopted.ok) await need.note('record-adopted', adoption.digest, '')
      return adopted
    },
    sign: async () => {
      if (!may('sign')) return refuse('not-allowed')
      const record = await check()
      if (record.status !== 'adopted') return refuse('not-adopted')
      // Nobody signs words that are not those of the digest that the signature is over.
      if (record.tree === null) return refuse('damaged')
      if (record.signatures.some(({ signature }) => signature.deviceId === identity.deviceId)) return ok(null)
      const { name, organisation } = part.room.me()
      const { digest } = record.adoption
      const signature = await signRecord(identity, need.sessionId(), {
        digest,
        name,
        organisation,
        at: now(),
      })
      const signed = fileRecordSignature(documents, signature)
      if (signed.ok) await need.note('record-signed', digest, '')
      return signed
    },
    file: async () => {
      const record = await check()
      return record.status === 'adopted' ? toRecordFile(need.sessionId(), record) : refuse('not-adopted')
    },
    changedSince: async () => {
      const state = recordQuery.of(documents)
      if (state.status === 'draft') return refuse('draft')
      const frozen = state.status === 'open' ? state.frozen : state.adoption
      return changedSince(await need.snapshot(), frozen)
    },
    close: () => {
      for (const stop of stops) stop()
    },
  }
}
