import { expect, it } from 'vitest'
import { toRecordFile } from '../../shared/record/file.ts'
import {
  adopted,
  checkedAdopted,
  opened,
  people,
  writtenSession,
} from '../../shared/record/record.fixture.ts'
import { utf8 } from '../../shared/room/bytes.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { checkRecordFile } from './read-file.ts'

const fileOf = (bytes: Uint8Array<ArrayBuffer>) => ({
  size: bytes.length,
  arrayBuffer: async () => bytes.slice().buffer,
})

const recordBytes = async () => {
  const who = await people()
  const session = writtenSession()
  await opened(session, who)
  await adopted(session, who)
  const text = await toRecordFile(aboutQuery.of(session).id, await checkedAdopted(session, who))
  if (!text.ok) throw new Error(text.code)
  return utf8(text.value)
}

it('R-RECORD-27 the file as it was saved is sound', async () => {
  const checked = await checkRecordFile(fileOf(await recordBytes()))
  expect(checked.ok && checked.value.verdict.isSound).toBe(true)
})

it('R-RECORD-27 no byte can be changed unseen, also none that an editor does not show', async () => {
  const bytes = await recordBytes()
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])
  expect(await checkRecordFile(fileOf(marked))).toEqual({ ok: false, code: 'not-json' })
  const broken = bytes.map((byte, at) => (at === 40 ? 0xff : byte))
  expect(await checkRecordFile(fileOf(broken))).toEqual({ ok: false, code: 'not-json' })
})

it('R-RECORD-27 what cannot be read or is far too large has an answer of its own', async () => {
  const failing = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) }
  expect(await checkRecordFile(failing)).toEqual({ ok: false, code: 'unreadable' })
  expect(await checkRecordFile({ ...failing, size: 100_000_000 })).toEqual({ ok: false, code: 'too-large' })
})
