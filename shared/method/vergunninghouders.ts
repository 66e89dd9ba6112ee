import { openingStep, residentStep } from './conference-begin.ts'
import { agreementsStep, optionsStep } from './conference-decision.ts'
import { conferencePhases, learningStep } from './conference-follow-up.ts'
import {
  blockersField,
  branchField,
  domainsField,
  networkField,
  pictureStep,
  stuckStep,
} from './conference-picture.ts'
import { lifeScale, vergunninghoudersDomains } from './life-domains.ts'
import type { Method, Step } from './method.ts'

const routeStep: Step = {
  id: 'route',
  title: { nl: 'Route en ervaring', en: 'Route and experience' },
  heading: {
    nl: 'Past de route bij wat iemand kan en wil worden?',
    en: 'Does the route fit what somebody can do and wants to become?',
  },
  goal: {
    nl: 'Leg leerroute, PIP, diploma’s en ervaring naast het leven van nu. Zeg wat er niet meer klopt.',
    en: 'Put route, PIP, diplomas and experience next to life as it is now. Say what no longer holds.',
  },
  minutes: 10,
  phase: 'picture',
  prompts: [
    {
      nl: 'Wat deed je voordat je hier kwam, en wat mis je daarvan?',
      en: 'What did you do before you came here, and what do you miss of it?',
    },
    {
      nl: 'Welke lessen passen naast werk, kinderen en slaap?',
      en: 'Which lessons fit beside work, children and sleep?',
    },
    {
      nl: 'Staat er iets in het PIP waar niemand meer in gelooft?',
      en: 'Does the PIP hold something that nobody believes in any more?',
    },
  ],
  pitfalls: [
    {
      nl: 'Alleen het taalniveau zien, en het vak vergeten.',
      en: 'Seeing only the level of language, and forgetting the trade.',
    },
    { nl: 'Met werk wachten tot de taal af is.', en: 'Waiting with work until the language is finished.' },
  ],
  context: ['goals'],
  closing: false,
  fields: [
    {
      kind: 'choice',
      id: 'language-route',
      title: { nl: 'Welke leerroute is het nu?', en: 'Which learning route is it now?' },
      choices: [
        { id: 'education', label: { nl: 'onderwijsroute', en: 'education route' } },
        { id: 'b1', label: { nl: 'B1-route', en: 'B1 route' } },
        { id: 'self-reliance', label: { nl: 'zelfredzaamheidsroute', en: 'self-reliance route' } },
        { id: 'earlier-law', label: { nl: 'valt onder de oude wet', en: 'under the earlier law' } },
        { id: 'undecided', label: { nl: 'nog niet bepaald', en: 'not determined yet' } },
      ],
      reason: { nl: 'Past die nog, en waarom?', en: 'Does it still fit, and why?' },
    },
    {
      kind: 'line',
      id: 'pip',
      title: {
        nl: 'Wat staat er in het PIP, en wat klopt niet meer?',
        en: 'What does the PIP say, and what no longer holds?',
      },
      lines: 3,
    },
    {
      kind: 'list',
      id: 'experience',
      title: { nl: 'Diploma’s en ervaring', en: 'Diplomas and experience' },
      hint: {
        nl: 'Ook een vak zonder papieren, een eigen winkel, het huishouden van een groot gezin.',
        en: 'Also a trade without papers, a shop of one’s own, running a large household.',
      },
      add: { nl: 'Ervaring toevoegen', en: 'Add experience' },
      columns: [
        { id: 'what', title: { nl: 'Wat', en: 'What' }, input: 'text', width: 'wide' },
        { id: 'where', title: { nl: 'Waar en hoelang', en: 'Where and how long' }, input: 'text' },
        {
          id: 'valued',
          title: { nl: 'Waardering', en: 'Recognition' },
          input: 'choice',
          width: 'narrow',
          choices: [
            { id: 'yes', label: { nl: 'gewaardeerd', en: 'recognised' } },
            { id: 'asked', label: { nl: 'aangevraagd', en: 'applied for' } },
            { id: 'not-yet', label: { nl: 'nog niet', en: 'not yet' } },
            { id: 'no-papers', label: { nl: 'geen papieren', en: 'no papers' } },
          ],
        },
        {
          id: 'use',
          title: { nl: 'Wat kan iemand er hier mee?', en: 'What use is it here?' },
          input: 'text',
        },
      ],
    },
  ],
}

/**
 * A conference that brings together what is known around people with a residence permit, after the idea of the pilots
 * around Alkmaar and in our own words. Nobody of those pilots has endorsed it.
 */
export const vergunninghouders: Method = {
  id: 'vergunninghouders',
  version: 1,
  kind: 'conference',
  title: { nl: 'Vergunninghouders', en: 'Residence permit holders' },
  credit: {
    nl: 'naar het idee van de pilot voor vergunninghouders rond Alkmaar; eigen woorden, niet namens de makers',
    en: 'after the idea of the pilot for permit holders around Alkmaar; our own words, not on behalf of its makers',
  },
  chooseWhen: {
    nl: 'Als taal, werk, wonen en gezin van een vergunninghouder elkaar in de weg zitten.',
    en: 'When language, work, housing and family of a permit holder get in each other’s way.',
  },
  chooseNotWhen: {
    nl: 'Niet voor een vraag die de consulent inburgering zelf kan beantwoorden.',
    en: 'Not for a question that the integration adviser can answer alone.',
  },
  groupSize: { min: 3, max: 10 },
  minutes: 70,
  phases: conferencePhases,
  steps: [
    openingStep,
    {
      ...residentStep,
      minutes: 10,
      pitfalls: [
        ...residentStep.pitfalls,
        {
          nl: 'Een kind of familielid laten tolken.',
          en: 'Letting a child or relative interpret.',
        },
      ],
      fields: [
        ...residentStep.fields,
        {
          kind: 'line',
          id: 'interpreter',
          title: {
            nl: 'In welke taal spreken we, en wie tolkt?',
            en: 'In which language do we speak, and who interprets?',
          },
          lines: 1,
        },
      ],
    },
    {
      ...pictureStep,
      minutes: 14,
      fields: [domainsField(vergunninghoudersDomains, lifeScale), networkField],
    },
    routeStep,
    {
      ...stuckStep,
      goal: {
        nl: 'Noem wat in de weg staat en wie dat kan wegnemen. Botsen er waarden, schrijf dan de morele vraag op.',
        en: 'Name what is in the way and who can remove it. If values clash, write down the moral question.',
      },
      minutes: 6,
      fields: [blockersField, branchField],
    },
    optionsStep,
    { ...agreementsStep, minutes: 9 },
    { ...learningStep, minutes: 5 },
  ],
}
