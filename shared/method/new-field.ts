import { escalationLadder } from './escalation-ladder.ts'
import { genericDomains, lifeScale } from './life-domains.ts'
import type { Field, FieldKind, LifeDomain, MethodKind, Text } from './method.ts'

/** What a field of each kind begins with when somebody adds it by hand: enough to work with, and all of it can be changed. */

const resident: Text = { nl: 'Inwoner', en: 'Resident' }
const relative: Text = { nl: 'Gezin of naaste', en: 'Family or loved one' }
const colleague: Text = { nl: 'Collega in de uitvoering', en: 'Colleague in the field' }
const organisation: Text = { nl: 'Organisatie', en: 'Organisation' }
const voices: readonly Text[] = [resident, relative, colleague, organisation]

const ways = [
  { id: 'yes', label: { nl: 'voor', en: 'for' } },
  { id: 'no', label: { nl: 'tegen', en: 'against' } },
  { id: 'other', label: { nl: 'anders', en: 'other' } },
]

const dimensions: readonly LifeDomain[] = [
  { id: 'person', title: { nl: 'De inwoner', en: 'The resident' } },
  { id: 'circumstances', title: { nl: 'De omstandigheden', en: 'The circumstances' } },
  { id: 'rules', title: { nl: 'Regels en ruimte', en: 'Rules and room' } },
]

const fiveCorners: readonly Text[] = [
  { nl: 'niet gediend', en: 'not served' },
  { nl: 'weinig', en: 'little' },
  { nl: 'voor de helft', en: 'half' },
  { nl: 'grotendeels', en: 'mostly' },
  { nl: 'goed gediend', en: 'well served' },
]

