import { isIsoDay } from '../report/dates.ts'
import { isBlank, linesOf, oneLine } from '../report/text.ts'
import type { Agreement, AgreementStatus } from '../session/model.ts'
import type { statuses, UitkomstAt } from './schema.ts'

type Full = UitkomstAt<2>
type Actie = Full['casusoverleg']['betreft']['heeftActie'][number]
type Eerder = Full['uitbreiding']['eerdereActies'][number]
type ActieErbij = Full['uitbreiding']['acties'][number]

export const statusOf = {
  open: 'open',
  done: 'gedaan',
  'not-done': 'niet gedaan',
  overtaken: 'achterhaald',
  escalated: 'opgeschaald',
} as const satisfies Readonly<Record<AgreementStatus, (typeof statuses)[number]>>

const kindOf = { case: 'casus', chain: 'keten' } as const satisfies Readonly<
  Record<Agreement['scope'], ActieErbij['soort']>
>

/** A day of the calendar; what else stands there is no day. */
export const dayIn = (text: string): string | null => (isIsoDay(text) ? text : null)

/** Text over several lines, readable anywhere. */
export const textIn = (text: string): string => linesOf(text).join('\n')

/** An agreement in the draft's words, and apart from it what the draft has no words for. */
export const actionOf = (
  agreement: Agreement,
  id: string,
  idCasusoverleg: string,
): { readonly action: Actie; readonly more: ActieErbij } => {
  const { action, person, organisation, condition, sign, reason } = agreement
  return {
    action: {
      id,
      omschrijving: textIn(action),
      conditie: textIn(condition),
      idCasusoverleg,
      ...(!isBlank(organisation) && { belegdBij: { naam: oneLine(organisation) } }),
    },
    more: {
      idActie: id,
      soort: kindOf[agreement.scope],
      ...(!isBlank(person) && { uitvoerder: oneLine(person) }),
      ingang: dayIn(agreement.start),
      termijn: dayIn(agreement.due),
      ...(!isBlank(sign) && { teken: textIn(sign) }),
      evaluatie: dayIn(agreement.evaluation),
      status: statusOf[agreement.status],
      ...(!isBlank(reason) && { reden: textIn(reason) }),
    },
  }
}

/**
 * An agreement of an earlier session, with how it went. In the draft an action is of the conference that decided on it, so this one
 * is none of its actions.
 */
export const earlierOf = ({ action, person, organisation, due, status, reason }: Agreement): Eerder => ({
  omschrijving: textIn(action),
  ...(!isBlank(person) && { uitvoerder: oneLine(person) }),
  ...(!isBlank(organisation) && { organisatie: oneLine(organisation) }),
  termijn: dayIn(due),
  status: statusOf[status],
  ...(!isBlank(reason) && { reden: textIn(reason) }),
})
