import type { Method } from './method.ts'
import { essenceSteps } from './socratisch-essence.ts'
import { exampleSteps } from './socratisch-example.ts'

/**
 * The Socratic dialogue, described in our own words after the tradition of Nelson (Die sokratische Methode, 1922), Heckmann
 * (Das sokratische Gespräch, 1981) and Kessels (Socrates op de markt, 1997). The minutes are our own.
 */
export const socratisch: Method = {
  id: 'socratisch',
  version: 1,
  kind: 'deliberation',
  title: { nl: 'Socratisch gesprek', en: 'Socratic dialogue' },
  credit: {
    nl: 'naar de socratische traditie van Nelson, Heckmann en Kessels',
    en: 'after the Socratic tradition of Nelson, Heckmann and Kessels',
  },
  chooseWhen: {
    nl: 'Als je samen wilt onderzoeken wat je eigenlijk vindt, aan een voorbeeld dat voorbij is.',
    en: 'When you want to examine together what you really think, from an example that is over.',
  },
  chooseNotWhen: {
    nl: 'Niet als er een besluit nodig is of een probleem opgelost moet worden.',
    en: 'Not when a decision is needed or a problem must be solved.',
  },
  groupSize: { min: 5, max: 12 },
  minutes: 120,
  phases: [
    { id: 'begin', title: { nl: 'Beginnen', en: 'Beginning' } },
    { id: 'example', title: { nl: 'Het voorbeeld', en: 'The example' } },
    { id: 'judgement', title: { nl: 'Oordelen onderzoeken', en: 'Examining judgements' } },
    { id: 'essence', title: { nl: 'Tot de kern', en: 'To the core' } },
    { id: 'closing', title: { nl: 'Afsluiten', en: 'Closing' } },
  ],
  steps: [...exampleSteps, ...essenceSteps],
}
