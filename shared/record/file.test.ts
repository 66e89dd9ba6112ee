import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createIdentity } from '../room/identity.ts'
import { aboutQuery } from '../session/queries.ts'
import { fileRecordSignature } from '../session/record-commands.ts'
import { canonicalJson } from './canonical.ts'
import { partDigests, treeDigest } from './digest.ts'
import { type RecordFile, readRecordFile, recordFileExtension, toRecordFile } from './file.ts'
import { anyUnit } from './letters.fixture.ts'
import {
  adopted,
  checkedAdopted,
  noon,
  opened,
  type People,
  people,
  writtenSession,
} from './record.fixture.ts'
import { signRecord } from './statements.ts'
import { type RecordVerdict, verifyRecordFile } from './verify.ts'

let who: People
let text: string
let file: RecordFile
beforeAll(async () => {
  who = await people()
  const session = writtenSession()
  await opened(session, who)
  const { digest } = await adopted(session, who)
  const late = await createIdentity()
  const members = {
    ...who,
    present: [...who.present, { ...who.present[1], deviceId: late.deviceId, name: 'Lot' }],
  }
  for (const [identity, name, organisation] of [
    [who.tom, 'Tom Bakker', 'De Kade'],
    [who.mara, 'Mara', 'Buurtteam'],
    [late, 'Lot', 'De Kade'],
  ] as const)
    fileRecordSignature(
      session,
      await signRecord(identity, aboutQuery.of(session).id, {
        digest,
        name,
        organisation,
        at: noon + name.length,
      }),
    )
  const made = await toRecordFile(aboutQuery.of(session).id, await checkedAdopted(session, members))
  if (!made.ok) throw new Error(made.code)
  text = made.value
  const read = readRecordFile(text)
  if (!read.ok) throw new Error(read.code)
  file = read.value
})

const written = (changed: RecordFile): string => `${canonicalJson(changed)}\n`
const verdictOn = async (changed: RecordFile): Promise<RecordVerdict> => {
  const read = readRecordFile(written(changed))
  if (!read.ok) throw new Error(read.code)
  return verifyRecordFile(read.value)
}

