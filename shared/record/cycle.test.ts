import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createIdentity } from '../room/identity.ts'
import { aboutQuery } from '../session/queries.ts'
import { recordQuery } from '../session/record.ts'
import { adoptRecord, answerAmendment, fileRecordSignature } from '../session/record-commands.ts'
import type { FrozenRecord, RecordSignature } from '../session/record-model.ts'
import { actorOf, joined, type Replica, send } from '../session/session.fixture.ts'
import { amendedTree, prepareAdoption } from './adopt.ts'
import { forgedIn } from './check.ts'
import { treeDigest } from './digest.ts'
import {
  adopted,
  amended,
  checked,
  checkedAdopted,
  checkedOpen,
  noon,
  opened,
  type People,
  people,
  writtenSession,
} from './record.fixture.ts'
import {
  adoptionText,
  amendmentText,
  signAdoption,
  signAmendment,
  signatureText,
  signRecord,
} from './statements.ts'

let who: People
let session: Replica
let frozen: FrozenRecord
beforeAll(async () => {
  who = await people()
})
beforeEach(async () => {
  session = writtenSession()
  frozen = await opened(session, who)
})

const answer = (one: Parameters<typeof answerAmendment>[2], verdict: 'accepted' | 'declined') =>
  answerAmendment(session, actorOf(who.samira.deviceId), one, verdict, '')
const signed = (
  identity: People['tom'],
  change: Partial<RecordSignature> & Pick<RecordSignature, 'digest'>,
) =>
  signRecord(identity, aboutQuery.of(session).id, {
    name: 'Tom Bakker',
    organisation: 'De Kade',
    at: noon + 120_000,
    ...change,
  })

describe('R-RECORD-5 from amendments to the adopted words', () => {
  test('R-RECORD-5 what was accepted is in them, what was declined is not', async () => {
    const title = await amended(session, who.tom, frozen, { id: '1', words: 'Taaleis en nachtdienst' })
    const more = await amended(session, who.mara, frozen, {
      id: '2',
      place: 'blocks/0',
      change: 'add',
      words: 'Mara hoorde dit van de school.',
    })
    const not = await amended(session, who.mara, frozen, { id: '3', place: 'blocks/1', words: 'Weg' })
    answer(title, 'accepted')
    answer(more, 'accepted')
    answer(not, 'declined')
    const adoption = await adopted(session, who)
    const record = await checkedAdopted(session, who)
    expect(record).toMatchObject({ isGenuine: true, ignored: 0, tree: { title: 'Taaleis en nachtdienst' } })
    expect(record.tree?.blocks[1]).toMatchObject({ runs: [{ text: 'Mara hoorde dit van de school.' }] })
    expect(adoption.text).not.toContain('"Weg"')
    expect(record.tree !== null && (await treeDigest(record.tree))).toBe(adoption.digest)
    expect(record.amendments.map(({ status }) => status).sort()).toEqual(['accepted', 'accepted', 'declined'])
  })

  test('R-RECORD-5 without amendments they are the frozen ones', async () => {
    expect(await adopted(session, who)).toMatchObject({ text: frozen.text, digest: frozen.digest })
  })

  test('R-RECORD-5 what cannot be adopted says why', async () => {
    const { name, organisation } = who.present[0]
    const prepare = async () =>
      prepareAdoption(await checkedOpen(session, who), { name, organisation, at: noon }, who.present)
    const one = await amended(session, who.tom, frozen, { id: '1' })
    expect(await prepare()).toMatchObject({ code: 'amendments-open' })
    answer(one, 'declined')
    const lost = await amended(session, who.tom, frozen, { id: '2', place: 'blocks/9999' })
    answer(lost, 'accepted')
    expect(await prepare()).toMatchObject({ code: 'misplaced' })
    answer(lost, 'declined')
    expect(amendedTree(await checkedOpen(session, who)).ok).toBe(true)
    // Two who lead accept at the same moment.
    const two = await amended(session, who.mara, frozen, { id: '3', words: 'Nog een andere' })
    const there = joined(session, 7)
    answerAmendment(there, actorOf('co'), one, 'accepted', '')
    answer(two, 'accepted')
    send(there, session)
    expect(await prepare()).toMatchObject({ code: 'conflict' })
    answer(one, 'declined')
    expect((await prepare()).ok).toBe(true)
  })

  test('R-RECORD-5 frozen words that are not those of their digest are not adopted', async () => {
    session.agenda
      .getMap('record')
      .set('frozen', { ...frozen, text: frozen.text.replace('taaleis', 'taaleiS') })
    const record = await checkedOpen(session, who)
    expect(record.tree).toBeNull()
    expect(amendedTree(record)).toMatchObject({ code: 'damaged' })
  })
})

