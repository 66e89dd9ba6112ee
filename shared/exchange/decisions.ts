import { openDecisions } from '../report/known-fields.ts'
import { isBlank, oneLine, own } from '../report/text.ts'
import type { Escalation, SessionSnapshot } from '../session/model.ts'
import { textIn } from './actions.ts'
import type { UitkomstAt } from './schema.ts'

type More = UitkomstAt<2>['uitbreiding']['besluiten'][number]

/** What was decided, with what the draft has no words for. */
export interface Decided {
  readonly says: string
  readonly more: Omit<More, 'idBesluit'>
}

const filled = (key: 'reden' | 'mandaathouder' | 'organisatie', text: string) =>
  isBlank(text) ? {} : { [key]: key === 'reden' ? textIn(text) : oneLine(text) }

/** A signed answer counts as a decision; one whose signature is not genuine is nobody's. */
const signedOf = (escalation: Escalation, genuine: Readonly<Record<string, boolean>>): readonly Decided[] => {
  const { signed } = escalation
  const isGenuine = own(genuine, escalation.id)
  if (signed === null || isGenuine === false || isBlank(signed.decision)) return []
  return [
    {
      says: textIn(signed.decision),
      more: {
        aard: 'mandaat',
        ...filled('reden', signed.reason),
        ...filled('mandaathouder', signed.name),
        ...filled('organisatie', signed.organisation),
        handtekening: isGenuine ? 'geldig' : 'niet gecontroleerd',
      },
    },
  ]
}

/** The decisions of a session, in the order of its method; proposals are called that. */
export const decisionsOf = (snapshot: SessionSnapshot): readonly Decided[] => {
  const taken = openDecisions(snapshot)
    .filter(({ decision }) => !isBlank(decision))
    .map(
      ({ decision, reason, holder, organisation, present }): Decided => ({
        says: textIn(decision),
        more: {
          aard: present === 'no' ? 'voorstel' : 'besluit',
          ...filled('reden', reason),
          ...filled('mandaathouder', holder),
          ...filled('organisatie', organisation),
        },
      }),
    )
  const signed = snapshot.method.steps.flatMap(({ fields }) =>
    fields.flatMap(({ id, kind }) => {
      const value = own(snapshot.values, id)
      return value?.kind === 'escalation' && kind === 'escalation'
        ? value.escalations.flatMap((one) => signedOf(one, snapshot.genuine ?? {}))
        : []
    }),
  )
  return [...taken, ...signed]
}
