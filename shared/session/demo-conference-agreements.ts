import type { Agreement, AgreementStatus } from './model.ts'

/** Agreements in the example of a conference. Days are counted from today. */
interface DemoAgreement
  extends Pick<Agreement, 'action' | 'person' | 'organisation' | 'condition' | 'sign' | 'scope'> {
  readonly due: number | null
  readonly evaluation: number | null
  readonly start: number | null
  readonly status: AgreementStatus
  readonly reason: string
  /** When the status changed. */
  readonly changed: number
}

/** Made when the group first met; one is late by now, one went up the ladder, one holds for the whole chain. */
export const conferenceAgreements: readonly DemoAgreement[] = [
  {
    action: 'Urgentieverklaring aanvragen, met onderbouwing',
    person: 'Joris Veen',
    organisation: 'De Kade',
    condition: '',
    sign: 'Bewijs van ontvangst, met een datum',
    scope: 'case',
    due: -2,
    evaluation: 14,
    start: null,
    status: 'open',
    reason: '',
    changed: 0,
  },
  {
    action: 'Uitstel van de taaleis voorleggen aan de directeur',
    person: 'Samira El A.',
    organisation: 'Werkplein Noord',
    condition: '',
    sign: 'Een besluit op papier, met de reden',
    scope: 'case',
    due: 3,
    evaluation: 14,
    start: null,
    status: 'escalated',
    reason: 'De teamleider mag dit niet alleen besluiten.',
    changed: -5,
  },
  {
    action: 'De huur rechtstreeks overmaken aan de corporatie',
    person: 'Tom Bakker',
    organisation: 'Werkplein Noord',
    condition: 'Na de handtekening van mevrouw en meneer',
    sign: 'De corporatie bevestigt de eerste betaling',
    scope: 'case',
    due: 4,
    evaluation: 30,
    start: null,
    status: 'open',
    reason: '',
    changed: 0,
  },
  {
    action: 'Voor elk gesprek een tolk regelen, geen familie',
    person: 'Hanneke Wit',
    organisation: 'Wijkteam De Wending',
    condition: '',
    sign: 'Mevrouw kan zelf zeggen wat ze bedoelt',
    scope: 'case',
    due: -4,
    evaluation: 14,
    start: null,
    status: 'done',
    reason: 'Vaste tolk gevonden, ook voor de telefoon.',
    changed: -4,
  },
  {
    action: 'Met de oud-werkgever praten over een paar uur als leermeester',
    person: 'Joris Veen',
    organisation: 'De Kade',
    condition: 'Meneer gaat mee',
    sign: 'Meneer weet wat er kan, en wanneer',
    scope: 'case',
    due: 10,
    evaluation: 30,
    start: null,
    status: 'open',
    reason: '',
    changed: 0,
  },
  {
    action:
      'Wie bij een gezin een maand huurachterstand ziet, belt dezelfde week het wijkteam; dat gaat binnen vijf dagen langs.',
    person: 'Hanneke Wit',
    organisation: 'Wijkteam De Wending',
    condition: 'Het gezin weet ervan',
    sign: 'Geen ontruiming meer waar niemand van wist',
    scope: 'chain',
    due: null,
    evaluation: 90,
    start: 7,
    status: 'open',
    reason: '',
    changed: 0,
  },
]

/** Agreements of an earlier conversation, and what became of them. */
export const conferenceEarlier: readonly (Pick<Agreement, 'action' | 'person' | 'organisation'> & {
  readonly due: number
  readonly status: Exclude<AgreementStatus, 'open' | 'escalated'>
  readonly reason: string
})[] = [
  {
    action: 'De zoon niet meer laten tolken',
    person: 'Hanneke Wit',
    organisation: 'Wijkteam De Wending',
    due: -40,
    status: 'done',
    reason: 'Sinds vijf weken een tolk aan de telefoon.',
  },
  {
    action: 'Plek voor meneer in de houtwerkplaats',
    person: 'Samira El A.',
    organisation: 'Werkplein Noord',
    due: -30,
    status: 'overtaken',
    reason: 'De werkplaats is gesloten.',
  },
  {
    action: 'De woningcorporatie uitnodigen voor dit overleg',
    person: 'Joris Veen',
    organisation: 'De Kade',
    due: -20,
    status: 'not-done',
    reason: 'Het was niet duidelijk of dat mocht. Daar is nu een grondslag voor nagezocht.',
  },
]
