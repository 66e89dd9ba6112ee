import { dissent, nextTime, pulse } from './common-fields.ts'
import type { Step } from './method.ts'

/** The steps in which the hermeneutic dialogue looks with other eyes, compares words and says what it learnt. */

export const voicesStep: Step = {
  id: 'voices',
  title: { nl: 'Andere stemmen', en: 'Other voices' },
  heading: { nl: 'Hoe zou een ander dit vertellen?', en: 'How would somebody else tell this?' },
  goal: {
    nl: 'Vertel het verhaal opnieuw, vanuit wie erin voorkomt. Begin bij wie er niet bij is.',
    en: 'Tell the story again, as those who are in it would. Begin with whoever is not here.',
  },
  minutes: 18,
  phase: 'voices',
  prompts: [
    {
      nl: 'Spreek in de ik-vorm. Wat zie je dan wat je eerst niet zag?',
      en: 'Speak as “I”. What do you then see that you did not see before?',
    },
    {
      nl: 'Over wie gaat het verhaal, zonder dat die zelf iets zegt?',
      en: 'Whom is the story about, while they say nothing in it?',
    },
    {
      nl: 'Ken je dit uit je eigen leven? Zeg dan wat hier anders is.',
      en: 'Do you know this from your own life? Then say what is different here.',
    },
  ],
  pitfalls: [
    {
      nl: 'Een ander zo laten praten dat jouw gelijk eruit komt.',
      en: 'Letting somebody else speak so that you turn out right.',
    },
    {
      nl: 'Doen alsof je iemand nu kent. Je oefent, je weet het niet.',
      en: 'Acting as if you now know somebody. You practise, you do not know.',
    },
  ],
  context: ['story'],
  closing: false,
  fields: [
    {
      kind: 'matrix',
      id: 'perspectives',
      title: { nl: 'Hoe anderen het vertellen', en: 'How others tell it' },
      add: { nl: 'Stem toevoegen', en: 'Add voice' },
      voices: [
        { nl: 'Inwoner', en: 'Resident' },
        { nl: 'Gezin of naaste', en: 'Family or loved one' },
        { nl: 'Collega in de uitvoering', en: 'Colleague in the field' },
        { nl: 'Wie er later last van heeft', en: 'Whoever bears it later' },
        { nl: 'Organisatie', en: 'Organisation' },
      ],
      columns: [
        {
          id: 'perspective',
          title: { nl: 'Wie vertelt', en: 'Who tells' },
          input: 'text',
          width: 'normal',
        },
        {
          id: 'telling',
          title: { nl: 'Zo zou die het vertellen', en: 'They would tell it like this' },
          input: 'text',
          width: 'wide',
        },
        {
          id: 'value',
          title: { nl: 'Wat dan telt', en: 'What then counts' },
          input: 'value',
          width: 'normal',
        },
        {
          id: 'presence',
          title: { nl: 'Hier?', en: 'Here?' },
          input: 'choice',
          width: 'narrow',
          choices: [
            { id: 'here', label: { nl: 'aan tafel', en: 'at the table' } },
            { id: 'asked', label: { nl: 'gesproken', en: 'spoken to' } },
            { id: 'absent', label: { nl: 'niet gehoord', en: 'not heard' } },
          ],
        },
      ],
    },
    {
      kind: 'line',
      id: 'absent-voice',
      title: { nl: 'Wie horen we niet, en hoe kan dat?', en: 'Whom do we not hear, and why is that?' },
      lines: 2,
      neededToClose: {
        nl: 'Nog niet opgeschreven wie er in het verhaal niet gehoord wordt.',
        en: 'Who is not heard in the story has not been written down yet.',
      },
    },
  ],
}

export const themesStep: Step = {
  id: 'themes',
  title: { nl: 'Thema’s en woorden', en: 'Themes and words' },
  heading: {
    nl: 'Waar gaat dit verhaal over, en welke woorden botsen?',
    en: 'What is this story about, and which words clash?',
  },
  goal: {
    nl: 'Zoek wat in de verhalen terugkomt en waar het trekt. Leg woorden naast elkaar die ieder anders bedoelt.',
    en: 'Look for what returns in the stories and where it pulls. Put words side by side that each of you means differently.',
  },
  minutes: 18,
  phase: 'voices',
  prompts: [
    {
      nl: 'Zeg je “zelfstandig” of “alleen”? Wat maakt dat uit?',
      en: 'Do you say “independent” or “alone”? What difference does it make?',
    },
    {
      nl: 'Welk woord gebruiken wij, en welk woord gebruikt de inwoner?',
      en: 'Which word do we use, and which word does the resident use?',
    },
    {
      nl: 'Wat trekt hier de ene kant op, en wat de andere?',
      en: 'What pulls one way here, and what the other?',
    },
  ],
  pitfalls: [
    {
      nl: 'Zo ver van het verhaal gaan dat de mensen verdwijnen.',
      en: 'Going so far from the story that the people disappear.',
    },
    {
      nl: 'Een woord vastleggen. Twee betekenissen mogen naast elkaar blijven staan.',
      en: 'Fixing a word. Two meanings may stay side by side.',
    },
  ],
  context: ['resonance', 'perspectives'],
  closing: false,
  fields: [
    {
      kind: 'list',
      id: 'themes',
      title: { nl: 'Thema’s en spanningen', en: 'Themes and tensions' },
      add: { nl: 'Thema toevoegen', en: 'Add theme' },
      columns: [
        { id: 'theme', title: { nl: 'Thema', en: 'Theme' }, input: 'text', width: 'normal' },
        { id: 'heard', title: { nl: 'Waar hoorden we dat?', en: 'Where did we hear it?' }, input: 'text' },
        {
          id: 'pulls',
          title: { nl: 'Wat trekt er aan de andere kant?', en: 'What pulls the other way?' },
          input: 'text',
          width: 'wide',
        },
      ],
    },
    {
      kind: 'list',
      id: 'words',
      title: { nl: 'Woorden die botsen', en: 'Words that clash' },
      hint: {
        nl: 'Eén woord, en wat de een en de ander ermee bedoelt.',
        en: 'One word, and what one and another mean by it.',
      },
      add: { nl: 'Woord toevoegen', en: 'Add word' },
      columns: [
        { id: 'word', title: { nl: 'Woord', en: 'Word' }, input: 'text', width: 'narrow' },
        { id: 'one', title: { nl: 'Voor de een', en: 'For one' }, input: 'text', width: 'wide' },
        { id: 'other', title: { nl: 'Voor de ander', en: 'For another' }, input: 'text', width: 'wide' },
      ],
    },
  ],
}

