import { openingStep, residentStep } from './conference-begin.ts'
import { agreementsStep } from './conference-decision.ts'
import { conferencePhases, learningStep } from './conference-follow-up.ts'
import {
  blockersField,
  branchField,
  domainsField,
  networkField,
  pictureStep,
  stuckStep,
} from './conference-picture.ts'
import { helpScale, mensInBeeldDomains } from './life-domains.ts'
import type { Method, Step } from './method.ts'
import { participationChoices } from './participation-ladder.ts'

const estimateStep: Step = {
  id: 'estimate',
  title: { nl: 'Eigen inschatting', en: 'Own estimate' },
  heading: {
    nl: 'Wat is er volgens jou mogelijk, met goede hulp?',
    en: 'What do you think is possible, with good help?',
  },
  goal: {
    nl: 'Ieder schat in stilte in wat binnen een jaar kan. Pas als iedereen klaar is, worden de inschattingen samen onthuld.',
    en: 'Everyone estimates in silence what can be reached within a year. Only when all are ready are the estimates revealed together.',
  },
  minutes: 10,
  phase: 'estimate',
  prompts: [
    {
      nl: 'Schat in wat kan met de juiste hulp, niet wat er nu lukt.',
      en: 'Estimate what can be done with the right help, not what works now.',
    },
    {
      nl: 'Schrijf op waar je het aan ziet. Een gevoel mag, als je het zo noemt.',
      en: 'Write down what makes you think so. A feeling is fine, if you call it one.',
    },
    {
      nl: 'Na de onthulling: ieder één minuut, zonder onderbreking. De inwoner het eerst, als die wil.',
      en: 'After the reveal: one minute each, without interruption. The resident first, if they wish.',
    },
  ],
  pitfalls: [
    {
      nl: 'Het gemiddelde nemen. Het gaat om waar de verschillen vandaan komen.',
      en: 'Taking the average. What matters is where the differences come from.',
    },
    { nl: 'Wie het langst met iemand werkt gelijk geven.', en: 'Agreeing with whoever knows them longest.' },
  ],
  context: ['goals', 'domains'],
  closing: false,
  fields: [
    {
      kind: 'round',
      id: 'estimate',
      title: { nl: 'Mijn inschatting', en: 'My estimate' },
      distribution: 'reachable',
      parts: [
        {
          id: 'reachable',
          title: { nl: 'Binnen een jaar kan', en: 'Within a year possible' },
          hint: {
            nl: 'Een trede zegt waar iemand staat, niet wat iemand waard is.',
            en: 'A rung says where somebody is, not what somebody is worth.',
          },
          input: 'choice',
          choices: [...participationChoices],
        },
        { id: 'seen', title: { nl: 'Waar zie je dat aan?', en: 'What makes you think so?' }, input: 'text' },
        { id: 'needs', title: { nl: 'Wat is daarvoor nodig?', en: 'What does that take?' }, input: 'text' },
        {
          id: 'unsure',
          title: { nl: 'Waar ben je niet zeker van?', en: 'What are you not sure of?' },
          input: 'text',
        },
      ],
    },
  ],
}

const sharedEstimateStep: Step = {
  id: 'shared-estimate',
  title: { nl: 'Eén inschatting', en: 'One estimate' },
  heading: {
    nl: 'Welke inschatting dragen we samen, en waarom?',
    en: 'Which estimate do we stand for together, and why?',
  },
  goal: {
    nl: 'Onderzoek de verschillen. Kies dan samen waar iemand nu staat en wat over een jaar kan, met de redenen erbij.',
    en: 'Examine the differences. Then choose together where somebody is now and what can be reached in a year, with the reasons.',
  },
  minutes: 8,
  phase: 'estimate',
  prompts: [
    {
      nl: 'Wie zag iets wat de anderen niet konden zien?',
      en: 'Who saw something that the others could not see?',
    },
    {
      nl: 'Herkent de inwoner zich hierin? Wat zou die zelf kiezen?',
      en: 'Does the resident recognise this? What would they choose?',
    },
    {
      nl: 'Wat moet er gebeuren om een trede hoger te kunnen kiezen?',
      en: 'What would allow us to choose one rung higher?',
    },
  ],
  pitfalls: [
    {
      nl: 'Laag inschatten om niet teleurgesteld te worden.',
      en: 'Estimating low so as not to be disappointed.',
    },
    { nl: 'Een trede kiezen zonder redenen.', en: 'Choosing a rung without reasons.' },
  ],
  context: ['goals', 'estimate'],
  closing: false,
  fields: [
    {
      kind: 'choice',
      id: 'rung-now',
      title: { nl: 'Waar staat iemand nu?', en: 'Where is somebody now?' },
      choices: [...participationChoices],
      ladder: true,
      reason: { nl: 'Waar zien we dat aan?', en: 'What shows us that?' },
    },
    {
      kind: 'choice',
      id: 'shared-estimate',
      title: { nl: 'Wat is over een jaar mogelijk?', en: 'What is possible in a year?' },
      choices: [...participationChoices],
      ladder: true,
      reason: { nl: 'Waarom deze trede?', en: 'Why this rung?' },
      neededToClose: {
        nl: 'Nog niet gekozen wat over een jaar mogelijk is.',
        en: 'What is possible in a year has not been chosen yet.',
      },
    },
    {
      kind: 'note',
      id: 'estimate-dissent',
      title: { nl: 'Wie schat het anders in?', en: 'Who estimates otherwise?' },
      hint: {
        nl: 'Met de reden. Over een jaar is dat leerzaam.',
        en: 'With the reason. In a year that will teach us.',
      },
    },
  ],
}

