import { signStatement, verifyStatement } from '../room/statement.ts'
import type { Identity } from '../room/types.ts'
import type { Adoption, Amendment, RecordSignature } from '../session/record-model.ts'
import { wellFormed } from '../session/shape.ts'

/**
 * What devices sign in a record's cycle: JSON arrays that begin with their label and name the session by `About.id`, which
 * stays when the session moves. Formats: docs/FORMATS.md §21.
 */

/** What an adoption's signature is over, and what a file needs to check it. */
export type AdoptionHead = Pick<Adoption, 'digest' | 'present' | 'at' | 'by' | 'name' | 'organisation'>

export const amendmentText = (sessionId: string, amendment: Omit<Amendment, 'signature'>): string => {
  const { id, digest, place, change, words, reason, at, by } = amendment
  return JSON.stringify(
    wellFormed(['beraad/amendment/1', sessionId, id, digest, place, change, words, reason, at, by]),
  )
}

export const adoptionText = (sessionId: string, adoption: AdoptionHead): string => {
  const { digest, at, by, name, organisation } = adoption
  const present = adoption.present.flatMap((one) => [one.deviceId, one.name, one.organisation])
  return JSON.stringify(
    wellFormed(['beraad/adoption/1', sessionId, digest, at, by, name, organisation, ...present]),
  )
}

export const signatureText = (sessionId: string, signed: Omit<RecordSignature, 'signature'>): string => {
  const { digest, deviceId, name, organisation, at } = signed
  return JSON.stringify(
    wellFormed(['beraad/record-signature/1', sessionId, digest, deviceId, name, organisation, at]),
  )
}

/** Signs an amendment with the device that proposes it. */
export const signAmendment = async (
  identity: Identity,
  sessionId: string,
  said: Omit<Amendment, 'signature' | 'by'>,
): Promise<Amendment> => {
  const amendment = { ...wellFormed(said), by: identity.deviceId }
  return { ...amendment, signature: await signStatement(identity, amendmentText(sessionId, amendment)) }
}

/** Signs an adoption with the device of who leads. */
export const signAdoption = async (
  identity: Identity,
  sessionId: string,
  said: Omit<Adoption, 'signature' | 'by'>,
): Promise<Adoption> => {
  const adoption = { ...wellFormed(said), by: identity.deviceId }
  return { ...adoption, signature: await signStatement(identity, adoptionText(sessionId, adoption)) }
}

/** Signs an adopted record with a member's device. */
export const signRecord = async (
  identity: Identity,
  sessionId: string,
  said: Omit<RecordSignature, 'signature' | 'deviceId'>,
): Promise<RecordSignature> => {
  const signed = { ...wellFormed(said), deviceId: identity.deviceId }
  return { ...signed, signature: await signStatement(identity, signatureText(sessionId, signed)) }
}

/** Whether the device that an amendment names signed exactly this. */
export const isGenuineAmendment = (sessionId: string, { signature, ...said }: Amendment): Promise<boolean> =>
  verifyStatement(said.by, amendmentText(sessionId, said), signature)

/** Whether the device that an adoption names signed these words with these people present. */
export const isGenuineAdoption = (
  sessionId: string,
  adoption: AdoptionHead & Pick<Adoption, 'signature'>,
): Promise<boolean> => verifyStatement(adoption.by, adoptionText(sessionId, adoption), adoption.signature)

/** Whether the device that a signature names signed exactly this. */
export const isGenuineSignature = (
  sessionId: string,
  { signature, ...said }: RecordSignature,
): Promise<boolean> => verifyStatement(said.deviceId, signatureText(sessionId, said), signature)
