import { expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { people, snapshotOf, writtenSession } from '../../shared/record/record.fixture.ts'
import type { Identity, Member, Role } from '../../shared/room/types.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { recordQuery } from '../../shared/session/record.ts'
import { createRecord } from './record.ts'

const options = { language: 'nl', timeZone: 'Europe/Amsterdam' } as const

/** One session and the devices of three people on it, each with its own role. */
const session = async (
  roles: readonly [Role, Role, Role] = ['facilitator', 'participant', 'participant'],
) => {
  const who = await people()
  const documents = writtenSession()
  const members: readonly Member[] = who.present.map((one, at) => ({
    ...one,
    role: roles[at] ?? 'participant',
    agreementKey: '',
    verified: true,
  }))
  const noted: string[] = []
  const told: null[] = []
  const deviceOf = (identity: Identity) => {
    const me = members.find(({ deviceId }) => deviceId === identity.deviceId)
    if (me === undefined) throw new Error('nobody')
    const part = {
      documents,
      now: () => Date.UTC(2026, 10, 22, 12),
      watch: (_reads: readonly string[], listener: () => void) => {
        const watched: readonly Y.Doc[] = [documents.agenda, documents.case]
        for (const document of watched) document.on('update', listener)
        return () => {
          for (const document of watched) document.off('update', listener)
        }
      },
      room: { me: () => me, members: () => members, on: () => () => {} },
    }
    return createRecord({
      part,
      identity,
      sessionId: () => aboutQuery.of(documents).id,
      snapshot: async () => snapshotOf(documents, who.present),
      attendees: () => who.present,
      note: async (kind) => void noted.push(kind),
      changed: () => void told.push(null),
    })
  }
  const [samira, tom, mara] = [deviceOf(who.samira), deviceOf(who.tom), deviceOf(who.mara)]
  const everyone = new Set(who.present.map(({ deviceId }) => deviceId))
  return { who, documents, samira, tom, mara, noted, everyone, told }
}

const change = { place: 'title', change: 'replace', words: 'Anders', reason: 'Korter' } as const

const filedIn = (documents: Parameters<typeof recordQuery.of>[0]) => {
  const [first] = recordQuery.of(documents).amendments
  if (first === undefined) throw new Error('nothing was filed')
  return first.amendment
}

it('R-RECORD-30 what is done is signed with this device, checked by the others, and noted', async () => {
  const { documents, samira, tom, mara, noted, everyone } = await session()
  expect((await samira.open(options)).ok).toBe(true)
  expect((await tom.amend(change)).ok).toBe(true)
  expect(await samira.adopt(everyone)).toEqual({ ok: false, code: 'amendments-open' })
  expect((await samira.answer(filedIn(documents), 'accepted', '')).ok).toBe(true)
  expect((await samira.adopt(everyone)).ok).toBe(true)
  expect((await tom.sign()).ok).toBe(true)
  expect((await tom.sign()).ok).toBe(true)
  await vi.waitFor(() => {
    const record = mara.current()
    expect(record?.status === 'adopted' && record.signatures).toHaveLength(1)
    expect(record?.status === 'adopted' && record.tree?.title).toBe('Anders')
  })
  expect(noted).toEqual(['record-opened', 'record-adopted', 'record-signed'])
  const file = await mara.file()
  expect(file.ok && file.value).toContain('Tom Bakker')
})

it('R-RECORD-30 whose role does not do it is refused, and writes nothing', async () => {
  const { documents, samira, tom, mara, everyone } = await session(['facilitator', 'participant', 'observer'])
  expect(await tom.open(options)).toEqual({ ok: false, code: 'not-allowed' })
  await samira.open(options)
  expect(await mara.amend(change)).toEqual({ ok: false, code: 'not-allowed' })
  expect(tom.withdraw()).toEqual({ ok: false, code: 'not-allowed' })
  await tom.amend(change)
  expect(await tom.answer(filedIn(documents), 'accepted', '')).toEqual({ ok: false, code: 'not-allowed' })
  expect(await tom.adopt(everyone)).toEqual({ ok: false, code: 'not-allowed' })
  await samira.answer(filedIn(documents), 'declined', 'Nee')
  await samira.adopt(everyone)
  expect(await mara.sign()).toEqual({ ok: false, code: 'not-allowed' })
  expect(recordQuery.of(documents)).toMatchObject({ status: 'adopted', signatures: [] })
})

it('R-RECORD-21 an amendment that its author did not sign so is not answered', async () => {
  const { documents, samira, tom } = await session()
  await samira.open(options)
  await tom.amend(change)
  const stored = documents.case.getArray<Record<string, unknown>>('record-amendments')
  const forged = { ...stored.get(0), words: 'Vervalst' }
  documents.case.transact(() => {
    stored.delete(0, 1)
    stored.push([forged])
  })
  expect(await samira.answer(filedIn(documents), 'accepted', '')).toEqual({
    ok: false,
    code: 'not-genuine',
  })
})

it('R-RECORD-24 only who is named as present is in the adoption', async () => {
  const { who, samira, everyone, documents } = await session()
  await samira.open(options)
  everyone.delete(who.mara.deviceId)
  await samira.adopt(everyone)
  const state = recordQuery.of(documents)
  expect(state.status === 'adopted' && state.adoption.present.map(({ name }) => name)).toEqual([
    'Samira Haddad',
    'Tom Bakker',
  ])
})

it('R-RECORD-22 words that cannot be put there, or change nothing, are refused before they are signed', async () => {
  const { samira, tom, documents } = await session()
  expect(await tom.amend(change)).toEqual({ ok: false, code: 'not-open' })
  await samira.open(options)
  for (const wrong of [
    { ...change, words: aboutQuery.of(documents).title },
    { ...change, words: '' },
    { ...change, place: 'blocks/999' },
  ])
    expect(await tom.amend(wrong)).toEqual({ ok: false, code: 'misplaced' })
})

it('R-RECORD-20 what somebody writes elsewhere in the session makes nobody check the record again', async () => {
  const { documents, samira, tom, told } = await session()
  await vi.waitFor(() => expect(told).toHaveLength(3))
  await samira.open(options)
  await vi.waitFor(() => expect(told).toHaveLength(6))
  documents.case.transact(() => documents.case.getMap('elsewhere').set('a', 'letter'))
  // These check the record themselves, so that whoever looked at that letter would be done too.
  for (const _ of [1, 2]) expect(await tom.file()).toMatchObject({ code: 'not-adopted' })
  expect(told).toHaveLength(6)
  expect((await tom.amend(change)).ok).toBe(true)
  await vi.waitFor(() => expect(told).toHaveLength(9))
})
