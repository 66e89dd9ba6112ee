import { openingStep, residentStep } from './conference-begin.ts'
import { agreementsStep, optionsStep } from './conference-decision.ts'
import { conferencePhases, learningStep } from './conference-follow-up.ts'
import { moralCheckStep, pictureStep, stuckStep } from './conference-picture.ts'
import type { Method } from './method.ts'

/**
 * The integrated case conference, in our own words after the Dutch framework *Samen onder handbereik* and the practice
 * of case and process direction. The minutes are our own.
 */
export const conference: Method = {
  id: 'conference',
  version: 1,
  kind: 'conference',
  title: { nl: 'Integraal casusoverleg', en: 'Integrated case conference' },
  credit: {
    nl: 'naar Samen onder handbereik en de praktijk van casus- en procesregie',
    en: 'after Samen onder handbereik and the practice of case and process direction',
  },
  chooseWhen: {
    nl: 'Als iemand op meer leefgebieden tegelijk vastloopt en geen organisatie het alleen kan oplossen.',
    en: 'When somebody is stuck in several parts of life at once and no organisation can solve it alone.',
  },
  chooseNotWhen: {
    nl: 'Niet als één organisatie het zelf kan besluiten. Wat eenvoudig is, blijft eenvoudig.',
    en: 'Not when one organisation can decide it by itself. What is simple stays simple.',
  },
  groupSize: { min: 4, max: 12 },
  minutes: 70,
  phases: conferencePhases,
  steps: [
    openingStep,
    residentStep,
    pictureStep,
    stuckStep,
    moralCheckStep,
    optionsStep,
    agreementsStep,
    learningStep,
  ],
}
