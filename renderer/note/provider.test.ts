import { describe, expect, it } from 'vitest'
import { Doc } from 'yjs'
import type { Member, Presence } from '../../shared/room/types.ts'
import type { LiveSession, PresenceState } from '../live/live.ts'
import { readCursorSlice, writeCursorSlice } from './cursor-slice.ts'
import { createNoteProvider } from './provider.ts'

const memberNamed = (name: string): Member => ({
  deviceId: name,
  name,
  organisation: '',
  role: 'participant',
  agreementKey: '',
  verified: true,
})

const other = (name: string, cursors: PresenceState['cursors']): Presence<PresenceState> => ({
  runId: name,
  deviceId: name,
  member: name === 'stranger' ? null : memberNamed(name),
  isMe: false,
  state: { stepId: null, hand: null, cursors, speaking: null, signal: null },
})

/** The part of a session that a note touches. */
const sessionWith = (others: readonly Presence<PresenceState>[]) => {
  const notes = new Map<string, Doc>()
  const told: PresenceState['cursors'][] = []
  let listening = 0
  const documents: LiveSession['documents'] = {
    agenda: new Doc(),
    case: new Doc(),
    note: (fieldId) => {
      const doc = notes.get(fieldId) ?? new Doc()
      notes.set(fieldId, doc)
      return doc
    },
  }
  const live: Pick<LiveSession, 'documents' | 'presence' | 'setPresence' | 'subscribe'> = {
    documents,
    presence: () => others,
    setPresence: ({ cursors }) => {
      if (cursors !== undefined) told.push(cursors)
    },
    subscribe: () => {
      listening += 1
      return () => {
        listening -= 1
      }
    },
  }
  return { live, told, listening: () => listening }
}

const state = { name: 'wie dan ook', color: 'red', focusing: true, anchorPos: null, focusPos: null }
const colourOf = (deviceId: string): string => `colour of ${deviceId}`

describe('the provider of a note', () => {
  it('R-NOTE-4 tells one slice per note, and takes it back when the note is left', () => {
    const { live, told, listening } = sessionWith([])
    const first = createNoteProvider(live, 'first', colourOf)
    const second = createNoteProvider(live, 'second', colourOf)
    for (const { provider } of [first, second]) {
      provider.awareness.setLocalState({ ...state, awarenessData: {} })
      void provider.connect()
    }
    expect(Object.keys(told.at(-1) ?? {}).sort()).toEqual(['first', 'second'])
    first.provider.disconnect()
    expect(Object.keys(told.at(-1) ?? {})).toEqual(['second'])
    second.provider.disconnect()
    expect(told.at(-1)).toEqual({})
    expect(listening()).toBe(0)
  })

  it('R-NOTE-5 names and colours the others by who they are, never by what they tell', () => {
    const slice = (client: number) => writeCursorSlice({ client, focused: true, anchor: null, focus: null })
    const { live } = sessionWith([
      other('tom', { note: { ...(slice(11) as object), name: 'Mirjam', color: 'url(x)' } }),
      other('stranger', { note: slice(12) }),
      other('joris', { elsewhere: slice(13) }),
      other('nadia', { note: 'nonsense' }),
    ])
    const { provider } = createNoteProvider(live, 'note', colourOf)
    const states = [...provider.awareness.getStates()]
    expect(states.map(([client, { name, color }]) => [client, name, color])).toEqual([
      [11, 'tom', 'colour of tom'],
    ])
  })

  it('R-NOTE-4 tells when the note gets and loses the focus, though Lexical changes the state in place', () => {
    const { live, told } = sessionWith([])
    const { provider } = createNoteProvider(live, 'note', colourOf)
    provider.awareness.setLocalState({ ...state, focusing: false, awarenessData: {} })
    const focused = () => readCursorSlice(told.at(-1)?.note)?.focused
    for (const focusing of [true, false]) {
      const before = provider.awareness.getLocalState()
      if (before === null) throw new Error('the state was just set')
      before.focusing = focusing
      provider.awareness.setLocalState(before)
      expect(focused()).toBe(focusing)
    }
  })

  it('R-NOTE-2 says that it is in sync after the content has come', () => {
    const { live } = sessionWith([])
    live.documents.note('note').getText('root').insert(0, 'eerder')
    const { provider, document } = createNoteProvider(live, 'note', colourOf)
    const seen: string[] = []
    provider.on('sync', () => seen.push(document.getText('root').toString()))
    void provider.connect()
    expect(seen).toEqual(['eerder'])
  })
})
