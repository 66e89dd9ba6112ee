import type { Member } from '../../shared/room/types.ts'
import { actorOf, newSession, type Replica } from '../../shared/session/session.fixture.ts'
import type { CircleView, LiveSession, LiveTopic, RoundView } from '../live/live.ts'

/** A member of the fixture's session, by first name. */
export const memberOf = (name: string, change: Partial<Member> = {}): Member => ({
  deviceId: name.toLowerCase(),
  name,
  organisation: 'De Kade',
  role: 'participant',
  agreementKey: '',
  verified: true,
  ...change,
})

export const samira = memberOf('Samira', { organisation: 'Werkplein Noord', role: 'facilitator' })
export const joris = memberOf('Joris')

export const circleOf = (state: CircleView['state'], change: Partial<CircleView> = {}): CircleView => ({
  id: 'zorg',
  name: 'hulpverlening',
  members: 3,
  state,
  isOwner: false,
  ...change,
})

export interface FakeLive {
  readonly live: LiveSession
  /** Tells whoever listens that something of a topic changed. */
  readonly tell: (topic: LiveTopic) => void
}

/** A note or list that is not written in private. */
const writtenTogether: RoundView = {
  status: 'writing',
  mode: 'together',
  modeIsFixed: false,
  draft: {},
  mySeal: 'none',
  written: [],
  contributions: [],
  waiting: [],
  closedUnopened: 0,
  spoken: [],
  current: null,
  everyoneHasSpoken: false,
  unsentDraft: false,
}

const missing = (): never => {
  throw new Error('not part of this test')
}

/** An open session for components, in memory: what a test does not give is empty, and what it must not use throws. */
export const fakeLive = (change: Partial<LiveSession> = {}, documents: Replica = newSession()): FakeLive => {
  const listeners = new Map<LiveTopic, Set<() => void>>()
  const actor = actorOf('samira')
  const live: LiveSession = {
    relay: () => 'wss://relay.voorbeeld.invalid',
    roomId: 'kamer',
    documents,
    actor: () => actor,
    me: () => samira,
    mayLead: () => true,
    members: () => [samira, joris],
    attendees: () =>
      live
        .members()
        .map(({ deviceId, name, organisation, role }) => ({ deviceId, name, organisation, role })),
    presence: () => [],
    setPresence: () => {},
    stored: async () => {},
    storage: () => ({ kind: 'on-relay', reason: null, connection: 'connected' }),
    now: () => actor.now,
    loaded: () => true,
    readiness: () => 'ready',
    ignoredCount: () => 0,
    round: () => writtenTogether,
    roundActions: missing,
    snapshot: missing,
    mayInvite: () => true,
    invite: missing,
    inviteToLobby: missing,
    waiting: () => [],
    admit: missing,
    turnAway: missing,
    confirmMember: missing,
    removeMember: missing,
    moveToRelay: missing,
    movedTo: () => null,
    wasRemoved: () => false,
    destroyed: () => null,
    circles: () => [],
    circleAt: () => null,
    within: () => live,
    circleMembers: () => [],
    createCircle: missing,
    admitToCircle: missing,
    removeFromCircle: missing,
    placeInCircle: missing,
    record: {
      current: () => null,
      may: () => true,
      open: missing,
      withdraw: missing,
      amend: missing,
      takeBack: missing,
      answer: missing,
      adopt: missing,
      sign: missing,
      file: missing,
      changedSince: missing,
    },
    aliases: { list: () => [], write: missing },
    residentVersion: { writing: () => ({ language: null, texts: { nl: {}, en: {} } }), write: missing },
    proposals: {
      list: () => [],
      begin: missing,
      write: missing,
      answer: missing,
      leaveOut: missing,
      offer: missing,
      remove: missing,
    },
    journal: () => [],
    note: missing,
    askMandate: missing,
    mandateLink: missing,
    checkedDecisions: () => [],
    notepad: () => '',
    writeNotepad: missing,
    talkTime: () => [],
    quietVoices: () => [],
    speakingNow: () => null,
    setSpeaking: missing,
    sendSignal: missing,
    signals: () => [],
    dismissSignal: missing,
    offerLead: missing,
    offeredLead: () => null,
    answerLead: missing,
    compact: missing,
    watch: (reads, listener) => {
      const watched = reads.map((name) =>
        name === 'agenda'
          ? documents.agenda
          : name === 'case'
            ? documents.case
            : documents.note(name.slice(5)),
      )
      for (const document of watched) document.on('update', listener)
      return () => {
        for (const document of watched) document.off('update', listener)
      }
    },
    subscribe: (topic, listener) => {
      const known = listeners.get(topic) ?? new Set()
      listeners.set(topic, known.add(listener))
      return () => known.delete(listener)
    },
    close: missing,
    ...change,
  }
  return {
    live,
    tell: (topic) => {
      for (const listener of listeners.get(topic) ?? []) listener()
    },
  }
}
