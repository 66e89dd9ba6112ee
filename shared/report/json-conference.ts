import type { Field } from '../method/method.ts'
import type {
  Attendee,
  DomainPicture,
  Enclosed,
  Escalation,
  FieldValue,
  Judgement,
  SessionLink,
  SessionSnapshot,
} from '../session/model.ts'
import { isDoubleJudged } from '../session/options.ts'
import { domainPlace } from '../session/place.ts'
import type { ReportJsonValue } from './json-schema.ts'
import { own } from './text.ts'

/** JSON has one zero and no infinity. */
export const finite = (value: number): number => (Number.isFinite(value) ? value + 0 : 0)
export const momentOf = (moment: number | null): number | null =>
  moment === null || !Number.isFinite(moment) ? null : moment + 0

export const enclosedOf = ({ circle, members }: Enclosed) => ({ circle, members: finite(members) })

const pointOf = (point: number | null): number | null => (point === null ? null : finite(point))

const domainOf = (id: string, picture: DomainPicture | Enclosed, from: Enclosed | undefined) =>
  'circle' in picture
    ? { id, enclosed: enclosedOf(picture) }
    : {
        id,
        now: pointOf(picture.now),
        wished: pointOf(picture.wished),
        items: picture.items.map(({ kind, text, source, date }) => ({ kind, text, source, date })),
        ...(from === undefined ? {} : { fromCircle: enclosedOf(from) }),
      }

const judgementOf = ({ verdict, by, reason }: Judgement, attendees: readonly Attendee[]) => {
  const judge = attendees.find(({ deviceId }) => deviceId === by)
  const who =
    judge === undefined ? null : { name: judge.name, organisation: judge.organisation, role: judge.role }
  return { verdict, reason, by: verdict === '' ? null : who }
}

/** What was asked and answered, without the ways into the request's room. */
const escalationOf = (escalation: Escalation, genuine: Readonly<Record<string, boolean>>) => {
  const { request, signed } = escalation
  const isGenuine = own(genuine, escalation.id)
  return {
    rungId: escalation.rungId,
    blocker: escalation.blocker,
    options: escalation.options,
    question: escalation.question,
    deadline: escalation.deadline,
    learning: escalation.learning,
    status: escalation.status,
    request:
      request === null
        ? null
        : {
            rung: { nl: request.rung.nl, en: request.rung.en },
            blocker: request.blocker,
            options: request.options,
            question: request.question,
            deadline: request.deadline,
            askedBy: { name: request.askedBy.name, organisation: request.askedBy.organisation },
            askedAt: momentOf(request.askedAt),
          },
    answer:
      signed === null
        ? null
        : {
            verdict: signed.verdict,
            decision: signed.decision,
            reason: signed.reason,
            name: signed.name,
            organisation: signed.organisation,
            at: momentOf(signed.at),
            signature:
              isGenuine === undefined
                ? ('unchecked' as const)
                : isGenuine
                  ? ('genuine' as const)
                  : ('not-genuine' as const),
          },
  }
}

const linkOf = ({ title, question, at, outcome }: SessionLink) => ({
  title,
  question,
  at: momentOf(at),
  outcome:
    outcome === null
      ? null
      : { question: outcome.question, conclusion: outcome.conclusion, at: momentOf(outcome.at) },
})

/** What a conference's field holds, without devices and ids; null when it is of another kind. */
export const conferenceValue = (
  field: Field,
  value: FieldValue,
  snapshot: SessionSnapshot,
): ReportJsonValue | null => {
  if (value.kind === 'enclosed') return { kind: 'enclosed', enclosed: enclosedOf(value.enclosed) }
  if (value.kind === 'choice' && field.kind === 'choice')
    return { kind: 'choice', choice: value.choice, reason: value.reason }
  if (value.kind === 'domains' && field.kind === 'domains')
    return {
      kind: 'domains',
      domains: field.domains.flatMap(({ id }) => {
        const picture = own(value.domains, id)
        const from = own(snapshot.fromCircles ?? {}, domainPlace(field.id, id))
        return picture === undefined ? [] : [domainOf(id, picture, from)]
      }),
    }
  if (value.kind === 'network' && field.kind === 'network') {
    const places = new Map(value.nodes.map(({ id }, at) => [id, at]))
    return {
      kind: 'network',
      nodes: value.nodes.map(({ kind, name, does }) => ({ kind, name, does })),
      links: value.links.flatMap(({ from, to, label }) => {
        const [one, other] = [places.get(from), places.get(to)]
        return one === undefined || other === undefined ? [] : [{ from: one, to: other, label }]
      }),
    }
  }
  if (value.kind === 'blockers' && field.kind === 'blockers')
    return {
      kind: 'blockers',
      blockers: value.blockers.map(({ kind, text, who }) => ({ kind, text, who })),
    }
  if (value.kind === 'options' && field.kind === 'options')
    return {
      kind: 'options',
      options: value.options.map((one) => ({
        option: one.option,
        purpose: one.purpose,
        commitment: one.commitment,
        return: one.return,
        legality: judgementOf(one.legality, snapshot.attendees),
        effectiveness: judgementOf(one.effectiveness, snapshot.attendees),
        ...(isDoubleJudged(one) && { samePerson: true as const }),
      })),
    }
  if (value.kind === 'decision' && field.kind === 'decision') {
    const { decision, reason, holder, organisation, present, dissent } = value.decision
    return { kind: 'decision', decision, reason, holder, organisation, present, dissent }
  }
  if (value.kind === 'escalation' && field.kind === 'escalation')
    return {
      kind: 'escalation',
      escalations: value.escalations.map((one) => escalationOf(one, snapshot.genuine ?? {})),
    }
  if (value.kind === 'branch' && field.kind === 'branch')
    return { kind: 'branch', question: value.question, links: value.links.map(linkOf) }
  return null
}
