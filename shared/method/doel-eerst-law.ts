import { blockersField, branchField } from './conference-picture.ts'
import type { Step } from './method.ts'

/** The steps in which a goal-first conference looks for what carries its goal in law, and for equal treatment. */

export const legalStep: Step = {
  id: 'legal',
  title: { nl: 'Juridische basis', en: 'Legal basis' },
  heading: {
    nl: 'Welk artikel maakt dit mogelijk, en waar wijken we van af?',
    en: 'Which article makes this possible, and where do we depart from a rule?',
  },
  goal: {
    nl: 'Nu pas de regels. Zoek wat het effect draagt. Zeg van welke regel je afwijkt en waarom dat hier mag.',
    en: 'Only now the rules. Look for what carries the effect. Say which rule you depart from and why that is allowed here.',
  },
  minutes: 11,
  phase: 'law',
  prompts: [
    {
      nl: 'Staat het zo in de wet, of in ons eigen beleid?',
      en: 'Does the law say so, or our own policy?',
    },
    {
      nl: 'Is er een uitzondering voor dit soort gevallen? Wie mag die gebruiken?',
      en: 'Is there an exception for cases like this? Who may use it?',
    },
    {
      nl: 'Houdt dit stand als iemand bezwaar maakt?',
      en: 'Does this hold if somebody objects?',
    },
    {
      nl: 'De jurist zegt wat mag. Niet of het nodig is: dat zei de tafel al.',
      en: 'The lawyer says what is allowed. Not whether it is needed: the table said that already.',
    },
  ],
  pitfalls: [
    {
      nl: 'De feiten buigen zodat een regel minder in de weg zit.',
      en: 'Bending the facts so that a rule is less in the way.',
    },
    {
      nl: 'Doen alsof er ruimte is omdat het doel goed is. Soms is het antwoord nee.',
      en: 'Acting as if there is room because the goal is good. Sometimes the answer is no.',
    },
  ],
  context: ['goals', 'desired-effects', 'law-fit'],
  closing: false,
  fields: [
    {
      kind: 'list',
      id: 'legal-basis',
      title: { nl: 'Wat het mogelijk maakt', en: 'What makes it possible' },
      add: { nl: 'Artikel toevoegen', en: 'Add article' },
      neededToClose: {
        nl: 'Nog niet opgeschreven welk artikel dit mogelijk maakt.',
        en: 'Which article makes this possible has not been written down yet.',
      },
      columns: [
        {
          id: 'article',
          title: { nl: 'Wet en artikel', en: 'Law and article' },
          input: 'text',
          width: 'normal',
        },
        {
          id: 'allows',
          title: { nl: 'Wat het toestaat', en: 'What it allows' },
          input: 'text',
          width: 'wide',
        },
        {
          id: 'sort',
          title: { nl: 'Soort uitspraak', en: 'Sort of statement' },
          input: 'tag',
          of: 'allows',
          width: 'narrow',
        },
        {
          id: 'carries',
          title: { nl: 'Draagt het?', en: 'Does it carry?' },
          input: 'choice',
          width: 'narrow',
          choices: [
            { id: 'yes', label: { nl: 'ja', en: 'yes' } },
            { id: 'room', label: { nl: 'met uitleg', en: 'with reasons' } },
            { id: 'no', label: { nl: 'nee', en: 'no' } },
          ],
        },
      ],
    },
    {
      kind: 'list',
      id: 'deviations',
      title: { nl: 'Afwijken, en waarom', en: 'Departing from a rule, and why' },
      hint: {
        nl: 'Wijk je nergens van af? Laat dit leeg.',
        en: 'Do you depart from nothing? Leave this empty.',
      },
      add: { nl: 'Afwijking toevoegen', en: 'Add departure' },
      columns: [
        {
          id: 'from',
          title: { nl: 'Van welke regel', en: 'From which rule' },
          input: 'text',
          width: 'normal',
        },
        {
          id: 'why',
          title: { nl: 'Waarom dat hier nodig is', en: 'Why it is needed here' },
          input: 'text',
          width: 'wide',
        },
        { id: 'who', title: { nl: 'Wie mag dat', en: 'Who may do so' }, input: 'text', width: 'normal' },
      ],
    },
    blockersField,
  ],
}

export const equalityStep: Step = {
  id: 'equality',
  title: { nl: 'Gelijke gevallen', en: 'Like cases' },
  heading: {
    nl: 'Zouden we dit in elk vergelijkbaar geval doen?',
    en: 'Would we do this for every like case?',
  },
  goal: {
    nl: 'Zeg wat dit geval vergelijkbaar maakt met andere. Wringt er een waarde, schrijf dan de morele vraag op.',
    en: 'Say what makes this case like others. If a value chafes, write down the moral question.',
  },
  minutes: 6,
  phase: 'law',
  prompts: [
    {
      nl: 'Wie staat er morgen aan de balie met hetzelfde verhaal?',
      en: 'Who stands at the desk tomorrow with the same story?',
    },
    {
      nl: 'Doen we dit omdat het nodig is, of omdat deze inwoner goed kan vragen?',
      en: 'Do we do this because it is needed, or because this resident is good at asking?',
    },
    {
      nl: 'Is het antwoord “altijd”? Dan moet misschien de regel anders.',
      en: 'Is the answer “always”? Then perhaps the rule should change.',
    },
  ],
  pitfalls: [
    {
      nl: '“Ieder geval is uniek” zeggen en niet verder denken.',
      en: 'Saying “every case is unique” and thinking no further.',
    },
    {
      nl: 'Iets goeds weigeren uit angst dat anderen het ook vragen.',
      en: 'Refusing something good for fear that others will ask for it too.',
    },
  ],
  context: ['goals', 'legal-basis', 'deviations'],
  closing: false,
  fields: [
    {
      kind: 'choice',
      id: 'equality',
      title: { nl: 'Doen we dit ook voor anderen?', en: 'Do we do this for others too?' },
      choices: [
        { id: 'always', label: { nl: 'ja, altijd', en: 'yes, always' } },
        { id: 'if-alike', label: { nl: 'ja, onder deze voorwaarden', en: 'yes, on these conditions' } },
        { id: 'only-here', label: { nl: 'nee, alleen hier', en: 'no, only here' } },
        { id: 'unsure', label: { nl: 'we twijfelen', en: 'we are in doubt' } },
      ],
      reason: {
        nl: 'Welke voorwaarden, of waarom alleen hier?',
        en: 'Which conditions, or why only here?',
      },
      neededToClose: {
        nl: 'Nog niet gekozen of jullie dit in elk vergelijkbaar geval zouden doen.',
        en: 'Whether you would do this for every like case has not been chosen yet.',
      },
    },
    branchField,
  ],
}