export const lessonsStep: Step = {
  id: 'lessons',
  title: { nl: 'Wat we leerden', en: 'What we learnt' },
  heading: {
    nl: 'Wat begrijpen we nu anders, en wat moet er veranderen?',
    en: 'What do we now understand differently, and what must change?',
  },
  goal: {
    nl: 'Schrijf eerst ieder je eigen les. Zoek dan wat jullie samen begrijpen, en kies iets kleins om te doen.',
    en: 'First each write your own lesson. Then look for what you understand together, and choose something small to do.',
  },
  minutes: 14,
  phase: 'lessons',
  prompts: [
    {
      nl: 'Wat zou je morgen anders doen of anders vragen?',
      en: 'What would you do or ask differently tomorrow?',
    },
    {
      nl: 'Welke vraag hadden we moeten stellen?',
      en: 'Which question should we have asked?',
    },
    {
      nl: 'De verteller het laatst: wat hoor je nu zelf in je verhaal?',
      en: 'The teller last: what do you now hear in your own story?',
    },
  ],
  pitfalls: [
    {
      nl: 'Van een les een regel voor iedereen maken.',
      en: 'Turning a lesson into a rule for everybody.',
    },
    {
      nl: 'Toch nog gaan besluiten over de casus. Kies daar een andere methode voor.',
      en: 'Deciding the case after all. Choose another method for that.',
    },
  ],
  context: ['moral-question', 'themes', 'words'],
  closing: true,
  fields: [
    {
      kind: 'list',
      id: 'lessons',
      title: { nl: 'Lessen', en: 'Lessons' },
      add: { nl: 'Les toevoegen', en: 'Add lesson' },
      writeFirst: 'named',
      neededToClose: {
        nl: 'Nog geen les opgeschreven.',
        en: 'No lesson has been written down yet.',
      },
      columns: [
        { id: 'lesson', title: { nl: 'Wat ik leerde', en: 'What I learnt' }, input: 'text', width: 'wide' },
        {
          id: 'change',
          title: { nl: 'Wat er dan moet veranderen', en: 'What must then change' },
          input: 'text',
          width: 'wide',
        },
        {
          id: 'where',
          title: { nl: 'Bij wie', en: 'With whom' },
          input: 'choice',
          width: 'narrow',
          choices: [
            { id: 'me', label: { nl: 'mijzelf', en: 'myself' } },
            { id: 'team', label: { nl: 'ons team', en: 'our team' } },
            { id: 'together', label: { nl: 'de samenwerking', en: 'working together' } },
            { id: 'policy', label: { nl: 'het beleid', en: 'policy' } },
          ],
        },
      ],
    },
    {
      kind: 'note',
      id: 'understanding',
      title: { nl: 'Wat we nu samen begrijpen', en: 'What we now understand together' },
      hint: {
        nl: 'Een paar zinnen. Wat nog openstaat, hoort er ook bij.',
        en: 'A few sentences. What is still open belongs there too.',
      },
    },
    dissent,
    {
      kind: 'agreements',
      id: 'agreements',
      title: { nl: 'Afspraken', en: 'Agreements' },
      hint: {
        nl: 'Geen besluit, wel iets om te doen. Klein is goed.',
        en: 'No decision, but something to do. Small is good.',
      },
      add: { nl: 'Afspraak toevoegen', en: 'Add agreement' },
    },
  ],
}

export const afterwardsStep: Step = {
  id: 'evaluation',
  title: { nl: 'Evaluatie', en: 'Evaluation' },
  heading: { nl: 'Hebben we echt geluisterd?', en: 'Did we really listen?' },
  goal: {
    nl: 'Eén minuut: hoe was dit gesprek voor jou?',
    en: 'One minute: how was this conversation for you?',
  },
  minutes: 6,
  phase: 'lessons',
  prompts: [
    { nl: 'Wanneer luisterde je het best, en waardoor?', en: 'When did you listen best, and why?' },
    {
      nl: 'Hoe gaat de verteller hier weg, en wie belt morgen nog even?',
      en: 'How does the teller leave, and who calls tomorrow?',
    },
  ],
  pitfalls: [{ nl: 'Opnieuw over de casus beginnen.', en: 'Starting on the case again.' }],
  context: [],
  closing: false,
  fields: [pulse, nextTime],
}
