import type { Method, Text } from '../method/method.ts'
import { conferenceFields } from '../session/conference.fixture.ts'
import { weighingMethod } from '../session/kinds.fixture.ts'
import type { Contribution, Envelope, FieldValue, Round, SessionSnapshot } from '../session/model.ts'

const both = (nl: string, en: string): Text => ({ nl, en })

const step = (
  id: string,
  title: Text,
  fields: Method['steps'][number]['fields'],
): Method['steps'][number] => ({
  id,
  title,
  heading: title,
  goal: title,
  minutes: 10,
  phase: 'all',
  prompts: [],
  pitfalls: [],
  fields,
  context: [],
  closing: id === 'end',
})

const choices = [
  { id: 'a', label: both('Uitstel geven', 'Postpone'), tone: 'a' as const },
  { id: 'b', label: both('Aan de eis houden', 'Keep to the rule'), tone: 'b' as const },
]

/** A method that has every kind of field, in the same form as the built-in ones. */
export const everyKind: Method = {
  id: 'every-kind',
  version: 1,
  kind: 'deliberation',
  title: both('Moreel beraad', 'Moral deliberation'),
  credit: both('naar de dilemmamethode', 'after the dilemma method'),
  chooseWhen: both('Bij een keuze', 'For a choice'),
  chooseNotWhen: both('Anders', 'Otherwise'),
  groupSize: { min: 3, max: 10 },
  minutes: 50,
  phases: [{ id: 'all', title: both('Alles', 'All') }],
  steps: [
    step('start', both('Inleiding', 'Introduction'), [
      {
        kind: 'checklist',
        id: 'rules',
        title: both('Regels', 'Rules'),
        items: [
          { id: 'closed', text: both('Wat hier gezegd wordt, blijft hier', 'What is said here stays here') },
          { id: 'equal', text: both('Iedereen telt even zwaar', 'Everyone counts the same') },
        ],
      },
    ]),
    step('case', both('Casus', 'Case'), [
      { kind: 'note', id: 'story', title: both('Wat er gebeurde', 'What happened') },
      { kind: 'line', id: 'question', title: both('De morele vraag', 'The moral question'), lines: 2 },
      {
        kind: 'dilemma',
        id: 'horns',
        title: both('Het dilemma', 'The dilemma'),
        a: {
          option: both('Mogelijkheid A', 'Option A'),
          damage: both('Schade bij A', 'Harm with A'),
        },
        b: {
          option: both('Mogelijkheid B', 'Option B'),
          damage: both('Schade bij B', 'Harm with B'),
        },
      },
    ]),
    step('views', both('Perspectieven', 'Perspectives'), [
      {
        kind: 'matrix',
        id: 'stakes',
        title: both('Wat er op het spel staat', 'What is at stake'),
        add: both('Perspectief toevoegen', 'Add perspective'),
        voices: [],
        columns: [
          {
            id: 'perspective',
            title: both('Perspectief', 'Perspective'),
            input: 'text',
            width: 'narrow',
          },
          { id: 'value', title: both('Waarde', 'Value'), input: 'value' },
          {
            id: 'norm',
            title: both('Wat die waarde hier vraagt', 'What that value asks'),
            input: 'text',
            width: 'wide',
          },
          { id: 'fits', title: both('Past bij', 'Fits'), input: 'choice', choices },
        ],
      },
      {
        kind: 'list',
        id: 'open',
        title: both('Open vragen', 'Open questions'),
        add: both('Vraag toevoegen', 'Add question'),
        columns: [
          { id: 'question', title: both('Vraag', 'Question'), input: 'text' },
          { id: 'before', title: both('Antwoord voor', 'Answer before'), input: 'date' },
        ],
      },
    ]),
    step('weighing', both('Eigen afweging', 'Own weighing'), [
      {
        kind: 'round',
        id: 'weighing',
        title: both('Eigen afweging', 'Own weighing'),
        distribution: 'choice',
        parts: [
          { id: 'choice', title: both('Ik kies', 'I choose'), input: 'choice', choices },
          { id: 'because', title: both('Omdat', 'Because'), input: 'text' },
        ],
      },
    ]),
    step('talk', both('Bespreking', 'Discussion'), [
      ...conferenceFields,
      ...weighingMethod.steps.flatMap((one) => one.fields),
    ]),
    step('end', both('Afronden', 'Closing'), [
      {
        kind: 'note',
        id: 'conclusion',
        title: both('Conclusie', 'Conclusion'),
        neededToClose: both('Schrijf een conclusie.', 'Write a conclusion.'),
      },
      {
        kind: 'agreements',
        id: 'agreements',
        title: both('Afspraken', 'Agreements'),
        add: both('Afspraak toevoegen', 'Add agreement'),
      },
      {
        kind: 'pulse',
        id: 'pulse',
        title: both('Hoe was het', 'How was it'),
        questions: [
          {
            id: 'heard',
            text: both('Ik ben gehoord', 'I was heard'),
            low: both('nee', 'no'),
            high: both('ja', 'yes'),
          },
        ],
      },
    ]),
  ],
}

