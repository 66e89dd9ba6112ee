import {
  type Library,
  type LibraryDocuments,
  libraryHead,
  recordIds,
  recordOf,
  trustOf,
  watchRecords,
} from '../../shared/library/documents.ts'
import type { LibraryRecord } from '../../shared/library/record.ts'
import { createIndexInSlices, type LibraryIndex } from '../../shared/library/search-index.ts'
import { recordLaws } from '../../shared/library/similar.ts'
import { type Standing, standingOf } from '../../shared/library/standing.ts'
import type { LibraryRoom } from '../live/library-contract.ts'
import { createListeners } from '../live/listeners.ts'

/**
 * How a library can be read now. `loading`: it is being read, or has not come in yet. `damaged`: what this device kept of it
 * cannot be read.
 */
export type LibraryStatus = 'none' | 'loading' | 'damaged' | 'ready' | 'newer-version'

/** A library as it stood at one moment. */
export interface LibraryMoment {
  readonly status: LibraryStatus
  /** Null unless `ready`. */
  readonly library: Library | null
  /** Null while it is being made; what changes in it is a new moment. */
  readonly index: LibraryIndex | null
  /** Of the records whose signatures were checked, as they stand now. */
  readonly standings: ReadonlyMap<string, Standing>
}

export interface LibraryStore {
  now(): LibraryMoment
  subscribe(listener: () => void): () => void
  /** Checks the signatures of these records, if that was not done yet. */
  check(ids: readonly string[]): void
  /** The same, and answers when it is known; null for what is not there. */
  checked(id: string): Promise<Standing | null>
}

/** How long the page may be kept from other work, in ms: well under what a person feels. */
const sliceMs = 12
/** Records that are checked at a time; the browser has few threads for it. */
const checkedAtOnce = 8
/** When so many change at once, making the index anew is quicker than changing it. */
const manyChanges = 300

