import type { Words } from './words.ts'

export const nl = {
  heading: 'Wegwijzer',
  lede: 'Wat simpel kan, houden we simpel. Beantwoord een paar vragen en je ziet wat past. Er wordt niets van bewaard.',
  chooseMyself: 'Zelf een methode kiezen',
  questions: 'De vragen',
  notNeeded: 'Bij jouw antwoorden maakt deze vraag niets meer uit.',
  stillNeeded_one: 'Nog één vraag om de methode te kiezen',
  stillNeeded_other: 'Nog {{count}} vragen kunnen iets uitmaken.',
  found: 'Wat past: {{outcome}}',
  again: 'Opnieuw beginnen',
  outcome: 'Wat past',
  why: 'Waarom',
  next: 'Wat je nu doet',
  ladder: 'De treden',
  ladderWhy:
    'Begin bij de eerste. Op elke trede staat wat vastzit, wat je vraagt, voor wanneer, en wat er is besloten en waarom.',
  methods: 'Passende methoden',
  facts: '{{minutes}} minuten · {{min}} tot {{max}} mensen',
  choose: 'Kies {{method}}',
} as const

export const en: Words<typeof nl> = {
  heading: 'Which form fits',
  lede: 'What can be simple stays simple. Answer a few questions and you see what fits. Nothing of it is kept.',
  chooseMyself: 'Choose a method myself',
  questions: 'The questions',
  notNeeded: 'With your answers this question makes no difference any more.',
  stillNeeded_one: 'One more question to choose the method',
  stillNeeded_other: '{{count}} more questions may make a difference.',
  found: 'What fits: {{outcome}}',
  again: 'Start again',
  outcome: 'What fits',
  why: 'Why',
  next: 'What you do now',
  ladder: 'The rungs',
  ladderWhy:
    'Begin at the first. Each rung holds what is stuck, what you ask, by when, and what was decided and why.',
  methods: 'Methods that fit',
  facts: '{{minutes}} minutes · {{min}} to {{max}} people',
  choose: 'Choose {{method}}',
}
