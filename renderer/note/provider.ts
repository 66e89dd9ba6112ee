import type { Provider, UserState } from '@lexical/yjs'
import type { Doc } from 'yjs'
import type { LiveSession } from '../live/live.ts'
import { readCursorSlice, writeCursorSlice } from './cursor-slice.ts'
import { leanLeft, samePlace } from './lean-left.ts'
import { createMirror } from './mirror.ts'

/** What Lexical's collaboration plugin needs to work on one note of a session. */
export interface NoteProvider {
  readonly provider: Provider
  readonly document: Doc
  /** Draws the others' cursors again, for instance after the text was laid out anew. */
  redrawCursors(): void
}

/** What this tab last told of its places in all notes of a session: presence is replaced as a whole. */
const cursorsTold = new WeakMap<NoteSession, Readonly<Record<string, unknown>>>()

/** The part of a session that a note touches. */
export type NoteSession = Pick<LiveSession, 'documents' | 'presence' | 'setPresence' | 'subscribe'>

const sameState = (one: UserState, other: UserState): boolean =>
  one.focusing === other.focusing &&
  samePlace(one.anchorPos, other.anchorPos) &&
  samePlace(one.focusPos, other.focusPos)

type Listeners<Value> = Set<(value: Value) => void>

/**
 * The one place where Lexical's idea of a provider meets a session. Lexical believes that it connects, and that
 * it owns a whole awareness state which it overwrites and clears; here connecting means following the note's
 * document, and the awareness state is one slice of what this tab tells of itself.
 * `colourOf` gives the colour of a person's cursor by device id.
 */
export const createNoteProvider = (
  live: NoteSession,
  fieldId: string,
  colourOf: (deviceId: string) => string,
): NoteProvider => {
  const note = live.documents.note(fieldId)
  const mirror = createMirror(note)
  const syncListeners: Listeners<boolean> = new Set()
  const statusListeners: Listeners<{ status: string }> = new Set()
  const cursorListeners = new Set<() => void>()
  let mine: UserState | null = null
  let stopListening: readonly (() => void)[] = []

  const redrawCursors = (): void => {
    for (const listener of [...cursorListeners]) listener()
  }

  const tell = (): void => {
    const { [fieldId]: _, ...others } = cursorsTold.get(live) ?? {}
    const cursors =
      mine === null
        ? others
        : {
            ...others,
            [fieldId]: writeCursorSlice({
              client: note.clientID,
              focused: mine.focusing,
              anchor: mine.anchorPos,
              focus: mine.focusPos,
            }),
          }
    cursorsTold.set(live, cursors)
    live.setPresence({ cursors })
  }

  const states = (): Map<number, UserState> => {
    const found = new Map<number, UserState>()
    if (mine !== null) found.set(note.clientID, mine)
    for (const one of live.presence()) {
      const slice = readCursorSlice(one.state.cursors[fieldId])
      if (slice === null || one.member === null || slice.client === note.clientID) continue
      found.set(slice.client, {
        name: one.member.name,
        color: colourOf(one.deviceId),
        focusing: slice.focused,
        anchorPos: slice.anchor,
        focusPos: slice.focus,
        awarenessData: {},
      })
    }
    return found
  }

  const setMine = (told: UserState | null): void => {
    const next = told && {
      ...told,
      anchorPos: leanLeft(told.anchorPos, mirror.document),
      focusPos: leanLeft(told.focusPos, mirror.document),
    }
    if (next !== null && mine !== null && sameState(mine, next)) return
    mine = next
    tell()
    redrawCursors()
  }

  const provider: Provider = {
    awareness: {
      // A copy: Lexical changes the state it is given before it gives it back, and a change must be seen.
      getLocalState: () => mine && { ...mine },
      getStates: states,
      setLocalState: setMine,
      setLocalStateField: (field, value) => {
        if (mine !== null) setMine({ ...mine, [field]: value })
      },
      on: (_type, listener) => void cursorListeners.add(listener),
      off: (_type, listener) => void cursorListeners.delete(listener),
    },
    connect: () => {
      mirror.connect()
      stopListening = [live.subscribe('presence', redrawCursors), live.subscribe('members', redrawCursors)]
      for (const listener of [...statusListeners]) listener({ status: 'connected' })
      for (const listener of [...syncListeners]) listener(true)
    },
    disconnect: () => {
      for (const stop of stopListening) stop()
      stopListening = []
      mirror.disconnect()
      if (mine !== null) setMine(null)
    },
    on: (type: string, listener: (value: never) => void) => {
      if (type === 'sync') syncListeners.add(listener as (value: boolean) => void)
      if (type === 'status') statusListeners.add(listener as (value: { status: string }) => void)
    },
    off: (type: string, listener: (value: never) => void) => {
      syncListeners.delete(listener as (value: boolean) => void)
      statusListeners.delete(listener as (value: { status: string }) => void)
      if (type === 'update') cursorListeners.delete(listener as () => void)
    },
  }

  return { provider, document: mirror.document, redrawCursors }
}
