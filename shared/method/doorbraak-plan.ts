import { residentStep } from './conference-begin.ts'
import { blockersField, branchField, networkField, stuckStep } from './conference-picture.ts'
import type { Step } from './method.ts'

/** The steps in which a breakthrough finds the goal, who is around it, what blocks it, the first step and the costs. */

export const yearStep: Step = {
  ...residentStep,
  heading: {
    nl: 'Waar wil het huishouden over een jaar staan?',
    en: 'Where does the household want to be in a year?',
  },
  minutes: 9,
  prompts: [
    {
      nl: 'Hoe ziet een gewone dinsdag er over een jaar uit?',
      en: 'What does an ordinary Tuesday look like in a year?',
    },
    ...residentStep.prompts.slice(1),
  ],
  fields: [
    ...residentStep.fields,
    {
      kind: 'line',
      id: 'in-a-year',
      title: { nl: 'Over een jaar', en: 'In a year' },
      hint: {
        nl: 'Het doel van het huishouden in één zin, en wat daarvoor nodig is.',
        en: 'The household’s goal in one sentence, and what it takes.',
      },
      lines: 3,
      neededToClose: {
        nl: 'Nog niet opgeschreven waar het huishouden over een jaar wil staan.',
        en: 'Where the household wants to be in a year has not been written down yet.',
      },
    },
  ],
}

export const partiesStep: Step = {
  id: 'parties',
  title: { nl: 'Alle betrokkenen', en: 'Everybody involved' },
  heading: { nl: 'Wie staan er om dit huishouden heen?', en: 'Who stands around this household?' },
  goal: {
    nl: 'Teken iedereen rond het huishouden, ook wie niet aan tafel zit. Zeg wat ieder doet.',
    en: 'Draw everybody around the household, also those who are not at the table. Say what each does.',
  },
  minutes: 9,
  phase: 'picture',
  prompts: [
    {
      nl: 'Wie stuurt er brieven, wie komt er langs, wie houdt er geld in?',
      en: 'Who sends letters, who comes by, who withholds money?',
    },
    {
      nl: 'Wie van hen weet van de anderen?',
      en: 'Which of them know of the others?',
    },
    { nl: 'Op wie vertrouwt het huishouden?', en: 'Whom does the household trust?' },
  ],
  pitfalls: [
    {
      nl: 'Ophouden bij je eigen kring. Schuldeisers en school horen erbij.',
      en: 'Stopping at your own circle. Creditors and school belong to it.',
    },
    { nl: 'Per organisatie het hele verhaal doen.', en: 'Telling the whole story for each organisation.' },
  ],
  context: ['goals', 'in-a-year'],
  closing: false,
  fields: [networkField],
}

export const blockedStep: Step = {
  ...stuckStep,
  heading: { nl: 'Welke regel houdt het doel tegen?', en: 'Which rule holds the goal back?' },
  goal: {
    nl: 'Noem wat in de weg staat en wie dat kan wegnemen. Botsen er waarden, schrijf dan de morele vraag op.',
    en: 'Name what is in the way and who can remove it. If values clash, write down the moral question.',
  },
  minutes: 8,
  context: ['goals', 'in-a-year'],
  fields: [blockersField, branchField],
}

