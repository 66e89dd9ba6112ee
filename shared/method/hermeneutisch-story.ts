import { groundRules } from './common-fields.ts'
import type { Step } from './method.ts'

/** The steps in which the hermeneutic dialogue listens: to the story, and to what the story does. */

export const welcomeStep: Step = {
  id: 'opening',
  title: { nl: 'Opening', en: 'Opening' },
  heading: { nl: 'Waarmee gaan we luisteren?', en: 'What do we bring to listening?' },
  goal: {
    nl: 'Spreek af wat hier blijft. Vandaag besluiten we niets; we proberen te begrijpen.',
    en: 'Agree on what stays here. Today we decide nothing; we try to understand.',
  },
  minutes: 6,
  phase: 'begin',
  prompts: [
    {
      nl: 'Wat hoop je aan het eind beter te begrijpen?',
      en: 'What do you hope to understand better at the end?',
    },
    {
      nl: 'Wie het vak uit ervaring kent en wie het uit boeken kent, weten hier even veel.',
      en: 'Whoever knows this from living it and whoever knows it from books know equally much here.',
    },
  ],
  pitfalls: [
    {
      nl: 'Beloven dat er vandaag een oplossing komt.',
      en: 'Promising that there will be a solution today.',
    },
  ],
  context: [],
  closing: false,
  fields: [
    groundRules,
    {
      kind: 'line',
      id: 'moral-question',
      title: { nl: 'De vraag waarmee we luisteren', en: 'The question with which we listen' },
      hint: {
        nl: 'Zoals ze nu klinkt. Onder een verhaal ligt vaak een andere vraag.',
        en: 'As it sounds now. Under a story there often lies another question.',
      },
      lines: 2,
      coach: 'moral-question',
    },
  ],
}

export const storyStep: Step = {
  id: 'story',
  title: { nl: 'Het verhaal', en: 'The story' },
  heading: { nl: 'Wat maakte je mee?', en: 'What did you live through?' },
  goal: {
    nl: 'Eén mens vertelt, van begin tot eind. De anderen luisteren en vragen nog niets.',
    en: 'One person tells, from beginning to end. The others listen and ask nothing yet.',
  },
  minutes: 14,
  phase: 'story',
  prompts: [
    {
      nl: 'Neem ons mee: waar was je, wie waren erbij, wat hoorde je?',
      en: 'Take us along: where were you, who was there, what did you hear?',
    },
    {
      nl: 'Vertel wat het met je deed, ook als je het nog niet begrijpt.',
      en: 'Tell what it did to you, even if you do not understand it yet.',
    },
    {
      nl: 'Laat na het verhaal even een stilte vallen.',
      en: 'After the story, let there be a silence.',
    },
  ],
  pitfalls: [
    {
      nl: 'Doorvragen alsof je een dossier aanvult.',
      en: 'Asking on as if you were completing a file.',
    },
    {
      nl: 'Troosten of raad geven. Daarmee stopt het verhaal.',
      en: 'Comforting or advising. That ends the story.',
    },
  ],
  context: ['moral-question'],
  closing: false,
  fields: [
    {
      kind: 'note',
      id: 'story',
      title: { nl: 'Het verhaal, zoals het verteld werd', en: 'The story, as it was told' },
      hint: {
        nl: 'In de woorden van de verteller. Noteer ook zinnen die blijven hangen.',
        en: 'In the teller’s words. Also write down sentences that stay with you.',
      },
    },
  ],
}

export const horizonStep: Step = {
  id: 'resonance',
  title: { nl: 'Wat het met jou doet', en: 'What it does to you' },
  heading: {
    nl: 'Wat raakt jou in dit verhaal, en wat dacht je al te weten?',
    en: 'What touches you in this story, and what did you think you knew already?',
  },
  goal: {
    nl: 'Ieder schrijft in stilte wat het verhaal oproept en welk oordeel er al klaarlag. Daarna lezen we het samen.',
    en: 'Everyone writes in silence what the story stirs and which judgement lay ready. Then we read it together.',
  },
  minutes: 14,
  phase: 'story',
  prompts: [
    {
      nl: 'Op welk moment koos je partij, en voor wie?',
      en: 'At which moment did you take sides, and whose?',
    },
    {
      nl: 'Wat vulde je zelf in, zonder dat het verteld werd?',
      en: 'What did you fill in yourself, without its being told?',
    },
    {
      nl: 'Waar komt dat vandaan: je werk, je opvoeding, iets wat je meemaakte?',
      en: 'Where does that come from: your work, your upbringing, something you lived through?',
    },
  ],
  pitfalls: [
    {
      nl: 'Je schamen voor een vooroordeel. Iedereen begint ergens; het gaat erom dat je het ziet.',
      en: 'Being ashamed of a prejudice. Everyone starts somewhere; what counts is that you see it.',
    },
    {
      nl: 'De reactie van een ander uitleggen of verbeteren.',
      en: 'Explaining or correcting somebody else’s reaction.',
    },
  ],
  context: ['story'],
  closing: false,
  fields: [
    {
      kind: 'round',
      id: 'resonance',
      title: { nl: 'Mijn weerklank', en: 'My resonance' },
      hint: {
        nl: 'Een paar zinnen per vraag. Anderen lezen het pas als jullie samen onthullen.',
        en: 'A few sentences for each question. Others read it only when you reveal together.',
      },
      naming: 'named',
      parts: [
        { id: 'touched', title: { nl: 'Dit raakt me', en: 'This touches me' }, input: 'text' },
        {
          id: 'pre-judgement',
          title: {
            nl: 'Dit vond ik al voordat ik alles wist',
            en: 'I thought this before I knew everything',
          },
          input: 'text',
        },
        {
          id: 'horizon',
          title: { nl: 'Daar komt het bij mij vandaan', en: 'For me it comes from here' },
          input: 'text',
        },
        {
          id: 'question',
          title: { nl: 'Dit wil ik de verteller nog vragen', en: 'I want to ask the teller this' },
          input: 'text',
        },
      ],
    },
  ],
}
