import { cleanedText } from '../../shared/library/clean.ts'
import { recordOf, removeRecord, writeRecord } from '../../shared/library/documents.ts'
import { presentOf, spareDevices } from '../../shared/library/present.ts'
import { type LibraryRecord, newRecord } from '../../shared/library/record.ts'
import { standingOf, type Trust } from '../../shared/library/standing.ts'
import { mergedText } from '../../shared/library/text-parts.ts'
import {
  type Acting,
  answerConsent,
  editText,
  type LibraryRefusal,
  offerRecord,
  setPresent,
} from '../../shared/library/transitions.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Identity } from '../../shared/room/types.ts'
import { libraryRecordsQuery } from '../../shared/session/library-records.ts'
import type { Attendee } from '../../shared/session/model.ts'
import type { RoomPart } from './open-part.ts'
import type { LiveProposals, Proposal, ProposalRefusal } from './proposals-contract.ts'

interface ProposalsNeed {
  readonly part: Pick<RoomPart, 'documents' | 'now' | 'watch'>
  readonly identity: Identity
  readonly attendees: () => readonly Attendee[]
  readonly changed: () => void
}

/** Reviewers are people of a library; a session knows none. */
const nobody: Trust = { isReviewer: () => false }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The records for the library of one open session, each checked again when it changes. */
export const createProposals = ({
  part,
  identity,
  attendees,
  changed,
}: ProposalsNeed): LiveProposals & { close(): void } => {
  const { documents } = part
  let checked: readonly Proposal[] = []
  let asked = 0
  const look = async (): Promise<void> => {
    asked += 1
    const mine = asked
    const records = libraryRecordsQuery.of(documents)
    const before = checked
    if (
      same(
        records,
        before.map(({ record }) => record),
      )
    )
      return
    const next = await Promise.all(
      records.map(async (record): Promise<Proposal> => {
        const known = before.find((one) => same(one.record, record))
        return known ?? { record, standing: await standingOf(record, nobody) }
      }),
    )
    if (mine !== asked) return
    checked = next
    changed()
  }
  const stop = part.watch(['case'], () => void look())
  void look()

  const acting = (): Acting => ({ identity, now: Math.round(part.now()), trust: nobody })
  /** Changes a record as it stands now, and writes no more of it than what changed. */
  const change = async (
    id: string,
    by: (record: LibraryRecord) => Promise<Result<LibraryRecord, LibraryRefusal | 'other-person'>>,
  ): Promise<Result<LibraryRecord, ProposalRefusal>> => {
    const before = recordOf(documents.case, id)
    if (before === null || !libraryRecordsQuery.of(documents).some((record) => record.id === id))
      return refuse('unknown-record')
    const next = await by(before)
    if (!next.ok) return next
    writeRecord(documents.case, next.value, before)
    await look()
    return next
  }
  const done = <Code extends string>(result: Result<unknown, Code>): Result<null, Code> =>
    result.ok ? ok(null) : result

  return {
    list: () => checked,
    begin: (text) => {
      const id = crypto.randomUUID()
      writeRecord(documents.case, newRecord(id, cleanedText(text), presentOf(attendees())), null)
      return id
    },
    write: async (id, text, seen) =>
      done(
        await change(id, async (record) => {
          const present = [...new Set(presentOf(attendees()))].sort()
          const here = same(present, record.present) ? ok(record) : await setPresent(record, present, nobody)
          return here.ok ? editText(here.value, mergedText(here.value.text, seen, text), nobody) : here
        }),
      ),
    answer: async (id, answer) => done(await change(id, (record) => answerConsent(record, answer, acting()))),
    leaveOut: async (id, deviceId) =>
      done(
        await change(id, async (record) => {
          const { answers } = await standingOf(record, nobody)
          if (!spareDevices(answers, attendees()).includes(deviceId)) return refuse('other-person')
          const others = record.present.filter((one) => one !== deviceId)
          return setPresent(record, others, nobody)
        }),
      ),
    offer: (id, check) => change(id, (record) => offerRecord(record, check, acting())),
    remove: (id) => removeRecord(documents.case, id),
    close: stop,
  }
}
