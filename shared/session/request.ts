import type { Doc } from 'yjs'
import { readMandateRequest, readSignedDecision } from './circle-records.ts'
import type { MandateRequest, SignedDecision } from './model.ts'
import { decisionsOf, requestOf, wellFormed } from './shape.ts'

/**
 * A request to the holder of a mandate. It stands in a room of its own, whose agenda holds the request (its owner
 * writes it) and whose case document holds the answers; nothing else of the case is there.
 */

/** Writes the request. */
export const writeRequest = (agenda: Doc, request: MandateRequest): void => {
  agenda.transact(() => requestOf(agenda).set('request', wellFormed(request)), 'command')
}

/** The request, or null while it has not arrived or cannot be read. */
export const readRequest = (agenda: Doc): MandateRequest | null =>
  readMandateRequest(requestOf(agenda).get('request'))

/** Adds a signed answer. */
export const writeDecision = (caseDoc: Doc, signed: SignedDecision): void => {
  caseDoc.transact(() => decisionsOf(caseDoc).push([wellFormed(signed)]), 'command')
}

/** The answers as they arrived, unchecked, in the document's order. */
export const readDecisions = (caseDoc: Doc): readonly SignedDecision[] =>
  decisionsOf(caseDoc)
    .toArray()
    .flatMap((value) => readSignedDecision(value) ?? [])

/** The whole request in one unambiguous text. Format: docs/FORMATS.md §13. */
export const requestText = (request: MandateRequest): string => {
  const { id, rungId, rung, blocker, options, question, deadline, askedBy, askedAt } = request
  const parts = [id, rungId, rung.nl, rung.en, blocker, options, question, deadline]
  return JSON.stringify(
    wellFormed(['beraad/request/1', ...parts, askedBy.name, askedBy.organisation, askedAt]),
  )
}

/**
 * What the holder of the mandate signs: the whole request as they saw it, and the whole answer. Whoever changes one
 * character of either has an answer that nobody signed. Format: docs/FORMATS.md §13.
 */
export const decisionText = (
  request: MandateRequest,
  decision: Omit<SignedDecision, 'signature'>,
): string => {
  const { requestId, verdict, reason, name, organisation, at, deviceId } = decision
  const answer = [requestId, verdict, decision.decision, reason, name, organisation, at, deviceId]
  return JSON.stringify(wellFormed(['beraad/decision/1', requestText(request), ...answer]))
}
