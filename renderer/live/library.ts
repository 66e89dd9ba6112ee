import {
  addReviewer,
  libraryHead,
  nameLibrary,
  readLibrary,
  recordOf,
  removeRecord,
  removeReviewer,
  trustOf,
  writeRecord,
} from '../../shared/library/documents.ts'
import type { LibraryRecord } from '../../shared/library/record.ts'
import {
  type Acting,
  addFollowUp,
  answerConsent,
  approveRecord,
  type LibraryRefusal,
  offerRecord,
  returnRecord,
  supersedeRecord,
  withdrawRecord,
} from '../../shared/library/transitions.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Card, Identity } from '../../shared/room/types.ts'
import type { LibraryActed, LibraryRoom } from './library-contract.ts'
import type { RoomPart } from './open-part.ts'
import type { Joinable } from './register.ts'
import { createSharedRoom, type SharedRoomNeed } from './shared-room.ts'
import { storageOf } from './storage-state.ts'

interface LibraryNeed extends SharedRoomNeed {
  readonly identity: () => Promise<Identity>
}

/** What one act makes of a record. */
type Change = (
  record: LibraryRecord,
  acting: Acting,
  room: { readonly part: RoomPart; readonly card: Card },
) => Promise<Result<LibraryRecord, LibraryRefusal>>

/** The library on this device, if it takes part in one. */
export const createLibrary = async (need: LibraryNeed): Promise<LibraryRoom & Joinable> => {
  let deviceId = ''
  const shared = await createSharedRoom({
    ...need,
    opener: async (card) => {
      const opener = await need.opener(card)
      deviceId = opener.identity.deviceId
      return opener
    },
    recordName: 'library',
    role: 'library-member',
    nameIn: ({ documents }) => {
      const head = libraryHead(documents.agenda)
      return head.ok ? head.value.name : ''
    },
    begin: ({ documents }, name) => nameLibrary(documents.agenda, name),
  })
  const { state, subscribe, start, invite, join, holds, leave, isDamaged, fetchAgain } = shared

  const writable = (): Result<RoomPart, 'closed' | 'read-only'> => {
    const part = shared.part()
    if (part === null) return refuse('closed')
    return state()?.mayWrite === true ? ok(part) : refuse('read-only')
  }

  const act = async (recordId: string, change: Change): LibraryActed => {
    const open = writable()
    if (!open.ok) return open
    const part = open.value
    const { agenda, case: caseDoc } = part.documents
    const record = recordOf(caseDoc, recordId)
    if (record === null) return refuse('gone')
    const head = libraryHead(agenda)
    const trust = trustOf(head.ok ? head.value : { reviewers: [] })
    const card = part.room.members().find((member) => member.deviceId === deviceId) ?? need.card()
    const acting = { identity: await need.identity(), now: part.now(), trust }
    const changed = await change(record, acting, { part, card })
    if (changed.ok) writeRecord(caseDoc, changed.value, record)
    return changed
  }

  return {
    state,
    subscribe,
    start,
    invite,
    join,
    holds,
    leave,
    isDamaged,
    fetchAgain,
    documents: () => shared.part()?.documents ?? null,
    deviceId: () => (shared.part() === null ? '' : deviceId),
    members: () => shared.part()?.room.members() ?? [],
    storage: () => {
      const part = shared.part()
      return part === null
        ? null
        : storageOf([part], { persistent: need.platform.persistent(), localOnly: false })
    },
    now: () => shared.part()?.now() ?? Date.now(),
    put: (record) => {
      const open = writable()
      if (!open.ok) return open
      const { case: caseDoc } = open.value.documents
      writeRecord(caseDoc, record, recordOf(caseDoc, record.id))
      return ok(record)
    },
    remove: (recordId) => {
      const open = writable()
      if (!open.ok) return open
      removeRecord(open.value.documents.case, recordId)
      return ok(null)
    },
    answer: (recordId, answer) => act(recordId, (record, acting) => answerConsent(record, answer, acting)),
    offer: (recordId, check) => act(recordId, (record, acting) => offerRecord(record, check, acting)),
    approve: (recordId, reviewBy) =>
      act(recordId, (record, acting, { card: { name, organisation } }) =>
        approveRecord(record, { name, organisation, reviewBy }, acting),
      ),
    giveBack: (recordId) => act(recordId, (record, acting) => returnRecord(record, acting)),
    followUp: (recordId, text, check) =>
      act(recordId, (record, acting) => addFollowUp(record, text, check, acting)),
    supersede: (recordId, successorId) =>
      act(recordId, async (record, acting, { part }) => {
        const library = readLibrary(part.documents)
        return library.ok
          ? supersedeRecord(record, successorId, library.value.records, acting)
          : refuse('unknown-successor')
      }),
    withdraw: (recordId, reason) => act(recordId, (record, acting) => withdrawRecord(record, reason, acting)),
    trust: (memberId, isReviewer) => {
      const part = shared.part()
      if (part === null) return refuse('closed')
      if (state()?.mayInvite !== true) return refuse('read-only')
      const { agenda } = part.documents
      if (!isReviewer) {
        removeReviewer(agenda, memberId)
        return ok(null)
      }
      const member = part.room.members().find((one) => one.deviceId === memberId)
      if (member === undefined) return refuse('gone')
      addReviewer(agenda, member)
      return ok(null)
    },
  }
}