const nextStep: Step = {
  id: 'next-step',
  title: { nl: 'Eén kleine stap', en: 'One small step' },
  heading: {
    nl: 'Welke stap is klein genoeg om deze maand te zetten?',
    en: 'Which step is small enough to take this month?',
  },
  goal: {
    nl: 'Kies één stap die bij de eigen wens past, en zeg wat daarvoor klaar moet staan.',
    en: 'Choose one step that fits their own wish, and say what must be ready for it.',
  },
  minutes: 5,
  phase: 'decision',
  prompts: [
    { nl: 'Past deze stap bij wat iemand zelf wil?', en: 'Does this step fit what they want themselves?' },
    {
      nl: 'Wat gebeurt er met het inkomen als het lukt, en als het misgaat?',
      en: 'What happens to the income if it works, and if it fails?',
    },
  ],
  pitfalls: [
    {
      nl: 'Een traject kiezen omdat er toevallig plek is.',
      en: 'Choosing a programme because there happens to be a place.',
    },
  ],
  context: ['goals', 'shared-estimate', 'blockers'],
  closing: false,
  fields: [
    {
      kind: 'line',
      id: 'next-step',
      title: { nl: 'De eerstvolgende stap', en: 'The very next step' },
      hint: { nl: 'Iets wat je kunt zien gebeuren.', en: 'Something that you can see happen.' },
      lines: 2,
      neededToClose: {
        nl: 'Nog niet opgeschreven wat de volgende stap is.',
        en: 'What the next step is has not been written down yet.',
      },
    },
    {
      kind: 'line',
      id: 'resident-says',
      title: { nl: 'Wat vindt de inwoner van deze stap?', en: 'What does the resident think of this step?' },
      lines: 2,
    },
    {
      kind: 'list',
      id: 'needed',
      title: { nl: 'Wat moet er klaarstaan?', en: 'What must be ready?' },
      add: { nl: 'Voorwaarde toevoegen', en: 'Add condition' },
      columns: [
        { id: 'what', title: { nl: 'Wat', en: 'What' }, input: 'text', width: 'wide' },
        { id: 'who', title: { nl: 'Wie regelt dat', en: 'Who sees to it' }, input: 'text', width: 'normal' },
      ],
    },
  ],
}

/**
 * One way of looking at what somebody can do, after the idea of the pilots around Alkmaar under the Participation Act
 * and in our own words. Nobody of those pilots has endorsed it.
 */
export const mensInBeeld: Method = {
  id: 'mens-in-beeld',
  version: 1,
  kind: 'conference',
  title: { nl: 'Mens in Beeld', en: 'Mens in Beeld: the person in view' },
  credit: {
    nl: 'naar het idee van de pilot Mens in Beeld rond Alkmaar; eigen woorden, niet namens de makers',
    en: 'after the idea of the Mens in Beeld pilot around Alkmaar; our own words, not on behalf of its makers',
  },
  chooseWhen: {
    nl: 'Als het gaat om werk en meedoen, en jullie verschillend kijken naar wat iemand kan.',
    en: 'When it is about work and taking part, and you look differently at what somebody can do.',
  },
  chooseNotWhen: {
    nl: 'Niet als er eerst een dak, eten of veiligheid nodig is. Kies dan het integraal casusoverleg.',
    en: 'Not when a roof, food or safety is needed first. Then choose the integrated case conference.',
  },
  groupSize: { min: 3, max: 8 },
  minutes: 65,
  phases: [
    ...conferencePhases.slice(0, 2),
    { id: 'estimate', title: { nl: 'Inschatten', en: 'Estimating' } },
    ...conferencePhases.slice(2),
  ],
  steps: [
    { ...openingStep, minutes: 5 },
    residentStep,
    {
      ...pictureStep,
      title: { nl: 'Kan, wil, geprobeerd', en: 'Can, wants, tried' },
      heading: {
        nl: 'Wat kan en wil deze mens, en wat is al geprobeerd?',
        en: 'What can and does this person want to do, and what has been tried?',
      },
      minutes: 12,
      fields: [domainsField(mensInBeeldDomains, helpScale), networkField],
    },
    estimateStep,
    sharedEstimateStep,
    {
      ...stuckStep,
      goal: {
        nl: 'Noem wat in de weg staat en wie dat kan wegnemen. Botsen er waarden, schrijf dan de morele vraag op.',
        en: 'Name what is in the way and who can remove it. If values clash, write down the moral question.',
      },
      minutes: 5,
      phase: 'decision',
      context: ['goals', 'shared-estimate'],
      fields: [blockersField, branchField],
    },
    nextStep,
    { ...agreementsStep, minutes: 8, context: ['goals', 'next-step'] },
    { ...learningStep, minutes: 4 },
  ],
}
