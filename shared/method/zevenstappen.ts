import type { Method } from './method.ts'
import { informationStep, ownerStep, questionStep, stakeholdersStep } from './zevenstappen-facts.ts'
import { argumentsStep, conclusionStep, residueStep } from './zevenstappen-judgement.ts'

/**
 * Moral judgement in seven steps, from the tradition of public integrity in which Dutch councils, executives and civil
 * servants are trained. In our own words after published outlines of it: beuk.nl (dilemmatrainingen integriteit), barcavela.nl
 * (2018, principles before consequences) and zorgethiek.be (2013, on the book by Governance & Integrity). The numbering and
 * the minutes are our own.
 */
export const zevenstappen: Method = {
  id: 'zevenstappen',
  version: 1,
  kind: 'deliberation',
  title: { nl: 'Morele oordeelsvorming in zeven stappen', en: 'Moral judgement in seven steps' },
  credit: {
    nl: 'naar de traditie van morele oordeelsvorming bij de overheid; eigen woorden',
    en: 'after the tradition of moral judgement in public service; our own words',
  },
  chooseWhen: {
    nl: 'Als één iemand een besluit moet nemen en zich daarover moet kunnen verantwoorden.',
    en: 'When one person must take a decision and be able to answer for it.',
  },
  chooseNotWhen: {
    nl: 'Niet als nog onduidelijk is wat er speelt, of als het vooral om elkaars verhaal gaat.',
    en: 'Not when it is still unclear what is going on, or when each other’s story matters most.',
  },
  groupSize: { min: 3, max: 10 },
  minutes: 60,
  phases: [
    { id: 'case', title: { nl: 'Het besluit', en: 'The decision' } },
    { id: 'judgement', title: { nl: 'Oordeel vormen', en: 'Forming a judgement' } },
    { id: 'after', title: { nl: 'Na het oordeel', en: 'After the judgement' } },
  ],
  steps: [
    questionStep,
    stakeholdersStep,
    ownerStep,
    informationStep,
    argumentsStep,
    conclusionStep,
    residueStep,
  ],
}
