import type { Adoption, Amendment, AmendmentAnswer, FrozenRecord, RecordSignature } from './record-model.ts'

/** Values of a record's cycle whose words, digests and signatures only say which they are; nothing here is signed. */

export const frozenFixture = (name: string, at = 1): FrozenRecord => ({
  text: `text-${name}`,
  digest: `digest-${name}`,
  session: [{ title: '', digest: `session-${name}` }],
  at,
  by: 'samira',
})

export const amendmentFixture = (id: string, digest: string, change: Partial<Amendment> = {}): Amendment => ({
  id,
  digest,
  place: `blocks/${id}`,
  change: 'replace',
  words: `words of ${id}`,
  reason: 'Zo was het',
  at: 2,
  by: 'tom',
  signature: `signature-${id}`,
  ...change,
})

export const adoptionFixture = (
  name: string,
  from: string,
  answered: readonly AmendmentAnswer[] = [],
): Adoption => ({
  text: `adopted-${name}`,
  digest: `adopted-digest-${name}`,
  from,
  session: [],
  present: [{ deviceId: 'samira', name: 'Samira', organisation: 'Werkplein' }],
  answered,
  at: 3,
  by: 'samira',
  name: 'Samira',
  organisation: 'Werkplein',
  signature: `adoption-${name}`,
})

export const signatureFixture = (deviceId: string, digest: string): RecordSignature => ({
  digest,
  deviceId,
  name: deviceId,
  organisation: '',
  at: 4,
  signature: `signature-of-${deviceId}-under-${digest}`,
})
