import { ok } from '../../shared/result.ts'
import type { LiveSession } from './live.ts'

/** What whoever leads works with and nobody else gets to see. */
export type Instruments = Pick<
  LiveSession,
  | 'notepad'
  | 'writeNotepad'
  | 'talkTime'
  | 'quietVoices'
  | 'speakingNow'
  | 'setSpeaking'
  | 'sendSignal'
  | 'signals'
  | 'dismissSignal'
>

export const createInstruments = (): Instruments => {
  let notes = ''
  return {
    notepad: () => notes,
    writeNotepad: (text) => {
      notes = text
    },
    talkTime: () => [],
    quietVoices: () => [],
    speakingNow: () => null,
    setSpeaking: () => {},
    sendSignal: async () => ok(null),
    signals: () => [],
    dismissSignal: () => {},
  }
}
