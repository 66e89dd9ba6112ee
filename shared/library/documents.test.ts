import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addReviewer,
  type LibraryDocuments,
  nameLibrary,
  readLibrary,
  recordOf,
  removeRecord,
  removeReviewer,
  trustOf,
  writeRecord,
} from './documents.ts'
import {
  completeText,
  createCast,
  draftOf,
  generatedRecords,
  keyText,
  libraryWith,
  validated,
} from './library.fixture.ts'
import { type LibraryRecord, newRecord, type RecordText } from './record.ts'
import { standingOf } from './standing.ts'

const opened = (documents: LibraryDocuments) => {
  const read = readLibrary(documents)
  if (!read.ok) throw new Error(read.code)
  return read.value
}
const meet = (one: Y.Doc, two: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
}
const devices = Array.from({ length: 3 }, (_, at) => keyText(at))
const draft = newRecord('r-1', completeText, devices)
const record = (documents: { readonly case: Y.Doc }, id = 'r-1'): LibraryRecord => {
  const found = recordOf(documents.case, id)
  if (found === null) throw new Error('the record is gone')
  return found
}

describe('R-LIBRARY-10 a library is a room of its own', () => {
  test('R-LIBRARY-10 what is written is read back word for word', () => {
    const records = generatedRecords(30)
    const library = opened(libraryWith(records))
    expect([...library.records.values()]).toEqual(records)
    expect(library).toMatchObject({ name: 'Regio Noord', ignored: 0 })
  })

  test('R-LIBRARY-10 writing what stands there writes nothing', () => {
    const documents = libraryWith([draft])
    const before = Y.encodeStateAsUpdate(documents.case)
    writeRecord(documents.case, draft, draft)
    expect(Y.encodeStateAsUpdate(documents.case)).toEqual(before)
  })

  test('R-LIBRARY-10 what is removed is gone, and does not come back by a change to it', () => {
    const documents = libraryWith([draft])
    removeRecord(documents.case, draft.id)
    writeRecord(documents.case, { ...draft, text: { ...draft.text, title: 'Anders' } }, draft)
    expect(opened(documents).records.size).toBe(0)
  })

  test('R-LIBRARY-10 reviewers are named by who leads the library, and only they are trusted', async () => {
    const cast = await createCast()
    const approved = await validated(draftOf(cast, 'r-1'), cast)
    const documents = libraryWith([approved])
    const standing = async () => (await standingOf(record(documents), trustOf(opened(documents)))).status
    expect(await standing()).toBe('offered')
    addReviewer(documents.agenda, {
      deviceId: cast.reviewer.deviceId,
      name: 'Noor Vos',
      organisation: 'Regio',
    })
    expect(await standing()).toBe('validated')
    removeReviewer(documents.agenda, cast.reviewer.deviceId)
    expect(await standing()).toBe('offered')
  })

  test('R-LIBRARY-10 a library of a later version is refused, and keeps its version when it is named', () => {
    const documents = { agenda: new Y.Doc(), case: new Y.Doc() }
    expect(readLibrary(documents)).toMatchObject({ ok: false, code: 'not-a-library' })
    documents.agenda.getMap('library').set('version', 2)
    nameLibrary(documents.agenda, 'Regio')
    expect(readLibrary(documents)).toMatchObject({ ok: false, code: 'newer-version' })
    for (const version of [0, 1.5, '1', null]) {
      documents.agenda.getMap('library').set('version', version)
      expect(readLibrary(documents)).toMatchObject({ ok: false, code: 'not-a-library' })
    }
  })
})

