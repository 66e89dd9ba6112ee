import type { Agreement } from '../../shared/session/model.ts'

const needed = ['action', 'person', 'organisation', 'due'] as const satisfies readonly (keyof Agreement)[]

export type AgreementNeed = (typeof needed)[number]

/** What an agreement still lacks to be kept: who does what, for which organisation, by when. */
export const agreementNeeds = (agreement: Agreement): readonly AgreementNeed[] =>
  needed.filter((part) => agreement[part].trim() === '')

/** Whether anything at all was written in it; an empty one is removed without asking. */
export const isEmptyAgreement = (agreement: Agreement): boolean =>
  agreementNeeds(agreement).length === needed.length &&
  [agreement.condition, agreement.sign, agreement.evaluation].every((part) => part.trim() === '')
