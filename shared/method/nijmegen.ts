import type { Method } from './method.ts'
import { decidingSteps } from './nijmegen-decide.ts'
import { factSteps } from './nijmegen-facts.ts'
import { moralSteps } from './nijmegen-moral.ts'

/**
 * The conversation model of Nijmegen, described in our own words after Steinkamp and Gordijn (Medicine, Health Care and
 * Philosophy 2003, “Ethical case deliberation on the ward”) and moved from the ward to the social domain: the dimensions
 * of the facts are those of a household. None of its questions is copied, and the minutes are our own.
 */
export const nijmegen: Method = {
  id: 'nijmegen',
  version: 1,
  kind: 'deliberation',
  title: { nl: 'Nijmeegs gespreksmodel', en: 'Nijmegen conversation model' },
  credit: {
    nl: 'naar de Nijmeegse methode van Steinkamp en Gordijn',
    en: 'after the Nijmegen method of Steinkamp and Gordijn',
  },
  chooseWhen: {
    nl: 'Als meer vakken samen moeten besluiten over wat er gaat gebeuren, en de feiten verspreid liggen.',
    en: 'When several professions must decide together on what will happen, and the facts lie scattered.',
  },
  chooseNotWhen: {
    nl: 'Niet om terug te kijken, of als niemand aan tafel mag besluiten.',
    en: 'Not for looking back, or when nobody at the table may decide.',
  },
  groupSize: { min: 4, max: 12 },
  minutes: 90,
  phases: [
    { id: 'problem', title: { nl: 'Probleem', en: 'Problem' } },
    { id: 'facts', title: { nl: 'Feiten', en: 'Facts' } },
    { id: 'moral', title: { nl: 'Morele kanten', en: 'Moral aspects' } },
    { id: 'decision', title: { nl: 'Besluiten', en: 'Deciding' } },
  ],
  steps: [...factSteps, ...moralSteps, ...decidingSteps],
}