const starts: { readonly [Kind in FieldKind]: (id: string) => Extract<Field, { kind: Kind }> } = {
  note: (id) => ({ kind: 'note', id, title: { nl: 'Notitie', en: 'Note' } }),
  line: (id) => ({ kind: 'line', id, title: { nl: 'In één zin', en: 'In one sentence' }, lines: 2 }),
  dilemma: (id) => ({
    kind: 'dilemma',
    id,
    title: { nl: 'Het dilemma', en: 'The dilemma' },
    a: {
      option: { nl: 'A: wat doe je dan?', en: 'A: what do you do then?' },
      damage: { nl: 'Schade als je A kiest', en: 'Damage if you choose A' },
    },
    b: {
      option: { nl: 'B: wat doe je dan?', en: 'B: what do you do then?' },
      damage: { nl: 'Schade als je B kiest', en: 'Damage if you choose B' },
    },
  }),
  list: (id) => ({
    kind: 'list',
    id,
    title: { nl: 'Lijst', en: 'List' },
    columns: [
      { id: 'what', title: { nl: 'Wat', en: 'What' }, input: 'text', width: 'wide' },
      { id: 'remark', title: { nl: 'Toelichting', en: 'Explanation' }, input: 'text', width: 'wide' },
    ],
    add: { nl: 'Rij toevoegen', en: 'Add row' },
  }),
  matrix: (id) => ({
    kind: 'matrix',
    id,
    title: { nl: 'Perspectieven en waarden', en: 'Perspectives and values' },
    columns: [
      { id: 'perspective', title: { nl: 'Perspectief', en: 'Perspective' }, input: 'text' },
      { id: 'value', title: { nl: 'Waarde', en: 'Value' }, input: 'value' },
      {
        id: 'norm',
        title: { nl: 'Wat die waarde hier vraagt', en: 'What that value asks for here' },
        input: 'text',
        width: 'wide',
      },
    ],
    add: { nl: 'Perspectief toevoegen', en: 'Add perspective' },
    voices: [...voices],
  }),
  round: (id) => ({
    kind: 'round',
    id,
    title: { nl: 'Mijn afweging', en: 'My weighing' },
    parts: [
      { id: 'choice', title: { nl: 'Ik kies', en: 'I choose' }, input: 'choice', choices: [...ways] },
      { id: 'why', title: { nl: 'Omdat', en: 'Because' }, input: 'text' },
    ],
    distribution: 'choice',
  }),
  agreements: (id) => ({
    kind: 'agreements',
    id,
    title: { nl: 'Afspraken', en: 'Agreements' },
    add: { nl: 'Afspraak toevoegen', en: 'Add agreement' },
  }),
  review: (id) => ({
    kind: 'review',
    id,
    title: { nl: 'Eerdere afspraken', en: 'Earlier agreements' },
  }),
  choice: (id) => ({
    kind: 'choice',
    id,
    title: { nl: 'Waar kiezen we voor?', en: 'What do we choose?' },
    choices: [...ways],
    reason: { nl: 'Waarom?', en: 'Why?' },
  }),
  domains: (id) => ({
    kind: 'domains',
    id,
    title: { nl: 'Beeld per leefgebied', en: 'Picture per life domain' },
    domains: genericDomains.slice(0, 6),
    scale: [...lifeScale],
  }),
  network: (id) => ({
    kind: 'network',
    id,
    title: { nl: 'Wie staan eromheen', en: 'Who is around them' },
  }),
  blockers: (id) => ({
    kind: 'blockers',
    id,
    title: { nl: 'Wat zit vast?', en: 'What is stuck?' },
    add: { nl: 'Knelpunt toevoegen', en: 'Add blocker' },
  }),
  options: (id) => ({
    kind: 'options',
    id,
    title: { nl: 'Opties', en: 'Options' },
    add: { nl: 'Optie toevoegen', en: 'Add option' },
  }),
  decision: (id) => ({ kind: 'decision', id, title: { nl: 'Besluit', en: 'Decision' } }),
  arguments: (id) => ({
    kind: 'arguments',
    id,
    title: { nl: 'Argumenten voor en tegen', en: 'Arguments for and against' },
    add: { nl: 'Argument toevoegen', en: 'Add argument' },
    asks: [],
  }),
  facts: (id) => ({
    kind: 'facts',
    id,
    title: { nl: 'Wat we weten', en: 'What we know' },
    dimensions: [...dimensions],
    add: { nl: 'Feit toevoegen', en: 'Add fact' },
  }),
  stakeholders: (id) => ({
    kind: 'stakeholders',
    id,
    title: { nl: 'Wie raakt het?', en: 'Whom does it touch?' },
    add: { nl: 'Betrokkene toevoegen', en: 'Add stakeholder' },
    voices: [...voices],
  }),
  effects: (id) => ({
    kind: 'effects',
    id,
    title: { nl: 'Wat gebeurt er dan, en met wie?', en: 'What happens then, and to whom?' },
    add: { nl: 'Gevolg toevoegen', en: 'Add effect' },
  }),
  triangle: (id) => ({
    kind: 'triangle',
    id,
    title: { nl: 'Drie waarden in evenwicht', en: 'Three values in balance' },
    corners: [
      { id: 'first', title: { nl: 'Rechtmatigheid', en: 'Lawfulness' } },
      { id: 'second', title: { nl: 'Betrokkenheid', en: 'Care' } },
      { id: 'third', title: { nl: 'Rendement', en: 'Return' } },
    ],
    scale: [...fiveCorners],
  }),
  escalation: (id) => ({
    kind: 'escalation',
    id,
    title: { nl: 'Opschalen', en: 'Escalate' },
    rungs: [...escalationLadder],
    add: { nl: 'Verzoek toevoegen', en: 'Add request' },
  }),
  branch: (id) => ({ kind: 'branch', id, title: { nl: 'Morele vraag', en: 'Moral question' } }),
  checklist: (id) => ({
    kind: 'checklist',
    id,
    title: { nl: 'Hier letten we op', en: 'What we watch' },
    items: [{ id: 'first', text: { nl: 'Eerste punt', en: 'First point' } }],
  }),
  pulse: (id) => ({
    kind: 'pulse',
    id,
    title: { nl: 'Hoe was dit gesprek?', en: 'How was this conversation?' },
    questions: [
      {
        id: 'safety',
        text: { nl: 'Ik kon zeggen wat ik dacht.', en: 'I could say what I thought.' },
        low: { nl: 'helemaal niet', en: 'not at all' },
        high: { nl: 'helemaal wel', en: 'very much' },
      },
    ],
  }),
}

/** A field of a kind with what it begins with. */
export const newField = (kind: FieldKind, id: string): Field => starts[kind](id)

/** Kinds by what people do with them; what is used most stands first. */
const offered = {
  writing: ['note', 'line', 'list', 'checklist'],
  weighing: ['round', 'choice', 'dilemma', 'matrix', 'arguments', 'triangle'],
  picture: ['facts', 'stakeholders', 'effects', 'domains', 'network', 'blockers'],
  deciding: ['options', 'decision', 'agreements', 'escalation', 'pulse'],
} as const satisfies Readonly<Record<string, readonly FieldKind[]>>

export type KindGroup = keyof typeof offered

/** Only a conference comes after another, and sends a moral question to a deliberation. */
const ofConferences: Readonly<Partial<Record<KindGroup, readonly FieldKind[]>>> = {
  picture: ['branch'],
  deciding: ['review'],
}

const groups = Object.keys(offered) as readonly KindGroup[]

/** The kinds of field that somebody can add to a method of a kind, by what people do with them. */
export const addableKinds = (
  kind: MethodKind,
): readonly { readonly group: KindGroup; readonly kinds: readonly FieldKind[] }[] =>
  groups.map((group) => ({
    group,
    kinds: kind === 'conference' ? [...offered[group], ...(ofConferences[group] ?? [])] : offered[group],
  }))