describe('R-LIBRARY-11 two who change a record at once', () => {
  const part = fc.constantFrom<'title' | 'abstract' | 'decision' | 'limits'>(
    'title',
    'abstract',
    'decision',
    'limits',
  )
  const edit = fc.record({
    part,
    text: fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((one) => one.trim()),
  })
  const consent = (deviceId: string) =>
    ({ deviceId, answer: 'yes', digest: keyText(0, 'D'), at: 1, signature: 'S'.repeat(86) }) as const
  const change = fc.oneof(
    edit.map(
      ({ part: name, text }) =>
        (from: LibraryRecord): LibraryRecord => ({ ...from, text: { ...from.text, [name]: text } }),
    ),
    fc.constantFrom(...devices).map(
      (deviceId) =>
        (from: LibraryRecord): LibraryRecord => ({
          ...from,
          consents: [...from.consents.filter((one) => one.deviceId !== deviceId), consent(deviceId)].sort(
            (a, b) => (a.deviceId < b.deviceId ? -1 : 1),
          ),
        }),
    ),
    fc.constant((from: LibraryRecord): LibraryRecord => ({ ...from, consents: [] })),
    fc.constantFrom(...devices).map(
      (deviceId) =>
        (from: LibraryRecord): LibraryRecord => ({
          ...from,
          offer:
            from.offer === null
              ? { deviceId, digest: keyText(1, 'D'), at: 2, signature: 'S'.repeat(86) }
              : null,
        }),
    ),
  )
  const changes = fc.array(fc.tuple(fc.boolean(), change, fc.boolean()), { maxLength: 12 })

  test('R-LIBRARY-11 end with the same record, and nothing of it unreadable', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const [one, two] = [libraryWith([draft]), libraryWith([])]
        meet(one.case, two.case)
        for (const [isFirst, apply, meets] of all) {
          const documents = isFirst ? one : two
          const before = record(documents)
          const after = apply(before)
          writeRecord(documents.case, after, before)
          expect(record(documents)).toEqual(after)
          if (meets) meet(one.case, two.case)
        }
        meet(one.case, two.case)
        expect(record(one)).toEqual(record(two))
        expect(opened(one).ignored).toBe(0)
      }),
      { numRuns: 60 },
    )
  })

  test('R-LIBRARY-11 both keep what they changed in different parts', () => {
    const parts = fc.uniqueArray(part, { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(parts, ([here, there]) => {
        if (here === undefined || there === undefined) return
        const [one, two] = [libraryWith([draft]), libraryWith([])]
        meet(one.case, two.case)
        const seen = record(one)
        writeRecord(one.case, { ...seen, text: { ...seen.text, [here]: 'hier' } }, seen)
        writeRecord(two.case, { ...seen, text: { ...seen.text, [there]: 'daar' } }, seen)
        // Written from what was seen before the other's change arrived.
        meet(one.case, two.case)
        writeRecord(two.case, { ...seen, text: { ...seen.text, law: ['Awb'] } }, seen)
        meet(one.case, two.case)
        expect(record(one).text).toMatchObject({ [here]: 'hier', [there]: 'daar', law: ['Awb'] })
        expect(record(two)).toEqual(record(one))
      }),
      { numRuns: 20 },
    )
  })

  test('R-LIBRARY-11 an approval that meets a change of text approves nothing', async () => {
    const cast = await createCast()
    const approved = await validated(draftOf(cast, 'r-1'), cast)
    const [one, two] = [libraryWith([{ ...approved, approval: null }]), libraryWith([])]
    meet(one.case, two.case)
    const seen = record(one)
    writeRecord(one.case, approved, seen)
    expect((await standingOf(record(one), cast.trust)).status).toBe('validated')
    writeRecord(two.case, { ...seen, text: { ...seen.text, decision: 'Toch terugvorderen.' } }, seen)
    meet(one.case, two.case)
    expect((await standingOf(record(one), cast.trust)).status).toBe('draft')
    expect(record(two)).toEqual(record(one))
  })
})

describe('R-LIBRARY-12 hostile content is ignored and counted', () => {
  const key = fc.constantFrom(
    'title',
    'language',
    'abstract',
    'themes',
    'values',
    'present',
    'offer',
    'approval',
    'withdrawal',
    'supersession',
    'followUp',
    `consent:${devices[0]}`,
    'consent:',
    'consent:__proto__',
    '__proto__',
    'constructor',
    'toString',
    'unknown',
    '',
  )
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      'x'.repeat(1_000_000),
      Array.from({ length: 5_000 }, () => 'waarde'),
      ['a', 'a'],
      [''],
      'half \ud800',
      '\u202eomgekeerd',
      'met \u0000 erin',
      { deviceId: devices[0], answer: 'yes', digest: keyText(1), at: 1, signature: 'S'.repeat(86), more: 1 },
      { deviceId: 'kort', answer: 'yes', digest: keyText(1), at: -1, signature: '' },
    ),
  )
  const id = fc.constantFrom('r-2', '__proto__', 'constructor', 'a/b', '', 'x'.repeat(200), 'r 3')

  test('R-LIBRARY-12 and costs nothing that stands beside it', () => {
    let counted = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(id, key, junk), { maxLength: 4 }), junk, (rows, plain) => {
        const documents = libraryWith([draft])
        const records = documents.case.getMap<unknown>('records')
        for (const [at, name, value] of rows) {
          const row = new Y.Map<unknown>()
          records.set(at, row)
          row.set(name, value)
        }
        records.set('plain', plain)
        documents.agenda.getMap('reviewers').set('kort', plain)
        const library = opened(documents)
        expect(library.records.get('r-1')).toEqual(draft)
        expect(library.records.has('plain')).toBe(false)
        expect(library.reviewers).toEqual([])
        expect(library.ignored).toBeGreaterThanOrEqual(2)
        counted = Math.max(counted, library.ignored)
        for (const { text } of library.records.values())
          for (const value of Object.values(text as RecordText))
            expect(JSON.stringify(value).length).toBeLessThan(9_000)
      }),
      { numRuns: 80 },
    )
    expect(counted).toBeGreaterThan(3)
  })

  test('R-LIBRARY-12 whatever sort of thing stands under the names', () => {
    const documents = { agenda: new Y.Doc(), case: new Y.Doc() }
    documents.case.getArray('records').push(['x'])
    documents.agenda.getText('reviewers').insert(0, 'x')
    nameLibrary(documents.agenda, 'Regio')
    expect(opened(documents)).toMatchObject({ records: new Map(), reviewers: [] })
    writeRecord(documents.case, draft, null)
    expect(opened(documents).records.size).toBe(0)
    const taken = { agenda: new Y.Doc(), case: new Y.Doc() }
    taken.agenda.getText('library').insert(0, 'x')
    nameLibrary(taken.agenda, 'Regio')
    expect(readLibrary(taken)).toMatchObject({ ok: false, code: 'not-a-library' })
  })
})
