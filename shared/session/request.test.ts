import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createIdentity } from '../room/identity.ts'
import { signStatement, verifyStatement } from '../room/statement.ts'
import type { MandateRequest, SignedDecision } from './model.ts'
import {
  decisionText,
  readDecisions,
  readRequest,
  requestText,
  writeDecision,
  writeRequest,
} from './request.ts'

const request: MandateRequest = {
  id: 'r1',
  rungId: 'breakthrough',
  rung: { nl: 'Doorbraakteam', en: 'Breakthrough team' },
  blocker: 'De regel over de termijn',
  options: 'Wachten of afwijken',
  question: 'Mag het gezin nu starten?',
  deadline: '2026-12-01',
  askedBy: { name: 'Samira', organisation: 'Werkplein' },
  askedAt: 1_795_000_000_000,
}
const said: Omit<SignedDecision, 'signature'> = {
  requestId: 'r1',
  verdict: 'granted',
  decision: 'Ja',
  reason: 'De wet laat deze ruimte.',
  name: 'Hoofd',
  organisation: 'Gemeente',
  at: 1_795_000_001_000,
  deviceId: 'device',
}
const arrived = (from: Y.Doc): Y.Doc => {
  const to = new Y.Doc()
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
  return to
}

/** Every way to change one text or number somewhere in a record. */
const changesOf = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [value + 1]
  if (typeof value === 'string')
    return [
      `${value}.`,
      ...[...value].map(
        (letter, at) => `${value.slice(0, at)}${letter === 'x' ? 'y' : 'x'}${value.slice(at + 1)}`,
      ),
    ]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    changesOf(part).map((changed) => ({ ...value, [key]: changed })),
  )
}

describe('R-REQUEST-1 a request in its own room', () => {
  test('R-REQUEST-1 arrives as it was written; before that there is none', () => {
    const agenda = new Y.Doc()
    expect(readRequest(agenda)).toBeNull()
    writeRequest(agenda, request)
    expect(readRequest(arrived(agenda))).toEqual(request)
  })

  test('R-REQUEST-1 answers arrive in order', () => {
    const shared = new Y.Doc()
    expect(readDecisions(shared)).toEqual([])
    writeDecision(shared, { ...said, signature: 'a' })
    writeDecision(shared, { ...said, verdict: 'refused', signature: 'b' })
    expect(readDecisions(arrived(shared)).map(({ signature }) => signature)).toEqual(['a', 'b'])
  })

  test('R-REQUEST-1 whatever stands there, there is an answer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 3 }), (junk, more) => {
        const [agenda, shared] = [new Y.Doc(), new Y.Doc()]
        agenda.getMap('request').set('request', junk)
        writeDecision(shared, { ...said, signature: 'a' })
        shared.getArray('decisions').insert(0, more)
        expect(readRequest(agenda)).toBeNull()
        expect(readDecisions(shared)).toHaveLength(1)
      }),
    )
  })
})

describe('R-REQUEST-2 the signature under a decision', async () => {
  const [holder, other] = [await createIdentity(), await createIdentity()]
  const mine = { ...said, deviceId: holder.deviceId }
  const signature = await signStatement(holder, decisionText(request, mine))
  const isGenuine = (of: MandateRequest, decision: Omit<SignedDecision, 'signature'>) =>
    verifyStatement(holder.deviceId, decisionText(of, decision), signature)

  test('R-REQUEST-2 holds for exactly what was asked and answered', async () => {
    expect(await isGenuine(request, mine)).toBe(true)
    expect(await verifyStatement(other.deviceId, decisionText(request, mine), signature)).toBe(false)
  })

  test('R-REQUEST-2 one changed character in the request shows', async () => {
    for (const changed of changesOf(request))
      expect(await isGenuine(changed as MandateRequest, mine), JSON.stringify(changed)).toBe(false)
  })

  test('R-REQUEST-2 one changed character in the answer shows', async () => {
    for (const changed of [...changesOf(mine), { ...mine, verdict: 'refused' }])
      expect(await isGenuine(request, changed as typeof mine), JSON.stringify(changed)).toBe(false)
  })

  test('R-REQUEST-2 the texts are pinned', () => {
    expect(requestText(request)).toBe(
      '["beraad/request/1","r1","breakthrough","Doorbraakteam","Breakthrough team","De regel over de termijn","Wachten of afwijken","Mag het gezin nu starten?","2026-12-01","Samira","Werkplein",1795000000000]',
    )
    expect(decisionText(request, said)).toBe(
      `["beraad/decision/1",${JSON.stringify(requestText(request))},"r1","granted","Ja","De wet laat deze ruimte.","Hoofd","Gemeente",1795000001000,"device"]`,
    )
  })

  test('R-REQUEST-2 still holds after the journey, half characters too', async () => {
    const [agenda, shared] = [new Y.Doc(), new Y.Doc()]
    const strange = { ...request, question: 'Mag\udc00?' }
    writeRequest(agenda, strange)
    const answer = { ...mine, reason: 'Ja\ud800' }
    const signed = await signStatement(holder, decisionText(strange, answer))
    writeDecision(shared, { ...answer, signature: signed })
    const [asked, [decided]] = [readRequest(arrived(agenda)), readDecisions(arrived(shared))]
    if (!asked || !decided) throw new Error('both arrive')
    const { signature: arrivedSignature, ...rest } = decided
    expect(await verifyStatement(holder.deviceId, decisionText(asked, rest), arrivedSignature)).toBe(true)
  })
})