export const firstStepStep: Step = {
  id: 'first-step',
  title: { nl: 'Plan en eerste stap', en: 'Plan and first step' },
  heading: { nl: 'Wat is de eerste praktische stap?', en: 'What is the first practical step?' },
  goal: {
    nl: 'Bedenk wat er nodig is om er te komen. Kies dan één stap die deze week kan.',
    en: 'Think of what it takes to get there. Then choose one step that can be taken this week.',
  },
  minutes: 7,
  phase: 'picture',
  prompts: [
    {
      nl: 'Wat zou je doen als het je eigen familie was?',
      en: 'What would you do if it were your own family?',
    },
    {
      nl: 'Wat moet eerst, zodat de rest kan volgen?',
      en: 'What must come first, so that the rest can follow?',
    },
    { nl: 'Wat doet het huishouden zelf?', en: 'What does the household do itself?' },
  ],
  pitfalls: [
    {
      nl: 'Een aanvraag opschrijven als stap. Wat verandert er door?',
      en: 'Writing down an application as a step. What changes through it?',
    },
    {
      nl: 'Alles tegelijk willen oplossen.',
      en: 'Wanting to solve everything at once.',
    },
  ],
  context: ['goals', 'in-a-year', 'blockers'],
  closing: false,
  fields: [
    {
      kind: 'line',
      id: 'first-step',
      title: { nl: 'De eerste stap', en: 'The first step' },
      hint: { nl: 'Iets wat je kunt zien gebeuren.', en: 'Something that you can see happen.' },
      lines: 2,
      neededToClose: {
        nl: 'Nog niet opgeschreven wat de eerste stap is.',
        en: 'What the first step is has not been written down yet.',
      },
    },
    {
      kind: 'list',
      id: 'plan',
      title: { nl: 'Wat er daarna nodig is', en: 'What is needed after that' },
      add: { nl: 'Onderdeel toevoegen', en: 'Add part' },
      columns: [
        { id: 'what', title: { nl: 'Wat', en: 'What' }, input: 'text', width: 'wide' },
        { id: 'who', title: { nl: 'Wie doet dat', en: 'Who does it' }, input: 'text', width: 'normal' },
        {
          id: 'rule',
          title: { nl: 'Welke regel moet wijken', en: 'Which rule must give way' },
          input: 'text',
          width: 'normal',
        },
      ],
    },
  ],
}

export const costsStep: Step = {
  id: 'costs',
  title: { nl: 'Kosten, nu en straks', en: 'Costs, now and then' },
  heading: {
    nl: 'Wat kost het nu per jaar, en wat kost het plan?',
    en: 'What does it cost per year now, and what does the plan cost?',
  },
  goal: {
    nl: 'Zet de kosten van nu naast die van het plan. Een schatting is genoeg, als je dat erbij zegt.',
    en: 'Put the costs of now next to those of the plan. An estimate will do, if you say that it is one.',
  },
  minutes: 8,
  phase: 'picture',
  prompts: [
    {
      nl: 'Wat geven we met elkaar uit als alles blijft zoals het is?',
      en: 'What do we spend together if everything stays as it is?',
    },
    {
      nl: 'Wie betaalt, en wie spaart daardoor iets uit?',
      en: 'Who pays, and who saves through it?',
    },
    {
      nl: 'Wat kost het de inwoner zelf, ook in tijd en zorgen?',
      en: 'What does it cost the resident, also in time and worry?',
    },
  ],
  pitfalls: [
    {
      nl: 'Alleen kosten tellen van wie aan tafel zit.',
      en: 'Counting only the costs of those at the table.',
    },
    {
      nl: 'Het goedkoopste plan kiezen. Geld is één van de drie waarden.',
      en: 'Choosing the cheapest plan. Money is one of three values.',
    },
  ],
  context: ['goals', 'network', 'plan'],
  closing: false,
  fields: [
    {
      kind: 'list',
      id: 'costs',
      title: { nl: 'Kosten per jaar', en: 'Costs per year' },
      add: { nl: 'Kosten toevoegen', en: 'Add costs' },
      columns: [
        { id: 'what', title: { nl: 'Waarvoor', en: 'What for' }, input: 'text', width: 'wide' },
        { id: 'payer', title: { nl: 'Wie betaalt', en: 'Who pays' }, input: 'text', width: 'normal' },
        { id: 'now', title: { nl: 'Nu', en: 'Now' }, input: 'text', width: 'narrow' },
        { id: 'then', title: { nl: 'In het plan', en: 'In the plan' }, input: 'text', width: 'narrow' },
        {
          id: 'sure',
          title: { nl: 'Hoe zeker', en: 'How sure' },
          input: 'choice',
          width: 'narrow',
          choices: [
            { id: 'known', label: { nl: 'bekend', en: 'known' } },
            { id: 'estimate', label: { nl: 'geschat', en: 'estimated' } },
          ],
        },
      ],
    },
    {
      kind: 'line',
      id: 'costs-together',
      title: { nl: 'Samen per jaar, nu en in het plan', en: 'Together per year, now and in the plan' },
      hint: {
        nl: 'Schrijf ook op wat niet in geld uit te drukken is.',
        en: 'Also write down what cannot be put in money.',
      },
      lines: 2,
    },
  ],
}
