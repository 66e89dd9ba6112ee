import { afterwardsStep, lessonsStep, themesStep, voicesStep } from './hermeneutisch-meaning.ts'
import { horizonStep, storyStep, welcomeStep } from './hermeneutisch-story.ts'
import type { Method } from './method.ts'

/**
 * The hermeneutic dialogue: stories and experience are where moral knowledge comes from. In our own words after
 * "Empirical ethics as dialogical practice" (Widdershoven, Abma and Molewijk, Bioethics 2009). No table of steps was
 * published that we know of; the steps and the minutes are our own.
 */
export const hermeneutisch: Method = {
  id: 'hermeneutisch',
  version: 1,
  kind: 'deliberation',
  title: { nl: 'Hermeneutische dialoog', en: 'Hermeneutic dialogue' },
  credit: {
    nl: 'naar de dialogische ethiek van Widdershoven, Abma en Molewijk; eigen stappen',
    en: 'after the dialogical ethics of Widdershoven, Abma and Molewijk; our own steps',
  },
  chooseWhen: {
    nl: 'Als je van een verhaal wilt leren en mensen het heel verschillend beleefden.',
    en: 'When you want to learn from a story that people lived through very differently.',
  },
  chooseNotWhen: {
    nl: 'Niet als er vandaag een besluit moet vallen.',
    en: 'Not when a decision must be made today.',
  },
  groupSize: { min: 4, max: 10 },
  minutes: 90,
  phases: [
    { id: 'begin', title: { nl: 'Beginnen', en: 'Beginning' } },
    { id: 'story', title: { nl: 'Luisteren', en: 'Listening' } },
    { id: 'voices', title: { nl: 'Anders kijken', en: 'Looking again' } },
    { id: 'lessons', title: { nl: 'Leren', en: 'Learning' } },
  ],
  steps: [welcomeStep, storyStep, horizonStep, voicesStep, themesStep, lessonsStep, afterwardsStep],
}