describe('R-RECORD-10 a record as a file', () => {
  test('R-RECORD-10 reads back and is what it says: unchanged, with who signed, when, and with which device', async () => {
    const verdict = await verifyRecordFile(file)
    expect(verdict).toMatchObject({
      isSound: true,
      words: { status: 'unchanged' },
      adopted: { name: 'Samira Haddad', at: noon + 60_000, isGenuine: true, standing: 'present' },
    })
    expect(
      verdict.signatures.map(({ name, at, standing, isGenuine }) => [name, at, standing, isGenuine]),
    ).toEqual([
      ['Lot', noon + 3, 'not-present', true],
      ['Mara', noon + 4, 'other-name', true],
      ['Tom Bakker', noon + 10, 'present', true],
    ])
    expect(new Set(verdict.signatures.map(({ fingerprint }) => fingerprint)).size).toBe(3)
    expect(recordFileExtension).toBe('.beraad-verslag.json')
  })

  test('R-RECORD-10 is not made of words or an adoption that are not sound', async () => {
    const session = writtenSession()
    await opened(session, who)
    await adopted(session, who)
    const record = await checkedAdopted(session, who)
    expect(await toRecordFile('s', { ...record, tree: null })).toMatchObject({ code: 'damaged' })
    expect(await toRecordFile('s', { ...record, isGenuine: false })).toMatchObject({ code: 'not-genuine' })
  })

  test('R-RECORD-10 what is no record’s file says what it is', () => {
    const codes = (other: string) => {
      const read = readRecordFile(other)
      return read.ok ? 'read' : read.code
    }
    expect(codes('')).toBe('not-json')
    expect(codes(text.slice(0, -20))).toBe('not-json')
    expect(codes('{"format":"beraad-report","version":3}')).toBe('not-a-record')
    expect(codes(text.replace('"version":1', '"version":2'))).toBe('newer-version')
    expect(codes(text.replace('"version":1', '"version":0'))).toBe('not-a-record')
    expect(codes(text.replace('{', '{"extra":1,'))).toBe('not-a-record')
    expect(codes(text.replace('{', '{"__proto__":{"version":1},'))).not.toBe('read')
    expect(codes('['.repeat(20_000))).toBe('not-json')
    expect(codes(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)).toBe('not-a-record')
    expect(codes('"'.padEnd(6_000_001, 'a'))).toBe('too-large')
    for (const rewritten of [
      JSON.stringify(file, null, 2),
      `\ufeff${text}`,
      text.trim(),
      `${text}\n`,
      text.replace('"digest":', '"digest":"x","digest":'),
      text.replace('Taaleis', '\\u0054aaleis'),
      text.replace('"version":1', '"version":1.0'),
    ])
      expect(codes(rewritten)).toMatch(/^(?:rewritten|not-json)$/)
  })

  test('R-RECORD-10 whatever text it is, there is an answer', () => {
    const nasty = fc.oneof(fc.json(), fc.string({ unit: anyUnit }), fc.constant('{"format":"beraad-record"}'))
    fc.assert(
      fc.property(nasty, (other) => {
        expect(readRecordFile(other).ok).toBe(false)
      }),
    )
  })

  test('R-RECORD-10 junk in any place is refused or shows', async () => {
    const keys = fc.constantFrom(...(Object.keys(file) as (keyof RecordFile)[]))
    await fc.assert(
      fc.asyncProperty(keys, fc.jsonValue(), async (key, junk) => {
        const read = readRecordFile(`${canonicalJson({ ...file, [key]: junk })}\n`)
        if (read.ok)
          expect((await verifyRecordFile(read.value)).isSound).toBe(
            canonicalJson(junk) === canonicalJson(file[key]) ||
              (key === 'signatures' && canonicalJson(junk) === '[]'),
          )
      }),
    )
  })
})

