import { ok, type Result, refuse } from '../result.ts'
import { amendmentKey, recordQuery, signatureKey } from './record.ts'
import type {
  Adoption,
  Amendment,
  AmendmentAnswer,
  FiledAmendment,
  FrozenRecord,
  RecordSignature,
} from './record-model.ts'
import {
  readAdoption,
  readAmendment,
  readAnswer,
  readFrozen,
  readRecordSignature,
  recordLimits,
} from './record-values.ts'
import type { Actor, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda, changeCase, deleteWhere, wellFormed } from './shape.ts'

/**
 * Lays frozen words open for amendments. For who leads. `already-open`: others lie open, see `withdrawRecord`;
 * `too-large`: beyond what a record may hold.
 */
export const openRecord = (
  documents: SessionDocuments,
  frozen: FrozenRecord,
): Result<null, 'adopted' | 'already-open' | 'too-large'> => {
  const { status } = recordQuery.of(documents)
  if (status !== 'draft') return refuse(status === 'adopted' ? 'adopted' : 'already-open')
  const stored = readFrozen(wellFormed(frozen))
  if (stored === null) return refuse('too-large')
  changeAgenda(documents, () => agendaOf(documents).record.set('frozen', stored))
  return ok(null)
}

/** Makes the record a draft again. For who leads. Amendments that were filed stay, as being about other words. */
export const withdrawRecord = (documents: SessionDocuments): Result<null, 'adopted' | 'not-open'> => {
  const { status } = recordQuery.of(documents)
  if (status !== 'open') return refuse(status === 'adopted' ? 'adopted' : 'not-open')
  changeAgenda(documents, () => agendaOf(documents).record.set('frozen', null))
  return ok(null)
}

type NotOpen = 'adopted' | 'not-open'

const openState = (documents: SessionDocuments) => {
  const state = recordQuery.of(documents)
  if (state.status === 'adopted') return refuse('adopted')
  return state.status === 'open' ? ok(state) : refuse('not-open')
}

const isThe =
  (amendment: Amendment) =>
  (one: FiledAmendment): boolean =>
    amendmentKey(one.amendment) === amendmentKey(amendment)

/** Files an amendment that its device signed. `other-text`: it is about words that do not lie open. */
export const proposeAmendment = (
  documents: SessionDocuments,
  amendment: Amendment,
): Result<null, NotOpen | 'other-text' | 'too-long'> => {
  const state = openState(documents)
  if (!state.ok) return state
  const stored = readAmendment(wellFormed(amendment))
  if (stored === null) return refuse('too-long')
  if (stored.digest !== state.value.frozen.digest) return refuse('other-text')
  if (!state.value.amendments.some(isThe(stored)))
    changeCase(documents, () => caseOf(documents).recordAmendments.push([stored]))
  return ok(null)
}

/** Takes one's own amendment back, as long as nobody answered it. */
export const takeBackAmendment = (
  documents: SessionDocuments,
  deviceId: string,
  amendment: Amendment,
): Result<null, NotOpen | 'not-there' | 'not-yours' | 'answered'> => {
  const state = openState(documents)
  if (!state.ok) return state
  const found = state.value.amendments.find(isThe(amendment))
  if (found === undefined) return refuse('not-there')
  if (found.amendment.by !== deviceId) return refuse('not-yours')
  if (found.answer !== null) return refuse('answered')
  const isStored = (element: unknown): boolean => {
    const read = readAmendment(element)
    return read !== null && amendmentKey(read) === amendmentKey(amendment)
  }
  changeCase(documents, () => deleteWhere(caseOf(documents).recordAmendments, isStored))
  return ok(null)
}

/**
 * Answers an amendment, or answers it otherwise. For who leads. `place-taken`: other words were accepted for the same
 * place already.
 */
export const answerAmendment = (
  documents: SessionDocuments,
  actor: Pick<Actor, 'deviceId' | 'now'>,
  amendment: Amendment,
  verdict: AmendmentAnswer['verdict'],
  reply: string,
): Result<null, NotOpen | 'not-there' | 'other-text' | 'place-taken' | 'too-long'> => {
  const state = openState(documents)
  if (!state.ok) return state
  const found = state.value.amendments.find(isThe(amendment))
  if (found === undefined) return refuse('not-there')
  if (found.status === 'other-text') return refuse('other-text')
  const isTaken = state.value.amendments.some(
    (one) => one !== found && one.status === 'accepted' && competes(one.amendment, amendment),
  )
  if (verdict === 'accepted' && isTaken) return refuse('place-taken')
  const answer = { amendment: found.amendment, verdict, reply, at: actor.now, by: actor.deviceId }
  const stored = readAnswer(wellFormed(answer))
  if (stored === null) return refuse('too-long')
  if (found.answer?.verdict !== verdict || found.answer.reply !== stored.reply)
    changeAgenda(documents, () => agendaOf(documents).recordAnswers.set(amendment.signature, stored))
  return ok(null)
}

/** Whether two amendments put other words in the same place. */
const competes = (one: Amendment, other: Amendment): boolean =>
  one.change === 'replace' && other.change === 'replace' && one.place === other.place

const answersOf = (answers: readonly AmendmentAnswer[]): string =>
  JSON.stringify(answers.map(({ amendment, verdict }) => [amendmentKey(amendment), verdict]).sort())

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length

/**
 * Adopts the record: from now on its words are fixed. For who leads. `amendments-open`: an amendment has no answer yet
 * that was not found to be forged; `answers-changed`: the adoption was made up from other answers than stand there now.
 */
export const adoptRecord = (
  documents: SessionDocuments,
  adoption: Adoption,
  isForged: (amendment: Amendment) => boolean,
): Result<null, NotOpen | 'other-text' | 'amendments-open' | 'answers-changed' | 'too-large'> => {
  const state = openState(documents)
  if (!state.ok) return state
  const { frozen, amendments } = state.value
  if (adoption.from !== frozen.digest) return refuse('other-text')
  if (amendments.some(({ status, amendment }) => status === 'open' && !isForged(amendment)))
    return refuse('amendments-open')
  const answers = amendments.flatMap(({ answer }) => answer ?? [])
  if (answersOf(answers) !== answersOf(adoption.answered)) return refuse('answers-changed')
  const stored = readAdoption(wellFormed(adoption))
  if (stored === null || bytesOf(stored) > recordLimits.adoption) return refuse('too-large')
  changeAgenda(documents, () => agendaOf(documents).recordAdoptions.push([stored]))
  return ok(null)
}

/** Files a signature under the adopted record. `other-text`: it is under words that were not adopted. */
export const fileRecordSignature = (
  documents: SessionDocuments,
  signature: RecordSignature,
): Result<null, 'not-adopted' | 'other-text' | 'too-long'> => {
  const state = recordQuery.of(documents)
  if (state.status !== 'adopted') return refuse('not-adopted')
  const stored = readRecordSignature(wellFormed(signature))
  if (stored === null) return refuse('too-long')
  if (stored.digest !== state.adoption.digest) return refuse('other-text')
  if (!state.signatures.some((one) => signatureKey(one) === signatureKey(stored)))
    changeCase(documents, () => caseOf(documents).recordSignatures.push([stored]))
  return ok(null)
}
