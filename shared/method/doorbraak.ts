import { openingStep } from './conference-begin.ts'
import { agreementsStep, decidingStep } from './conference-decision.ts'
import { conferencePhases, learningStep } from './conference-follow-up.ts'
import { blockedStep, costsStep, firstStepStep, partiesStep, yearStep } from './doorbraak-plan.ts'
import type { Method, Step } from './method.ts'

const triangleStep: Step = {
  id: 'triangle',
  title: { nl: 'Drie waarden', en: 'Three values' },
  heading: { nl: 'Klopt het plan op alle drie de waarden?', en: 'Does the plan hold on all three values?' },
  goal: {
    nl: 'Zeg bij elke waarde wat ervoor en wat ertegen spreekt. Kijk waar het plan uit balans is.',
    en: 'Say for each value what speaks for and against. See where the plan is out of balance.',
  },
  minutes: 10,
  phase: 'decision',
  prompts: [
    {
      nl: 'Waar is de wet eigenlijk voor bedoeld, en past dit plan daarbij?',
      en: 'What is the law really for, and does this plan fit that?',
    },
    {
      nl: 'Staat het huishouden achter dit plan, en wij ook?',
      en: 'Does the household stand behind this plan, and do we?',
    },
    {
      nl: 'Welke waarde heeft hier het minste te zeggen gehad?',
      en: 'Which value has had the least say here?',
    },
  ],
  pitfalls: [
    {
      nl: 'Een hoog punt op de ene waarde wegstrepen tegen een laag punt op de andere.',
      en: 'Setting a high score on one value off against a low score on another.',
    },
    { nl: 'Punten geven zonder reden.', en: 'Giving points without a reason.' },
  ],
  context: ['goals', 'first-step', 'plan', 'costs-together'],
  closing: false,
  fields: [
    {
      kind: 'triangle',
      id: 'values',
      title: { nl: 'Waardendriehoek', en: 'Value triangle' },
      hint: {
        nl: 'Hoe ver is elke waarde met dit plan gediend?',
        en: 'How far does this plan serve each value?',
      },
      neededToClose: {
        nl: 'De drie waarden zijn nog niet gewogen.',
        en: 'The three values have not been weighed yet.',
      },
      corners: [
        {
          id: 'legitimacy',
          title: { nl: 'Legitimiteit', en: 'Legitimacy' },
          about: {
            nl: 'Het mag, en het past bij wat de wet wil bereiken.',
            en: 'It is allowed, and it fits what the law wants to achieve.',
          },
        },
        {
          id: 'commitment',
          title: { nl: 'Betrokkenheid', en: 'Commitment' },
          about: {
            nl: 'Inwoner en professionals staan erachter en doen zelf mee.',
            en: 'Resident and professionals stand behind it and take part themselves.',
          },
        },
        {
          id: 'return',
          title: { nl: 'Rendement', en: 'Return' },
          about: {
            nl: 'Het levert genoeg op voor wat het kost, nu en later.',
            en: 'It brings enough for what it costs, now and later.',
          },
        },
      ],
      scale: [
        { nl: 'niet gediend', en: 'not served' },
        { nl: 'een beetje', en: 'a little' },
        { nl: 'voor de helft', en: 'halfway' },
        { nl: 'grotendeels', en: 'largely' },
        { nl: 'helemaal gediend', en: 'fully served' },
      ],
    },
  ],
}

/**
 * A conference that breaks through for one household and weighs the plan on three values: legitimacy, commitment and
 * return. The triangle is an idea of IPW (Instituut voor Publieke Waarden, publiekewaarden.nl/project/waardendriehoek);
 * that a household's goal in a year, its parties and yearly costs come first follows what vilans.nl and
 * ditisgoedezorg.nl tell of breakthroughs. The words and the minutes are our own, and nobody of IPW has endorsed them.
 */
export const doorbraak: Method = {
  id: 'doorbraak',
  version: 1,
  kind: 'conference',
  title: { nl: 'Doorbraak met de waardendriehoek', en: 'Breakthrough with the value triangle' },
  credit: {
    nl: 'naar de waardendriehoek van IPW (Instituut voor Publieke Waarden); eigen woorden, niet namens de makers',
    en: 'after the value triangle of IPW (Instituut voor Publieke Waarden); our own words, not on behalf of its makers',
  },
  chooseWhen: {
    nl: 'Als een huishouden vastzit tussen regels en de gewone weg niets meer oplevert.',
    en: 'When a household is stuck between rules and the usual way brings nothing any more.',
  },
  chooseNotWhen: {
    nl: 'Niet als een gewone voorziening nog kan, of als het huishouden zelf niet meedoet.',
    en: 'Not when an ordinary service will still do, or when the household does not take part.',
  },
  groupSize: { min: 3, max: 10 },
  minutes: 75,
  phases: conferencePhases,
  steps: [
    { ...openingStep, minutes: 5 },
    yearStep,
    partiesStep,
    blockedStep,
    firstStepStep,
    costsStep,
    triangleStep,
    { ...decidingStep, minutes: 7, context: ['goals', 'first-step', 'values'] },
    { ...agreementsStep, minutes: 8 },
    { ...learningStep, minutes: 4 },
  ],
}