describe('R-RECORD-11 one changed character shows', () => {
  test('R-RECORD-11 wherever it is: no file, or not sound', async () => {
    const letter = fc.oneof(
      fc.constantFrom(...' \n\t"\\{}[]:,0123456789abcdefA-_é', '\u0301', '\ud800', '\u202e', '\0'),
      fc.string({ unit: anyUnit, minLength: 1, maxLength: 1 }),
    )
    const how = fc.constantFrom<'replace' | 'insert' | 'delete'>('replace', 'replace', 'insert', 'delete')
    await fc.assert(
      fc.asyncProperty(fc.nat(), letter, how, async (place, other, way) => {
        const at = place % text.length
        const start = text.slice(0, at) + (way === 'delete' ? '' : other)
        const changed = start + text.slice(way === 'insert' ? at : at + 1)
        if (changed === text) return
        const read = readRecordFile(changed)
        if (read.ok) expect((await verifyRecordFile(read.value)).isSound, `${at} ${way}`).toBe(false)
      }),
      { numRuns: 250 },
    )
  })

  test('R-RECORD-11 in every kind of place, one by one', async () => {
    // Each of these still reads as a record, so that only checking can tell.
    const change = (value: unknown): readonly unknown[] => {
      if (typeof value === 'number') return [value + 1]
      if (typeof value === 'string')
        return value === '' ? ['x'] : [`${value.slice(0, -1)}${value.endsWith('A') ? 'Q' : 'A'}`]
      if (typeof value !== 'object' || value === null) return []
      if (Array.isArray(value))
        return value.flatMap((part, at) => change(part).map((one) => value.with(at, one)))
      return Object.entries(value).flatMap(([key, part]) =>
        change(part).map((one) => ({ ...value, [key]: one })),
      )
    }
    let readable = 0
    for (const changed of change(file)) {
      const read = readRecordFile(`${canonicalJson(changed)}\n`)
      if (!read.ok) continue
      readable += 1
      expect((await verifyRecordFile(read.value)).isSound, written(read.value).slice(0, 200)).toBe(false)
    }
    expect(readable).toBeGreaterThan(50)
  })

  test('R-RECORD-11 it shows in which part, and the signatures are still under what was signed', async () => {
    const { record } = file
    for (const [at, block] of record.blocks.entries()) {
      if (block.kind !== 'heading') continue
      const blocks = record.blocks.with(at, { ...block, text: `${block.text}.` })
      const verdict = await verdictOn({ ...file, record: { ...record, blocks } })
      expect(verdict.words).toEqual({ status: 'changed', where: [{ part: 'block', at }], missing: 0 })
      expect(verdict).toMatchObject({ isSound: false, adopted: { isGenuine: true } })
    }
    const title = await verdictOn({ ...file, record: { ...record, title: 'Anders' } })
    expect(title.words).toEqual({ status: 'changed', where: [{ part: 'head', at: 0 }], missing: 0 })
    const footer = await verdictOn({ ...file, record: { ...record, footer: '' } })
    expect(footer.words).toEqual({ status: 'changed', where: [{ part: 'footer', at: 0 }], missing: 0 })
  })

  test('R-RECORD-11 a block that was taken out, added or moved', async () => {
    const { record } = file
    const [first, second, ...others] = record.blocks
    if (first === undefined || second === undefined) throw new Error('two blocks')
    const words = async (blocks: typeof record.blocks) =>
      (await verdictOn({ ...file, record: { ...record, blocks } })).words
    expect(await words([second, ...others])).toEqual({ status: 'changed', where: [], missing: 1 })
    const added = { kind: 'paragraph', look: 'plain', runs: [{ text: 'Erbij' }] } as const
    expect(await words([added, ...record.blocks])).toEqual({
      status: 'changed',
      where: [{ part: 'block', at: 0 }],
      missing: 0,
    })
    expect(await words([second, first, ...others])).toEqual({
      status: 'changed',
      where: [
        { part: 'block', at: 0 },
        { part: 'block', at: 1 },
      ],
      missing: 0,
    })
  })

  test('R-RECORD-11 digests that were changed along do not hide it', async () => {
    const record = { ...file.record, title: 'Anders' }
    const parts = [...(await partDigests(record))]
    expect((await verdictOn({ ...file, record, parts })).words).toEqual({
      status: 'changed',
      where: null,
      missing: 0,
    })
    const whole = await verdictOn({ ...file, record, parts, digest: await treeDigest(record) })
    expect(whole).toMatchObject({
      isSound: false,
      words: { status: 'unchanged' },
      adopted: { isGenuine: false },
    })
    for (const one of whole.signatures) expect(one.isGenuine).toBe(false)
    const listOnly = await verdictOn({ ...file, parts: parts.toReversed() })
    expect(listOnly).toMatchObject({ isSound: false, words: { status: 'digests-changed' } })
  })

  test('R-RECORD-11 who was present cannot be changed, and a made-up signer is not among them', async () => {
    const present = [...file.present, { deviceId: 'x', name: 'Burgemeester', organisation: '' }]
    expect(await verdictOn({ ...file, present })).toMatchObject({
      isSound: false,
      adopted: { isGenuine: false },
    })
    const stranger = await createIdentity()
    const { digest: _, ...forged } = await signRecord(stranger, file.session, {
      digest: file.digest,
      name: 'Tom Bakker',
      organisation: 'De Kade',
      at: noon,
    })
    const verdict = await verdictOn({ ...file, signatures: [forged] })
    expect(verdict.signatures).toMatchObject([{ isGenuine: true, standing: 'not-present' }])
  })

  test('R-RECORD-11 a signature does not hold in the record of another session', async () => {
    const verdict = await verdictOn({ ...file, session: `${file.session}2` })
    expect([verdict.adopted, ...verdict.signatures].map(({ isGenuine }) => isGenuine)).toEqual(
      Array(4).fill(false),
    )
  })
})
