import { openingStep, residentStep } from './conference-begin.ts'
import { agreementsStep, decidingStep } from './conference-decision.ts'
import { conferencePhases, learningStep } from './conference-follow-up.ts'
import { desiredStep, effectsStep, purposeStep } from './doel-eerst-effects.ts'
import { equalityStep, legalStep } from './doel-eerst-law.ts'
import type { Method } from './method.ts'

/**
 * A goal-first legal check as a conference: first the effect, then the purpose of the laws, then the consequences, and
 * the articles last. In our own words after what was published of that order: the handbook on tailored work in the
 * social domain (stimulansz.nl, handboek-maatwerk-in-het-sociaal-domein) and mee.nl; the warning not to bend facts
 * follows a critique on schulinck.nl. It stands for no product of theirs, and nobody of them has endorsed it.
 */
export const doelEerst: Method = {
  id: 'doel-eerst',
  version: 1,
  kind: 'conference',
  title: { nl: 'Doel eerst: wat kan binnen de wet?', en: 'Goal first: what can be done within the law?' },
  credit: {
    nl: 'naar het idee van effecten eerst, de wet als middel; eigen woorden',
    en: 'after the idea of effects first, the law as a means; our own words',
  },
  chooseWhen: {
    nl: 'Als je weet wat er nodig is en twijfelt of het mag. Neem iemand mee die het recht kent.',
    en: 'When you know what is needed and doubt whether it is allowed. Bring somebody who knows the law.',
  },
  chooseNotWhen: {
    nl: 'Niet als de regel gewoon ja zegt, of als nog niemand weet wat de inwoner wil.',
    en: 'Not when the rule simply says yes, or when nobody knows yet what the resident wants.',
  },
  groupSize: { min: 3, max: 8 },
  minutes: 75,
  phases: [
    ...conferencePhases.slice(0, 2),
    { id: 'law', title: { nl: 'Toetsen', en: 'Testing' } },
    ...conferencePhases.slice(2),
  ],
  steps: [
    { ...openingStep, minutes: 5 },
    residentStep,
    desiredStep,
    purposeStep,
    effectsStep,
    legalStep,
    equalityStep,
    { ...decidingStep, context: ['goals', 'effects', 'legal-basis'] },
    { ...agreementsStep, minutes: 8 },
    { ...learningStep, minutes: 5 },
  ],
}
