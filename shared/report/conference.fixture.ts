import type { Agreement, FieldValue, SessionSnapshot } from '../session/model.ts'
import { filledSnapshot } from './report.fixture.ts'

const noon = Date.UTC(2026, 10, 22, 12, 0)

export const anAgreement: Agreement = {
  id: 'agreement-9',
  addedBy: 'device-tom',
  action: 'Huurschuld bevriezen',
  person: 'Tom Bakker',
  organisation: 'De Kade',
  condition: '',
  due: '2026-12-01',
  sign: '',
  evaluation: '',
  scope: 'case',
  start: '',
  carriedFrom: '',
  status: 'open',
  reason: '',
  history: [],
}

/** Something in every kind of field that only a conference has. */
export const conferenceValues: Readonly<Record<string, FieldValue>> = {
  picture: {
    kind: 'domains',
    domains: {
      housing: {
        now: 2,
        wished: 4,
        items: [
          {
            id: 'item-1',
            addedBy: 'device-tom',
            kind: 'worry',
            text: 'Ontruiming op 1 december',
            source: 'Woningcorporatie',
            date: '2026-11-12',
          },
          {
            id: 'item-2',
            addedBy: 'device-tom',
            kind: 'fact',
            text: 'Drie maanden huurschuld',
            source: '',
            date: '',
          },
        ],
      },
      money: { circle: 'Inkomen', members: 3 },
      health: { now: null, wished: null, items: [] },
    },
  },
  around: {
    kind: 'network',
    nodes: [
      {
        id: 'node-1',
        addedBy: 'device-tom',
        kind: 'organisation',
        name: 'De Kade',
        does: 'Begeleidt naar werk',
      },
      { id: 'node-2', addedBy: 'device-tom', kind: 'household', name: 'Gezin M.', does: '' },
    ],
    links: [{ id: 'link-1', addedBy: 'device-tom', from: 'node-1', to: 'node-2', label: 'elke week' }],
  },
  stuck: {
    kind: 'blockers',
    blockers: [
      {
        id: 'blocker-1',
        addedBy: 'device-tom',
        kind: 'waiting-list',
        text: 'Geen plek bij schuldhulp',
        who: 'Teamleider',
      },
    ],
  },
  moral: {
    kind: 'branch',
    question: 'Mogen wij voorrang geven?',
    links: [
      {
        id: 'branch-1',
        kind: 'branch',
        title: 'Voorrang voor gezin M.',
        question: 'Mogen wij voorrang geven?',
        at: noon,
        by: 'device-mirjam',
        roomId: 'room-of-the-branch',
        wrapped: ['wrapped-invitation'],
        outcome: {
          question: 'Mogen wij dit gezin voorrang geven?',
          conclusion: 'Ja, zolang anderen niet langer dan een week extra wachten.',
          at: noon,
          by: 'device-mirjam',
        },
      },
    ],
  },
  ways: {
    kind: 'options',
    options: [
      {
        id: 'option-1',
        addedBy: 'device-tom',
        option: 'Spoedplek schuldhulp',
        purpose: 'De wet laat spoed toe',
        commitment: 'Het gezin komt wekelijks',
        return: 'Geen ontruiming',
        legality: { verdict: 'yes', by: 'device-mirjam', reason: 'Artikel over spoed' },
        effectiveness: { verdict: 'doubt', by: 'device-tom', reason: '' },
      },
    ],
  },
  decided: {
    kind: 'decision',
    decision: {
      decision: 'Spoedplek aanvragen',
      reason: 'Ontruiming kost meer',
      holder: 'K. Jansen',
      organisation: 'Werkplein Noord',
      present: 'no',
      dissent: 'Tom: de wachtlijst is ook eerlijk',
    },
  },
  asked: {
    kind: 'escalation',
    escalations: [
      {
        id: 'escalation-1',
        addedBy: 'device-mirjam',
        rungId: 'director',
        blocker: 'Later veranderd',
        options: '',
        question: '',
        deadline: '',
        learning: 'Spoed hoort in het beleid',
        status: 'decided',
        reader: 'link-of-the-reader',
        ownerWrapped: 'wrapped-owner',
        request: {
          id: 'request-1',
          rungId: 'director',
          rung: { nl: 'Directeur', en: 'Director' },
          blocker: 'Geen plek bij schuldhulp',
          options: 'Spoedplek of wachten',
          question: 'Mag het gezin voor?',
          deadline: '2026-11-25',
          askedBy: { name: 'Mirjam Kok', organisation: 'Werkplein Noord' },
          askedAt: noon,
        },
        signed: {
          requestId: 'request-1',
          verdict: 'granted',
          decision: 'Het gezin mag voor',
          reason: 'Ontruiming is duurder',
          name: 'K. Jansen',
          organisation: 'Werkplein Noord',
          at: noon,
          deviceId: 'device-of-the-director',
          signature: 'signature-of-the-director',
        },
      },
    ],
  },
  rung: { kind: 'choice', choice: 'two', reason: 'Hij werkt al twee dagen' },
  earlier: {
    kind: 'review',
    agreements: [
      {
        ...anAgreement,
        carriedFrom: 'agreement-1',
        status: 'not-done',
        reason: 'Corporatie belde niet terug',
      },
    ],
  },
}

/** A conference that has been held, with something in every kind of field. */
export const filledConference: SessionSnapshot = {
  ...filledSnapshot,
  method: { ...filledSnapshot.method, kind: 'conference' },
  progress: { ...filledSnapshot.progress, visited: [...filledSnapshot.progress.visited, 'talk'] },
  about: {
    ...filledSnapshot.about,
    origin: { kind: 'follow-up', sessionId: 'session-before', title: 'Gezin M.', linkId: 'link-before' },
  },
  values: { ...filledSnapshot.values, ...conferenceValues },
  genuine: { 'escalation-1': true },
  journal: [
    {
      id: 'entry-1',
      kind: 'admitted',
      at: noon,
      by: 'device-mirjam',
      subject: 'device-tom',
      label: 'Tom Bakker',
      signature: 'signature-of-mirjam',
    },
    {
      id: 'entry-2',
      kind: 'circle-made',
      at: noon + 60_000,
      by: 'device-gone',
      subject: 'circle-1',
      label: 'Inkomen',
      signature: 'signature-of-gone',
    },
  ],
}
