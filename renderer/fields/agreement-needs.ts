import type { Agreement } from '../../shared/session/model.ts'

/** What makes an agreement one that can be kept: for this case until it is done, in the chain from a day on. */
const needed = {
  case: ['action', 'person', 'organisation', 'due'],
  chain: ['action', 'organisation', 'start', 'evaluation'],
} as const satisfies Readonly<Record<Agreement['scope'], readonly (keyof Agreement)[]>>

export type AgreementNeed = (typeof needed)[Agreement['scope']][number]

/**
 * What an agreement still lacks to be kept: who does what, for which organisation, by when; a chain agreement which
 * organisation does what, from when, and when it is reviewed.
 */
export const agreementNeeds = (agreement: Agreement): readonly AgreementNeed[] => {
  const parts: readonly AgreementNeed[] = needed[agreement.scope]
  return parts.filter((part) => agreement[part].trim() === '')
}

/** Whether anything at all was written in it; an empty one is removed without asking. */
export const isEmptyAgreement = (agreement: Agreement): boolean =>
  (['action', 'person', 'organisation', 'condition', 'due', 'sign', 'evaluation', 'start'] as const).every(
    (part) => agreement[part].trim() === '',
  )
