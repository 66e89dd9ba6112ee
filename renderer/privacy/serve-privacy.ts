import type { Alias, Finding } from '../../shared/privacy/finding.ts'
import { createScanner, type Scanner } from '../../shared/privacy/scanner.ts'

/** What the guard asks of its worker: to know these people from now on, or to read a text. */
export type PrivacyQuestion =
  | { readonly kind: 'aliases'; readonly aliases: readonly Alias[] }
  | { readonly kind: 'read'; readonly number: number; readonly text: string }

/** The findings in the text of the question with this number. */
export interface PrivacyAnswer {
  readonly number: number
  readonly findings: readonly Finding[]
}

/** One end of a channel; a worker has it on both sides. */
export interface PrivacyPort<Sent, Received> {
  postMessage(message: Sent): void
  onmessage: ((event: { readonly data: Received }) => void) | null
}

/** Answers every question that comes in, one after the other. */
export const servePrivacy = (port: PrivacyPort<PrivacyAnswer, PrivacyQuestion>): void => {
  let scanner: Scanner = createScanner({ aliases: [] })
  port.onmessage = ({ data }) => {
    if (data.kind === 'aliases') scanner = createScanner({ aliases: data.aliases })
    else port.postMessage({ number: data.number, findings: scanner.scan(data.text) })
  }
}
