import type { Method } from './method.ts'
import { analysingSteps } from './utrecht-analyse.ts'
import { exploringSteps } from './utrecht-explore.ts'
import { weighingSteps } from './utrecht-weigh.ts'

/**
 * The step plan of Utrecht, described in our own words after Bolt, Verweij and Van Delden (Ethiek in praktijk, Van Gorcum
 * 2003). Feelings come first here, because the plan is known to leave them little room. The minutes are our own.
 */
export const utrecht: Method = {
  id: 'utrecht',
  version: 1,
  kind: 'deliberation',
  title: { nl: 'Utrechts stappenplan', en: 'Utrecht step plan' },
  credit: {
    nl: 'naar het Utrechtse stappenplan van Bolt, Verweij en Van Delden',
    en: 'after the step plan of Utrecht by Bolt, Verweij and Van Delden',
  },
  chooseWhen: {
    nl: 'Als er meer dan twee mogelijkheden zijn en jullie met argumenten tot een aanpak willen komen.',
    en: 'When there are more than two possibilities and you want to reach a plan by arguments.',
  },
  chooseNotWhen: {
    nl: 'Niet als de vraag over beleid gaat, of als er eerst ruimte nodig is voor wat dit met mensen doet.',
    en: 'Not when the question is about policy, or when what it does to people needs room first.',
  },
  groupSize: { min: 4, max: 10 },
  minutes: 90,
  phases: [
    { id: 'exploration', title: { nl: 'Verkennen', en: 'Exploring' } },
    { id: 'focus', title: { nl: 'Scherp stellen', en: 'Bringing into focus' } },
    { id: 'analysis', title: { nl: 'Ontleden', en: 'Analysing' } },
    { id: 'weighing', title: { nl: 'Afwegen', en: 'Weighing' } },
    { id: 'decision', title: { nl: 'Aanpakken', en: 'Acting' } },
  ],
  steps: [...exploringSteps, ...analysingSteps, ...weighingSteps],
}
