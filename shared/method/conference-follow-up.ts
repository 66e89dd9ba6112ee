import { extremes, pulseQuestions } from './common-fields.ts'
import type { FieldOf, Method, Step } from './method.ts'

/** The phases that every conference goes through. */
export const conferencePhases: Method['phases'] = [
  { id: 'begin', title: { nl: 'Beginnen', en: 'Beginning' } },
  { id: 'picture', title: { nl: 'Beeld vormen', en: 'Forming a picture' } },
  { id: 'decision', title: { nl: 'Besluiten', en: 'Deciding' } },
  { id: 'follow-up', title: { nl: 'Volgen en leren', en: 'Following and learning' } },
]

const pulseField: FieldOf<'pulse'> = {
  kind: 'pulse',
  id: 'pulse',
  title: { nl: 'In één minuut', en: 'In one minute' },
  questions: [
    {
      id: 'relevance',
      text: {
        nl: 'Dit overleg ging over wat er echt toe doet.',
        en: 'This conference was about what really matters.',
      },
      ...extremes,
    },
    {
      id: 'resident-first',
      text: {
        nl: 'Wat de inwoner wil, bleef de hele tijd in beeld.',
        en: 'What the resident wants stayed in sight all the time.',
      },
      ...extremes,
    },
    pulseQuestions.safety,
    pulseQuestions.heard,
    {
      id: 'direction',
      text: { nl: 'Het is duidelijk wie de regie heeft.', en: 'It is clear who directs.' },
      ...extremes,
    },
    pulseQuestions.feasible,
    pulseQuestions.facilitation,
  ],
}

export const learningStep: Step = {
  id: 'learning',
  title: { nl: 'Leren en vervolg', en: 'Learning and follow-up' },
  heading: {
    nl: 'Wat leert de keten hiervan, en wanneer kijken we weer?',
    en: 'What does the chain learn from this, and when do we look again?',
  },
  goal: {
    nl: 'Schrijf op wat beleid moet weten, wanneer jullie weer kijken en wanneer het met minder kan.',
    en: 'Write down what policy should know, when you look again and when less will do.',
  },
  minutes: 6,
  phase: 'follow-up',
  prompts: [
    {
      nl: 'Komt dit vaker voor? Op wiens bureau hoort dit signaal?',
      en: 'Does this happen more often? On whose desk does this signal belong?',
    },
    {
      nl: 'Wanneer is het goed genoeg om een stap terug te doen?',
      en: 'When is it good enough to take a step back?',
    },
    {
      nl: 'Wie roept ons bij elkaar als het eerder misgaat?',
      en: 'Who calls us together if it goes wrong sooner?',
    },
  ],
  pitfalls: [
    { nl: 'Opnieuw over de casus beginnen.', en: 'Starting on the case again.' },
    {
      nl: 'Elkaar bedanken en vergeten een dag te kiezen.',
      en: 'Thanking each other and forgetting to choose a day.',
    },
  ],
  context: [],
  closing: true,
  fields: [
    {
      kind: 'note',
      id: 'chain-learning',
      title: { nl: 'Wat leren beleid en keten?', en: 'What do policy and chain learn?' },
      hint: {
        nl: 'Zonder namen: dit gaat over regels en samenwerking, niet over deze inwoner.',
        en: 'Without names: this is about rules and working together, not about this resident.',
      },
    },
    {
      kind: 'line',
      id: 'next-look',
      title: { nl: 'Wanneer kijken we weer?', en: 'When do we look again?' },
      hint: {
        nl: 'Een dag, en wie ons dan bij elkaar roept.',
        en: 'A day, and who calls us together then.',
      },
      lines: 1,
      neededToClose: {
        nl: 'Nog niet afgesproken wanneer jullie weer kijken.',
        en: 'When you look again has not been agreed yet.',
      },
    },
    {
      kind: 'line',
      id: 'scale-down',
      title: { nl: 'Wanneer kan het met minder?', en: 'When will less do?' },
      hint: {
        nl: 'Waaraan zien jullie dat dit overleg niet meer nodig is?',
        en: 'How will you see that this conference is no longer needed?',
      },
      lines: 2,
    },
    pulseField,
  ],
}