const nothing: LibraryMoment = { status: 'none', library: null, index: null, standings: new Map() }

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** One library, read once and then followed record by record. In memory only; leaving the library forgets it. */
const createLibraryStore = (room: LibraryRoom): LibraryStore => {
  const listeners = createListeners<'change'>()
  let moment = nothing
  let documents: LibraryDocuments | null = null
  let stopWatching: (() => void) | null = null
  let records = new Map<string, LibraryRecord>()
  let ignored = new Map<string, number>()
  let index: LibraryIndex | null = null
  let standings = new Map<string, Standing>()
  /** Records that may have changed since they were read. */
  let pending = new Set<string>()
  /** Records to check. */
  let unchecked = new Set<string>()
  let waiting = new Map<string, ((standing: Standing | null) => void)[]>()
  let trusted = ''
  let isReading = false
  let isChecking = false
  let wasRead = false
  let isStarted = false

  const publish = (): void => {
    const head = documents === null ? null : libraryHead(documents.agenda)
    const status = ((): LibraryStatus => {
      if (room.state() === null) return 'none'
      if (room.isDamaged()) return 'damaged'
      if (head === null || (!head.ok && head.code === 'not-a-library')) return 'loading'
      return head.ok ? (wasRead ? 'ready' : 'loading') : 'newer-version'
    })()
    const library =
      status === 'ready' && head?.ok === true
        ? {
            ...head.value,
            records: new Map(records),
            ignored: [...ignored.values()].reduce((sum, count) => sum + count, head.value.ignored),
          }
        : null
    moment = { status, library, index: library === null ? null : index, standings: new Map(standings) }
    listeners.tell('change')
  }

  const answer = (id: string, standing: Standing | null): void => {
    for (const resolve of waiting.get(id) ?? []) resolve(standing)
    waiting.delete(id)
  }

  const checkAll = async (): Promise<void> => {
    if (isChecking) return
    isChecking = true
    while (unchecked.size > 0 && documents !== null) {
      const from = documents
      const head = libraryHead(from.agenda)
      const trust = trustOf(head.ok ? head.value : { reviewers: [] })
      const by = trusted
      const batch = [...unchecked].slice(0, checkedAtOnce)
      for (const id of batch) unchecked.delete(id)
      await Promise.all(
        batch.map(async (id) => {
          const record = records.get(id)
          if (record === undefined) return answer(id, null)
          const standing = await standingOf(record, trust)
          if (documents !== from) return answer(id, null)
          // Another text or another list of reviewers came in meanwhile.
          if (records.get(id) !== record || trusted !== by) return void unchecked.add(id)
          standings.set(id, standing)
          answer(id, standing)
        }),
      )
      publish()
    }
    isChecking = false
  }

  const readOne = (caseDoc: LibraryDocuments['case'], id: string): void => {
    let count = 0
    const record = recordOf(caseDoc, id, () => count++)
    if (count > 0) ignored.set(id, count)
    else ignored.delete(id)
    const wasChecked = standings.delete(id)
    if (record === null) {
      records.delete(id)
      index?.remove(id)
    } else {
      records.set(id, record)
      index?.put(record)
      if (wasChecked || waiting.has(id)) unchecked.add(id)
    }
  }

  const readPending = async (): Promise<void> => {
    if (isReading) return
    isReading = true
    while (documents !== null && (pending.size > 0 || index === null)) {
      const from = documents
      if (pending.size > manyChanges) index = null
      let since = performance.now()
      for (const id of pending) {
        pending.delete(id)
        readOne(from.case, id)
        if (performance.now() - since < sliceMs) continue
        await breath()
        if (documents !== from) break
        since = performance.now()
      }
      if (documents !== from) continue
      wasRead = true
      publish()
      void checkAll()
      if (index !== null) continue
      let turn = performance.now()
      const breathe = async (): Promise<void> => {
        if (performance.now() - turn < sliceMs) return
        await breath()
        turn = performance.now()
      }
      const made = await createIndexInSlices([...records.values()], breathe)
      // Reads their laws once, which they remember: all at once it would hold up the page that offers them.
      for (const record of records.values()) {
        recordLaws(record)
        await breathe()
      }
      if (documents !== from) continue
      // What changed meanwhile is pending still, and is put in with the next turn.
      index = made
      publish()
    }
    isReading = false
  }

  const forget = (): void => {
    stopWatching?.()
    stopWatching = null
    records = new Map()
    ignored = new Map()
    index = null
    standings = new Map()
    pending = new Set()
    unchecked = new Set()
    wasRead = false
    for (const id of [...waiting.keys()]) answer(id, null)
    waiting = new Map()
  }

  const follow = (): void => {
    const current = room.documents()
    // A room makes its documents anew when it is opened anew; the objects around them may be new each time.
    if (current?.case !== documents?.case) {
      forget()
      documents = current
      if (current !== null) {
        pending = new Set(recordIds(current.case))
        stopWatching = watchRecords(current.case, (ids) => {
          for (const id of ids) pending.add(id)
          void readPending()
        })
        void readPending()
      }
    }
    const head = documents === null ? null : libraryHead(documents.agenda)
    const reviewers = head?.ok === true ? head.value.reviewers.map(({ deviceId }) => deviceId).join(' ') : ''
    if (reviewers !== trusted) {
      trusted = reviewers
      for (const id of standings.keys()) unchecked.add(id)
      standings = new Map()
      void checkAll()
    }
    publish()
  }

  const start = (): void => {
    if (isStarted) return
    isStarted = true
    room.subscribe(follow)
    follow()
  }

  const check = (ids: readonly string[]): void => {
    for (const id of ids) if (!standings.has(id) && records.has(id)) unchecked.add(id)
    void checkAll()
  }

  return {
    now: () => {
      start()
      return moment
    },
    subscribe: (listener) => {
      start()
      return listeners.subscribe('change', listener)
    },
    check,
    checked: (id) => {
      const known = standings.get(id)
      if (known !== undefined || !records.has(id)) return Promise.resolve(known ?? null)
      return new Promise((resolve) => {
        waiting.set(id, [...(waiting.get(id) ?? []), resolve])
        check([id])
      })
    },
  }
}

const stores = new WeakMap<LibraryRoom, LibraryStore>()

/** The one reading of a library that all pages share, so that going from one to the other does not read it again. */
export const libraryStoreOf = (room: LibraryRoom): LibraryStore => {
  const store = stores.get(room) ?? createLibraryStore(room)
  stores.set(room, store)
  return store
}
