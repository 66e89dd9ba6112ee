import type { Identity } from '../../shared/room/types.ts'
import { floorQuery } from '../../shared/session/floor.ts'
import { talkRoundQuery } from '../../shared/session/talk-round.ts'
import type { Vault } from '../platform/platform.ts'
import { type KeptRecord, openRecord, privateRecords } from './kept-record.ts'
import type { LiveSession } from './live.ts'
import type { RoomPart } from './open-part.ts'
import { createSignals } from './signals.ts'
import { countTalk, quietOf, readTalkCount, type Speaking, type TalkCount, talkShares } from './talk-time.ts'

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
> & {
  /** Resolves when notepad and talk-time are kept. */
  stored(): Promise<void>
  close(): Promise<void>
}

interface InstrumentsNeed {
  readonly part: RoomPart
  readonly identity: Identity
  readonly vault: Vault
  readonly mayLead: () => boolean
  /** `About.id`, '' while the session is not there yet: it stays the same when the session moves. */
  readonly sessionId: () => string
  readonly changed: (topic: 'talk' | 'signals' | 'private') => void
}

/** Two windows with one notepad: what the other wrote meanwhile comes below what stands here. */
const bothNotes = (here: string, there: string, before: string): string =>
  here === before ? there : here.includes(there) ? here : `${here}\n\n${there}`

interface Kept {
  readonly notepad: KeptRecord<string>
  readonly talk: KeptRecord<TalkCount>
}

/** The instruments of one open session. They read the vault as soon as it is known which session it is. */
export const createInstruments = (need: InstrumentsNeed): Instruments => {
  const { part, identity, vault, mayLead, changed } = need
  let opening: Promise<void> | null = null
  let kept: Kept | null = null

  const present = (): readonly string[] => [...new Set(part.presence().map(({ deviceId }) => deviceId))]

  /** The floor comes before a turn in a round, and that before what somebody says of themself. */
  const speaking = (): Speaking | null => {
    const floor = floorQuery.of(part.documents)
    if (floor !== null) return floor
    const round = talkRoundQuery.of(part.documents)
    if (round !== null && round.current !== null && round.since !== null)
      return { deviceId: round.current, since: round.since }
    const [latest] = part
      .presence()
      .flatMap(({ deviceId, state }) =>
        state.speaking === null ? [] : [{ deviceId, since: state.speaking }],
      )
      .sort((one, other) => other.since - one.since)
    return latest ?? null
  }

  const signals = createSignals({ part, identity, mayLead, changed: () => changed('signals') })

  const look = (): void => {
    const sessionId = need.sessionId()
    if (sessionId !== '') opening ??= open(sessionId)
    signals.look()
    if (kept === null || !mayLead()) return
    const before = kept.talk.value()
    const after = countTalk(before, speaking(), part.now())
    if (after === before) return
    kept.talk.change(after)
    changed('talk')
  }

  const open = async (sessionId: string): Promise<void> => {
    const [notepad, talk] = privateRecords(sessionId)
    kept = {
      notepad: await openRecord(
        vault,
        notepad,
        (stored) => (typeof stored === 'string' ? stored : ''),
        bothNotes,
      ),
      talk: await openRecord(vault, talk, readTalkCount, (here) => here),
    }
    changed('private')
    look()
  }

  const stops = [
    part.watch(['agenda', 'case'], look),
    part.room.on('presence', look),
    part.room.on('members', look),
  ]
  look()

  const shares = () => (kept === null ? [] : talkShares(kept.talk.value(), present(), part.now()))
  return {
    notepad: () => kept?.notepad.value() ?? '',
    writeNotepad: (text) => {
      kept?.notepad.change(text)
      changed('private')
    },
    talkTime: () => (mayLead() ? shares() : []),
    quietVoices: () => (mayLead() ? quietOf(shares(), present()) : []),
    speakingNow: () => speaking()?.deviceId ?? null,
    setSpeaking: (isSpeaking) => part.setPresence({ speaking: isSpeaking ? Math.round(part.now()) : null }),
    sendSignal: signals.send,
    signals: signals.list,
    dismissSignal: signals.dismiss,
    stored: async () => {
      await opening
      await Promise.all([kept?.notepad.stored(), kept?.talk.stored()])
    },
    close: async () => {
      for (const stop of stops) stop()
      signals.close()
      await opening
      await Promise.all([kept?.notepad.stored(), kept?.talk.stored()])
    },
  }
}