const noDilemma = { option: '', damage: '' }
const noCorner = { for: '', against: '', score: null }
const noPicture = { now: null, wished: null, items: [] }

export const emptyRound: Round = {
  fieldId: 'weighing',
  status: 'writing',
  naming: 'named',
  envelopes: [],
  closedUnopened: [],
  added: [],
  order: [],
  spoken: [],
}

export const envelope = (deviceId: string): Envelope => ({
  deviceId,
  revision: 1,
  hash: `hash-of-${deviceId}`,
  bytes: new Uint8Array([1, 2, 3]),
  key: null,
})

export const contribution = (
  deviceId: string,
  name: string,
  change: Partial<Contribution> = {},
): Contribution => ({
  id: deviceId,
  deviceId,
  name,
  organisation: 'Werkplein Noord',
  parts: { choice: 'a', because: `Reden van ${name}` },
  mark: 'sealed',
  ...change,
})

const emptyValues: Readonly<Record<string, FieldValue>> = {
  rules: { kind: 'checklist', checked: [] },
  story: { kind: 'note', blocks: [] },
  question: { kind: 'line', text: '' },
  horns: { kind: 'dilemma', a: noDilemma, b: noDilemma },
  stakes: { kind: 'matrix', rows: [] },
  open: { kind: 'list', rows: [] },
  weighing: { kind: 'round', round: emptyRound, contributions: [] },
  picture: { kind: 'domains', domains: { housing: noPicture, money: noPicture, health: noPicture } },
  around: { kind: 'network', nodes: [], links: [] },
  stuck: { kind: 'blockers', blockers: [] },
  moral: { kind: 'branch', question: '', links: [] },
  ways: { kind: 'options', options: [] },
  decided: {
    kind: 'decision',
    decision: { decision: '', reason: '', holder: '', organisation: '', present: '', dissent: '' },
  },
  asked: { kind: 'escalation', escalations: [] },
  rung: { kind: 'choice', choice: '', reason: '' },
  earlier: { kind: 'review', agreements: [] },
  reasons: { kind: 'arguments', arguments: [] },
  known: { kind: 'facts', dimensions: { medical: [], life: [] } },
  touched: { kind: 'stakeholders', stakeholders: [] },
  later: { kind: 'effects', effects: [] },
  balance: { kind: 'triangle', corners: { legitimacy: noCorner, involvement: noCorner, return: noCorner } },
  conclusion: { kind: 'note', blocks: [] },
  agreements: { kind: 'agreements', agreements: [] },
  pulse: { kind: 'pulse', answers: [] },
}

const noon = Date.UTC(2026, 10, 22, 12, 0)

/** A session that was started and in which nothing was written yet. */
export const emptySnapshot: SessionSnapshot = {
  about: {
    id: 'session',
    title: 'Taaleis of tempo',
    purpose: '',
    createdAt: noon,
    plannedAt: null,
    startedAt: null,
    closedAt: null,
    residentInformed: { answer: 'unknown', explanation: '' },
    legalGrounds: [],
    retainUntil: '2027-11-22',
    origin: null,
  },
  method: everyKind,
  progress: {
    stepId: 'start',
    visited: [],
    lead: 'device-mirjam',
    timer: { duration: 600_000, elapsedBefore: 0, startedAt: null },
  },
  attendees: [],
  values: emptyValues,
  parked: [],
  journal: [],
}

export const withValues = (
  values: Readonly<Record<string, FieldValue>>,
  change: Partial<SessionSnapshot> = {},
): SessionSnapshot => ({ ...emptySnapshot, ...change, values: { ...emptyValues, ...values } })

const row = (id: string, cells: Readonly<Record<string, string>>) => ({
  id,
  addedBy: 'device-mirjam',
  cells,
})

