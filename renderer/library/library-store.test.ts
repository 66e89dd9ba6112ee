// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { addReviewer, removeReviewer, writeRecord } from '../../shared/library/documents.ts'
import {
  createCast,
  draftOf,
  generatedRecords,
  libraryWith,
  validated,
} from '../../shared/library/library.fixture.ts'
import { searchLibrary } from '../../shared/library/search.ts'
import type { LibraryRoom } from '../live/library-contract.ts'
import { type LibraryMoment, libraryStoreOf } from './library-store.ts'

const storeWith = (documents: ReturnType<typeof libraryWith>) => {
  const room = {
    state: () => ({ roomId: 'r', name: 'Regio', mayWrite: true, mayInvite: true }),
    isDamaged: () => false,
    documents: () => documents,
    subscribe: (listener: () => void) => {
      documents.agenda.on('update', listener)
      return () => documents.agenda.off('update', listener)
    },
  } as unknown as LibraryRoom
  const store = libraryStoreOf(room)
  const until = (holds: (moment: LibraryMoment) => boolean): Promise<LibraryMoment> =>
    new Promise((resolve) => {
      const look = () => {
        if (holds(store.now())) resolve(store.now())
      }
      store.subscribe(look)
      look()
    })
  return { store, until }
}

describe('R-LIBRARY-41 the library is read once and followed', () => {
  it('R-LIBRARY-41 a library is read in slices and can be searched; a change is seen without reading it again', async () => {
    const [first, ...others] = generatedRecords(400)
    if (first === undefined) throw new Error('no records')
    const documents = libraryWith(others)
    const { until } = storeWith(documents)
    const read = await until(({ index }) => index !== null)
    expect(read.library?.records.size).toBe(399)
    const changed = { ...first, text: { ...first.text, title: 'Kwibusvogels op zolder' } }
    writeRecord(documents.case, changed, null)
    const after = await until(({ library }) => library?.records.size === 400)
    expect(after.index).toBe(read.index)
    const found =
      after.index === null ? [] : searchLibrary(after.index, 'kwibusvogel', { today: '2026-11-22' })
    expect(found.map(({ record }) => record.id)).toEqual([first.id])
  })

  it('R-LIBRARY-41 only genuine signatures make a record approved, and only while its reviewer is trusted', async () => {
    const cast = await createCast()
    const real = await validated(draftOf(cast, 'real'), cast)
    const forged = { ...real, id: 'forged' }
    const documents = libraryWith([real, forged])
    const { deviceId } = cast.reviewer
    addReviewer(documents.agenda, { deviceId, name: 'Noor Vos', organisation: 'Regio' })
    const { store, until } = storeWith(documents)
    await until(({ status }) => status === 'ready')
    expect((await store.checked('real'))?.status).toBe('validated')
    expect((await store.checked('forged'))?.status).toBe('draft')
    expect(await store.checked('nothing')).toBeNull()
    removeReviewer(documents.agenda, deviceId)
    const after = await until(({ standings }) => standings.get('real')?.status === 'offered')
    expect(after.standings.get('real')?.lacks).toEqual(['not-approved'])
  })
})