describe('R-RECORD-9 what is not genuine', () => {
  test('R-RECORD-9 an amendment in another’s name is counted and not shown, and keeps nobody from adopting', async () => {
    const genuine = await amended(session, who.tom, frozen, { id: '1', words: 'Goed' })
    const stranger = await createIdentity()
    const bySelf = await signAmendment(stranger, aboutQuery.of(session).id, { ...genuine, id: '2' })
    const amendments = session.case.getArray('record-amendments')
    amendments.push([
      bySelf,
      { ...genuine, id: '3' },
      { ...genuine, words: 'Slecht' },
      { ...genuine, by: who.mara.deviceId },
    ])
    const record = await checkedOpen(session, who)
    expect(record.amendments.map(({ amendment }) => amendment)).toEqual([genuine])
    expect(record.ignored).toBe(4)
    answer(genuine, 'accepted')
    const before = await checkedOpen(session, who)
    const { name, organisation } = who.present[0]
    const prepared = await prepareAdoption(before, { name, organisation, at: noon }, who.present)
    if (!prepared.ok) throw new Error(prepared.code)
    // What arrives between the check and the adoption was not found to be forged.
    const late = await amended(session, who.mara, frozen, { id: '9', place: 'blocks/0' })
    const adoption = await signAdoption(who.samira, aboutQuery.of(session).id, prepared.value)
    expect(adoptRecord(session, adoption, forgedIn(before))).toMatchObject({ code: 'amendments-open' })
    answer(late, 'declined')
    await adopted(session, who)
    expect((await checkedAdopted(session, who)).tree?.title).toBe('Goed')
  })

  test('R-RECORD-9 nothing that its author did not sign is adopted', async () => {
    const genuine = await amended(session, who.tom, frozen, { id: '1', words: 'Goed' })
    const forged = { ...genuine, words: 'Slecht' }
    session.case.getArray('record-amendments').push([forged])
    answer(forged, 'accepted')
    expect(amendedTree(await checkedOpen(session, who))).toMatchObject({ code: 'not-genuine' })
  })

  test('R-RECORD-9 signatures: only genuine ones by devices of the session, one of each, with who was present', async () => {
    const { digest } = await adopted(session, who)
    const stranger = await createIdentity()
    const [toms, again, maras, strange] = await Promise.all([
      signed(who.tom, { digest }),
      signed(who.tom, { digest, at: noon + 300_000 }),
      signed(who.mara, { digest, name: 'Burgemeester', organisation: '' }),
      signed(stranger, { digest, name: 'Samira Haddad', organisation: 'Werkplein Noord' }),
    ])
    const signatures = session.case.getArray('record-signatures')
    signatures.push([
      { ...toms, deviceId: who.samira.deviceId },
      { ...toms, name: 'Tom Bakkes' },
      { ...toms, at: toms.at + 1 },
      { ...toms, signature: `A${toms.signature.slice(1)}` },
      strange,
      maras,
      again,
    ])
    fileRecordSignature(session, toms)
    const record = await checkedAdopted(session, who)
    const standings = record.signatures.map(({ signature, standing }) => `${signature.name}: ${standing}`)
    expect(standings.sort()).toEqual(['Burgemeester: other-name', 'Tom Bakker: present'])
    expect(record.signatures.find(({ standing }) => standing === 'present')?.signature).toEqual(toms)
    expect(record.ignored).toBe(5)
    for (const { fingerprint } of record.signatures) expect(fingerprint).toMatch(/^\d{5}( \d{5}){3}$/)
    const { isGenuine } = record
    expect(isGenuine).toBe(true)
  })

  test('R-RECORD-9 a signature under other words signs nothing here', async () => {
    const { digest } = await adopted(session, who)
    session.case
      .getArray('record-signatures')
      .push([await signed(who.tom, { digest: frozen.digest.toLowerCase() })])
    const record = await checkedAdopted(session, who)
    expect([record.signatures, record.strayed.length]).toEqual([[], 1])
    expect(recordQuery.of(session)).toMatchObject({ status: 'adopted', adoption: { digest } })
  })

  test('R-RECORD-9 an adoption of which anything was changed shows as such', async () => {
    const adoption = await adopted(session, who)
    const changes = [
      { name: 'Iemand' },
      { at: adoption.at + 1 },
      { by: who.tom.deviceId },
      { present: adoption.present.slice(1) },
      { present: adoption.present.map((one) => ({ ...one, name: `${one.name}.` })) },
    ]
    for (const change of changes) {
      const list = session.agenda.getArray('record-adoptions')
      list.delete(0, list.length)
      list.push([{ ...adoption, ...change }])
      expect((await checkedAdopted(session, who)).isGenuine, JSON.stringify(change)).toBe(false)
    }
    const list = session.agenda.getArray('record-adoptions')
    list.delete(0, list.length)
    list.push([{ ...adoption, text: adoption.text.replace('"footer"', '"footex"') }])
    expect((await checkedAdopted(session, who)).tree).toBeNull()
  })

  test('R-RECORD-9 a draft has nothing to check', async () => {
    expect(await checked(writtenSession(), who)).toEqual({ status: 'draft', amendments: [], ignored: 0 })
  })
})