/** A deliberation that has been held, with something in every kind of field. */
export const filledSnapshot: SessionSnapshot = withValues(
  {
    rules: { kind: 'checklist', checked: ['closed'] },
    story: {
      kind: 'note',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { text: 'Mevrouw A. werkt ' },
            { text: 'elke nacht', bold: true },
            { text: ' en haalt de lessen niet.' },
          ],
        },
        {
          kind: 'list',
          ordered: false,
          items: [
            { depth: 0, runs: [{ text: 'Twee kinderen' }] },
            { depth: 1, runs: [{ text: 'waarvan een in groep 3' }] },
            { depth: 0, runs: [{ text: 'Inkomen uit nachtdiensten' }] },
          ],
        },
        { kind: 'quote', runs: [{ text: 'Ik slaap als mijn kinderen op school zijn.', italic: true }] },
      ],
    },
    question: { kind: 'line', text: 'Mogen wij de taaleis een half jaar uitstellen?' },
    horns: {
      kind: 'dilemma',
      a: { option: 'Een half jaar uitstel', damage: 'Anderen kregen dit niet' },
      b: { option: 'Aan de eis houden', damage: 'Haar inkomen valt weg' },
    },
    stakes: {
      kind: 'matrix',
      rows: [
        row('1', {
          perspective: 'Mevrouw A.',
          value: 'bestaanszekerheid',
          norm: 'Haar inkomen valt niet weg zolang ze nachtdiensten draait.',
          fits: 'a',
        }),
        row('2', {
          perspective: 'Klantmanager',
          value: 'rechtsgelijkheid',
          norm: 'Gelijke eisen worden gelijk behandeld.',
          fits: 'b',
        }),
        row('3', { perspective: 'mevrouw A.', value: 'rust', norm: 'Zij kan slapen.', fits: 'a' }),
      ],
    },
    open: {
      kind: 'list',
      rows: [row('4', { question: 'Bestaat er les op de werkvloer?', before: '2026-11-30' })],
    },
    weighing: {
      kind: 'round',
      round: {
        ...emptyRound,
        status: 'revealed',
        envelopes: [envelope('device-mirjam'), envelope('device-tom'), envelope('device-lost')],
        closedUnopened: ['hash-of-device-lost'],
        added: [
          contribution('paper-1', 'Joris Veen', {
            deviceId: '',
            mark: 'on-paper',
            organisation: '',
            parts: { choice: 'b', because: 'Gelijk is gelijk' },
          }),
        ],
        order: ['device-tom', 'device-mirjam', 'paper-1'],
        spoken: ['device-tom', 'device-mirjam', 'paper-1'],
      },
      contributions: [
        contribution('device-mirjam', 'Mirjam Kok'),
        contribution('device-tom', 'Tom Bakker', { organisation: 'De Kade' }),
      ],
    },
    conclusion: {
      kind: 'note',
      blocks: [
        { kind: 'paragraph', runs: [{ text: 'Uitstel van een half jaar, met taalles op de werkvloer.' }] },
      ],
    },
    agreements: {
      kind: 'agreements',
      agreements: [
        {
          id: 'agreement-1',
          addedBy: 'device-tom',
          action: 'Beslisruimte voorleggen aan de directeur',
          person: 'Mirjam Kok',
          organisation: 'Werkplein Noord',
          condition: '',
          due: '2026-11-24',
          sign: '',
          evaluation: '',
          scope: 'case',
          start: '',
          carriedFrom: '',
          status: 'open',
          reason: '',
          history: [{ at: noon, by: 'device-tom', status: 'open', reason: '' }],
        },
      ],
    },
    pulse: {
      kind: 'pulse',
      answers: [
        { deviceId: 'device-mirjam', scores: { heard: 4 } },
        { deviceId: 'device-tom', scores: { heard: 5 } },
        { deviceId: 'device-joris', scores: { heard: 2 } },
      ],
    },
  },
  {
    about: {
      ...emptySnapshot.about,
      title: 'Taaleis of tempo: wat vragen we van een moeder met nachtdiensten?',
      purpose: 'Samen bepalen wat goed is om te doen rond de taaleis',
      startedAt: noon,
      closedAt: noon + 84 * 60_000,
      residentInformed: { answer: 'yes', explanation: 'Op 18 november besproken' },
      legalGrounds: [
        { organisation: 'Werkplein Noord', ground: 'Participatiewet' },
        { organisation: 'De Kade', ground: 'toestemming' },
      ],
    },
    progress: {
      ...emptySnapshot.progress,
      stepId: 'end',
      visited: ['start', 'case', 'views', 'weighing', 'end'],
    },
    attendees: [
      {
        deviceId: 'device-mirjam',
        name: 'Mirjam Kok',
        organisation: 'Werkplein Noord',
        role: 'facilitator',
      },
      { deviceId: 'device-tom', name: 'Tom Bakker', organisation: 'De Kade', role: 'participant' },
      { deviceId: 'device-tom-phone', name: 'Tom Bakker', organisation: 'De Kade', role: 'participant' },
    ],
    parked: [{ id: 'parked-1', addedBy: 'device-tom', text: 'Hoe doen andere gemeenten dit?', outcome: '' }],
  },
)
