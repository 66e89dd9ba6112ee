import type { Field, Method, Text } from '../method/method.ts'
import { createSession } from './create.ts'
import { aboutFixture, actorOf, newReplica, type Replica } from './session.fixture.ts'

const both = (nl: string, en: string): Text => ({ nl, en })

/** Every kind of field that only a conference has. */
export const conferenceFields: readonly Field[] = [
  {
    kind: 'domains',
    id: 'picture',
    title: both('Beeld per leefgebied', 'Picture per life domain'),
    domains: [
      { id: 'housing', title: both('Wonen', 'Housing') },
      { id: 'money', title: both('Geld', 'Money') },
      { id: 'health', title: both('Gezondheid', 'Health') },
    ],
    scale: [
      both('Onhoudbaar', 'Untenable'),
      both('Zorgelijk', 'Worrying'),
      both('Wankel', 'Shaky'),
      both('Redelijk', 'Fair'),
      both('Goed', 'Good'),
    ],
  },
  { kind: 'network', id: 'around', title: both('Wie doet wat', 'Who does what') },
  {
    kind: 'blockers',
    id: 'stuck',
    title: both('Wat zit vast', 'What is stuck'),
    add: both('Knelpunt toevoegen', 'Add blocker'),
  },
  { kind: 'branch', id: 'moral', title: both('Morele toets', 'Moral check') },
  {
    kind: 'options',
    id: 'ways',
    title: both('Opties', 'Options'),
    add: both('Optie toevoegen', 'Add option'),
  },
  { kind: 'decision', id: 'decided', title: both('Besluit', 'Decision') },
  {
    kind: 'escalation',
    id: 'asked',
    title: both('Opschalen', 'Escalate'),
    add: both('Verzoek toevoegen', 'Add request'),
    rungs: [
      {
        id: 'process',
        title: both('Procesregisseur', 'Process director'),
        who: both('Over de organisaties', 'Across organisations'),
      },
      {
        id: 'director',
        title: both('Directeur', 'Director'),
        who: both('Met mandaat', 'With a mandate'),
      },
    ],
  },
  {
    kind: 'choice',
    id: 'rung',
    title: both('Trede', 'Rung'),
    reason: both('Waarom deze trede', 'Why this rung'),
    choices: [
      { id: 'one', label: both('Eerste trede', 'First rung') },
      { id: 'two', label: both('Tweede trede', 'Second rung') },
    ],
  },
  { kind: 'review', id: 'earlier', title: both('Eerdere afspraken', 'Earlier agreements') },
]

const words = both('Overleg', 'Conference')

const step = (id: string, fields: readonly Field[]): Method['steps'][number] => ({
  id,
  title: words,
  heading: words,
  goal: words,
  minutes: 10,
  phase: 'all',
  prompts: [],
  pitfalls: [],
  fields: [...fields],
  context: [],
  closing: id === 'agree',
})

/** A small conference with every kind of field that only conferences have, and agreements. */
export const conferenceMethod: Method = {
  id: 'small-conference',
  version: 1,
  kind: 'conference',
  title: words,
  credit: words,
  chooseWhen: words,
  chooseNotWhen: words,
  groupSize: { min: 2, max: 12 },
  minutes: 30,
  phases: [{ id: 'all', title: words }],
  steps: [
    step('open', [
      {
        kind: 'line',
        id: 'director',
        title: both('Casusregisseur', 'Case director'),
        lines: 1,
        neededToClose: both('Nog niemand is casusregisseur.', 'Nobody is case director yet.'),
      },
      { kind: 'note', id: 'story', title: both('Verhaal', 'Story') },
    ]),
    step('talk', conferenceFields),
    step('agree', [
      {
        kind: 'agreements',
        id: 'agreements',
        title: both('Afspraken', 'Agreements'),
        add: both('Afspraak toevoegen', 'Add agreement'),
      },
    ]),
  ],
}

export const newConference = (clientId = 1): Replica => {
  const replica = newReplica(clientId)
  createSession(replica, actorOf('samira'), conferenceMethod, aboutFixture)
  return replica
}