describe('R-RECORD-7 what comes after adoption', () => {
  test('R-RECORD-7 an amendment that was written beside it is told and changes nothing', async () => {
    const there = joined(session, 7)
    const adoption = await adopted(session, who)
    await amended(there, who.mara, frozen, { id: 'late' })
    send(there, session)
    const record = await checkedAdopted(session, who)
    expect(record.amendments.map(({ status }) => status)).toEqual(['after-adoption'])
    expect(record.adoption).toEqual(adoption)
    const open = await checkedOpen(there, who)
    const { name, organisation } = who.present[0]
    expect(adoptRecord(session, adoption, forgedIn(open))).toMatchObject({ code: 'adopted' })
    expect(await prepareAdoption(open, { name, organisation, at: noon }, who.present)).toMatchObject({
      code: 'amendments-open',
    })
  })
})

test('R-RECORD-15 the signed texts are pinned', () => {
  const amendment = {
    id: 'a1',
    digest: 'd',
    place: 'blocks/3',
    change: 'replace',
    words: 'Anders\ud800',
    reason: 'Zo was het',
    at: 1_795_000_000_000,
    by: 'device',
  } as const
  expect(amendmentText('s', amendment)).toBe(
    '["beraad/amendment/1","s","a1","d","blocks/3","replace","Anders\ufffd","Zo was het",1795000000000,"device"]',
  )
  const signer = { name: 'Tom', organisation: 'De Kade', at: 1_795_000_000_000 }
  expect(signatureText('s', { digest: 'd', deviceId: 'device', ...signer })).toBe(
    '["beraad/record-signature/1","s","d","device","Tom","De Kade",1795000000000]',
  )
  const present = [{ deviceId: 'device', name: 'Tom', organisation: 'De Kade' }]
  expect(adoptionText('s', { digest: 'd', by: 'lead', present, ...signer })).toBe(
    '["beraad/adoption/1","s","d",1795000000000,"lead","Tom","De Kade","device","Tom","De Kade"]',
  )
})
