import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Library } from '../../shared/library/documents.ts'
import { type Hit, type SearchFilter, searchLibrary } from '../../shared/library/search.ts'
import { type Preparation, type SimilarCase, similarCases } from '../../shared/library/similar.ts'
import { newerOf, type Standing } from '../../shared/library/standing.ts'
import { useServices } from '../app/services.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import type { SharedRoomState } from '../live/sessions.ts'
import { type LibraryStatus, type LibraryStore, libraryStoreOf } from './library-store.ts'

/** The library of this device, as it is now. */
export interface LibraryView {
  /** Null when this device takes part in none. */
  readonly state: SharedRoomState | null
  readonly status: LibraryStatus
  /** Null unless `status` is `ready`. */
  readonly library: Library | null
  /** Where records truly stand, as far as `check` was asked for. What is not in it only claims to stand somewhere. */
  readonly standings: ReadonlyMap<string, Standing>
  /** False while the words are still being read; searching finds nothing until then. */
  readonly isSearchable: boolean
  /** Whether the library trusts this device with reviewing. */
  readonly isReviewer: boolean
  /** '' until the library is open. */
  readonly deviceId: string
  /** ISO day by the relay's clock. */
  readonly today: string
  /** Checks the signatures of records in the background; the answers come in `standings`. */
  check(ids: readonly string[]): void
  search(asked: string, filter?: SearchFilter): readonly Hit[]
  /**
   * Cases that resemble a session, every signature of them checked: what only claims to have been approved is not among them.
   */
  similarTo(preparation: Preparation, most?: number): Promise<readonly SimilarCase[]>
}

const isApproved = (standing: Standing | null): boolean =>
  standing?.status === 'validated' || standing?.status === 'superseded'

/** The newest record that truly took the place of one; '' when there is none. */
const newestOf = async (store: LibraryStore, id: string): Promise<string> => {
  for (;;) {
    const { library, standings } = store.now()
    if (library === null) return ''
    const newer = newerOf(library.records, standings, id)
    if (newer.unchecked === '' || (await store.checked(newer.unchecked)) === null) return newer.id
  }
}

/** How many more are looked at than are asked for, since some may not be what they claim. */
const spare = 5

/** The library of this device. It is opened and read when a page first asks, and then followed record by record. */
export const useLibrary = (): LibraryView => {
  const { library: room } = useServices().sessions
  const language = useLanguage()
  const store = libraryStoreOf(room)
  const subscribe = useCallback((listener: () => void) => store.subscribe(listener), [store])
  const moment = useSyncExternalStore(subscribe, store.now)
  return useMemo((): LibraryView => {
    const { status, library, index, standings } = moment
    const deviceId = room.deviceId()
    const today = new Date(room.now()).toISOString().slice(0, 10)
    return {
      state: room.state(),
      status,
      library,
      standings,
      isSearchable: index !== null,
      isReviewer: library?.reviewers.some((reviewer) => reviewer.deviceId === deviceId) === true,
      deviceId,
      today,
      check: store.check,
      search: (asked, filter = {}) =>
        index === null ? [] : searchLibrary(index, asked, { today, filter, language }),
      similarTo: async (preparation, most = 5) => {
        if (index === null) return []
        const claimed = similarCases(index, preparation, { today, most: most + spare })
        const genuine = await Promise.all(
          claimed.map(async (one) => {
            if (!isApproved(await store.checked(one.record.id))) return []
            return [one.newerId === '' ? one : { ...one, newerId: await newestOf(store, one.record.id) }]
          }),
        )
        return genuine.flat().slice(0, most)
      },
    }
  }, [moment, room, store, language])
}
