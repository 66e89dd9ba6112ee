import { elementsOf, entriesOf, queryOf, type Reading, type Tell, under } from './reading.ts'
import type {
  Adoption,
  Amendment,
  AmendmentAnswer,
  FiledAmendment,
  FrozenRecord,
  RecordSignature,
  RecordState,
} from './record-model.ts'
import { readAdoption, readAmendment, readAnswer, readFrozen, readRecordSignature } from './record-values.ts'
import { tellUnknown } from './records.ts'
import type { Query, SessionDocuments } from './session.ts'
import { agendaOf, caseOf } from './shape.ts'

/**
 * How far a session's record is. The frozen words, the answers and the adoption stand in the agenda, so that only those
 * who lead can change them; amendments and signatures stand in the case, where every member files their own.
 */

/** All that an amendment says, signature included: whoever changes one character has another amendment. */
export const amendmentKey = (amendment: Amendment): string => {
  const { id, digest, place, change, words, reason, at, by, signature } = amendment
  return JSON.stringify([id, digest, place, change, words, reason, at, by, signature])
}

/** Oldest first; what bears the same time stands in an order that is the same everywhere. */
const byTime =
  <Value extends { readonly at: number }>(keyOf: (value: Value) => string) =>
  (a: Value, b: Value): number =>
    a.at - b.at || (keyOf(a) < keyOf(b) ? -1 : 1)

/** Elements of which none is the copy of another. */
const distinct = <Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] => [
  ...new Map(values.map((value) => [keyOf(value), value] as const)).values(),
]

const frozenReading: Reading<FrozenRecord | null> = (documents, tell) => {
  const tellRecord = under(tell, 'agenda/record')
  const values = Object.fromEntries(entriesOf(agendaOf(documents).record, tellRecord))
  tellUnknown(values, ['frozen'], tellRecord)
  const stored = values.frozen ?? null
  const frozen = stored === null ? null : readFrozen(stored)
  if (stored !== null && frozen === null) tellRecord('frozen')
  return frozen
}

const answersReading: Reading<readonly AmendmentAnswer[]> = (documents, tell) => {
  const tellAnswers = under(tell, 'agenda/record-answers')
  return entriesOf(agendaOf(documents).recordAnswers, tellAnswers).flatMap(([key, value]) => {
    const answer = readAnswer(value)
    if (answer?.amendment.signature !== key) tellAnswers('answer')
    return answer?.amendment.signature === key ? [answer] : []
  })
}

const listReading = <Value>(
  documents: SessionDocuments,
  tell: Tell,
  name: 'recordAmendments' | 'recordSignatures',
  where: string,
  read: (value: unknown) => Value | null,
): readonly Value[] => elementsOf(caseOf(documents)[name], under(tell, where), read)

const filed = (
  amendments: readonly Amendment[],
  answers: readonly AmendmentAnswer[],
  statusOf: (amendment: Amendment) => FiledAmendment['status'],
): readonly FiledAmendment[] => {
  const answerOf = new Map(answers.map((answer) => [amendmentKey(answer.amendment), answer]))
  // What was answered stays in sight, also when it was taken out of the case afterwards.
  const all = distinct([...amendments, ...answers.map(({ amendment }) => amendment)], amendmentKey)
  return all.toSorted(byTime(amendmentKey)).map((amendment) => {
    const answer = answerOf.get(amendmentKey(amendment)) ?? null
    return { amendment, answer, status: answer?.verdict ?? statusOf(amendment) }
  })
}

/** All that a signature says and is. */
export const signatureKey = ({
  digest,
  deviceId,
  name,
  organisation,
  at,
  signature,
}: RecordSignature): string => JSON.stringify([digest, deviceId, name, organisation, at, signature])

const adopted = (
  [adoption, ...later]: readonly [Adoption, ...Adoption[]],
  frozen: FrozenRecord | null,
  amendments: readonly Amendment[],
  signatures: readonly RecordSignature[],
): RecordState => {
  const isOverAdopted = ({ digest }: RecordSignature): boolean => digest === adoption.digest
  return {
    status: 'adopted',
    adoption,
    frozen: frozen?.digest === adoption.from ? frozen : null,
    others: later.filter(({ digest }) => digest !== adoption.digest),
    amendments: filed(amendments, adoption.answered, ({ digest }) =>
      digest === adoption.from || digest === adoption.digest ? 'after-adoption' : 'other-text',
    ),
    signatures: signatures.filter(isOverAdopted),
    strayed: signatures.filter((signature) => !isOverAdopted(signature)),
  }
}

export const recordReading: Reading<RecordState> = (documents, tell) => {
  const frozen = frozenReading(documents, tell)
  const answers = answersReading(documents, tell)
  const adoptions = elementsOf(
    agendaOf(documents).recordAdoptions,
    under(tell, 'agenda/record-adoptions'),
    readAdoption,
  )
  const amendments = listReading(documents, tell, 'recordAmendments', 'case/record-amendments', readAmendment)
  const signatures = distinct(
    listReading(documents, tell, 'recordSignatures', 'case/record-signatures', readRecordSignature),
    signatureKey,
  ).toSorted(byTime(signatureKey))
  const [first, ...later] = adoptions
  if (first !== undefined) return adopted([first, ...later], frozen, amendments, signatures)
  const ofFrozen = answers.filter(({ amendment }) => amendment.digest === frozen?.digest)
  const all = filed(amendments, ofFrozen, ({ digest }) => (digest === frozen?.digest ? 'open' : 'other-text'))
  return frozen === null ? { status: 'draft', amendments: all } : { status: 'open', frozen, amendments: all }
}

/**
 * How far the record is. Of two adoptions at once the first in the document's order counts, which is the same
 * everywhere. Nothing is checked here: what is signed is for `checkRecord` in `shared/record/` to judge.
 */
export const recordQuery: Query<RecordState> = queryOf(['agenda', 'case'], recordReading)
