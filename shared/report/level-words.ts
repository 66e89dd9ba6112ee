import type { Language } from '../method/method.ts'

/** The words of reports that say less than everything. */
export interface LevelWords {
  readonly title: Readonly<Record<'took-place' | 'process', (method: string) => string>>
  readonly notice: Readonly<Record<'took-place' | 'process', string>>
  readonly organisations: string
  readonly when: string
  readonly status: string
  readonly closed: string
  readonly notClosed: string
  readonly present: {
    readonly title: string
    readonly name: string
    readonly organisation: string
    readonly role: string
  }
  /** In place of a resident's name. */
  readonly withoutName: string
  readonly steps: {
    readonly title: string
    readonly step: string
    readonly used: string
    readonly yes: string
    readonly no: string
  }
  readonly outcome: string
  readonly agreements: string
  readonly agreementCount: (count: number) => string
  readonly decision: string
  readonly decisions: Readonly<Record<'taken' | 'proposed' | 'none', string>>
  readonly escalated: string
  readonly requestCount: (asked: number, decided: number) => string
}

export const levelWords: Readonly<Record<Language, LevelWords>> = {
  nl: {
    title: {
      'took-place': (method) => `Bericht dat er een gesprek was: ${method}`,
      process: (method) => `Verslag van het proces: ${method}`,
    },
    notice: {
      'took-place':
        'Dit bericht zegt alleen dat het gesprek plaatsvond. Wat er is gezegd en afgesproken, staat er niet in.',
      process:
        'Dit verslag zegt hoe het gesprek verliep. Wat er is gezegd, besloten en afgesproken, staat er niet in.',
    },
    organisations: 'Organisaties',
    when: 'Tijd',
    status: 'Stand',
    closed: 'Afgesloten',
    notClosed: 'Nog niet afgesloten',
    present: { title: 'Wie erbij was', name: 'Naam', organisation: 'Organisatie', role: 'Rol' },
    withoutName: 'Zonder naam',
    steps: { title: 'Stappen', step: 'Stap', used: 'Gezet', yes: 'ja', no: 'nee' },
    outcome: 'Uitkomst',
    agreements: 'Afspraken',
    agreementCount: (count) => (count === 1 ? '1 afspraak' : `${count} afspraken`),
    decision: 'Besluit',
    decisions: {
      taken: 'Er is een besluit.',
      proposed: 'Er is een voorstel; wie het mandaat heeft, was er niet bij.',
      none: 'Er is geen besluit vastgelegd.',
    },
    escalated: 'Opgeschaald',
    requestCount: (asked, decided) =>
      `${asked === 1 ? '1 verzoek' : `${asked} verzoeken`}, ${decided} beantwoord`,
  },
  en: {
    title: {
      'took-place': (method) => `Notice that a conversation was held: ${method}`,
      process: (method) => `Report of the process: ${method}`,
    },
    notice: {
      'took-place':
        'This notice says only that the conversation took place. What was said and agreed is not in it.',
      process: 'This report says how the conversation went. What was said, decided and agreed is not in it.',
    },
    organisations: 'Organisations',
    when: 'Time',
    status: 'State',
    closed: 'Closed',
    notClosed: 'Not closed yet',
    present: { title: 'Who was there', name: 'Name', organisation: 'Organisation', role: 'Role' },
    withoutName: 'Without name',
    steps: { title: 'Steps', step: 'Step', used: 'Taken', yes: 'yes', no: 'no' },
    outcome: 'Outcome',
    agreements: 'Agreements',
    agreementCount: (count) => (count === 1 ? '1 agreement' : `${count} agreements`),
    decision: 'Decision',
    decisions: {
      taken: 'There is a decision.',
      proposed: 'There is a proposal; the holder of the mandate was not there.',
      none: 'No decision was recorded.',
    },
    escalated: 'Escalated',
    requestCount: (asked, decided) =>
      `${asked === 1 ? '1 request' : `${asked} requests`}, ${decided} answered`,
  },
}
