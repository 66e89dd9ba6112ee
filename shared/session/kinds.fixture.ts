import type { Method, Text } from '../method/method.ts'
import { createSession } from './create.ts'
import { aboutFixture, actorOf, newReplica, type Replica } from './session.fixture.ts'

const both = (nl: string, en: string): Text => ({ nl, en })

/** Every kind of field with which a method weighs. */
const kindFields: Method['steps'][number]['fields'] = [
  {
    kind: 'arguments',
    id: 'reasons',
    title: both('Argumenten', 'Arguments'),
    add: both('Argument toevoegen', 'Add argument'),
    asks: ['option', 'basis'],
  },
  {
    kind: 'facts',
    id: 'known',
    title: both('Wat we weten', 'What we know'),
    add: both('Feit toevoegen', 'Add fact'),
    dimensions: [
      { id: 'medical', title: both('Gezondheid', 'Health') },
      { id: 'life', title: both('Leven en overtuiging', 'Life and conviction') },
    ],
  },
  {
    kind: 'stakeholders',
    id: 'touched',
    title: both('Wie het raakt', 'Whom it touches'),
    add: both('Betrokkene toevoegen', 'Add stakeholder'),
    voices: [both('Inwoner', 'Resident'), both('Gezin of naaste', 'Family or relative')],
  },
  {
    kind: 'effects',
    id: 'later',
    title: both('Wat er gebeurt', 'What happens'),
    add: both('Gevolg toevoegen', 'Add effect'),
  },
  {
    kind: 'triangle',
    id: 'balance',
    title: both('Waardendriehoek', 'Triangle of values'),
    corners: [
      { id: 'legitimacy', title: both('Legitimiteit', 'Legitimacy') },
      { id: 'involvement', title: both('Betrokkenheid', 'Involvement') },
      { id: 'return', title: both('Rendement', 'Return') },
    ],
    scale: [
      both('Niet', 'Not at all'),
      both('Nauwelijks', 'Hardly'),
      both('Deels', 'Partly'),
      both('Grotendeels', 'Largely'),
      both('Ten volle', 'Fully'),
    ],
  },
]

const words = both('Weging', 'Weighing')

/** A small deliberation with every kind of field with which a method weighs. */
export const weighingMethod: Method = {
  id: 'small-weighing',
  version: 1,
  kind: 'deliberation',
  title: words,
  credit: words,
  chooseWhen: words,
  chooseNotWhen: words,
  groupSize: { min: 2, max: 12 },
  minutes: 10,
  phases: [{ id: 'all', title: words }],
  steps: [
    {
      id: 'weigh',
      title: words,
      heading: words,
      goal: words,
      minutes: 10,
      phase: 'all',
      prompts: [],
      pitfalls: [],
      fields: kindFields,
      context: [],
      closing: true,
    },
  ],
}

export const newWeighing = (clientId = 1): Replica => {
  const replica = newReplica(clientId)
  createSession(replica, actorOf('samira'), weighingMethod, aboutFixture)
  return replica
}
