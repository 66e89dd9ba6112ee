import type { Language } from '../method/method.ts'
import { buildReport, hasOpenRound } from '../report/build-report.ts'
import { isIsoDay, isoDayIn } from '../report/dates.ts'
import { knownLine } from '../report/known-fields.ts'
import { toMarkdown } from '../report/markdown.ts'
import { isResident } from '../report/process-report.ts'
import {
  agreementsOf,
  type ListedAgreement,
  organisationsOf,
  sessionAgreements,
} from '../report/session-agreements.ts'
import { isBlank, oneLine } from '../report/text.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { actionOf, dayIn, earlierOf, statusOf } from './actions.ts'
import { outsideCircles } from './circles.ts'
import { decisionsOf } from './decisions.ts'
import { exchangeFormat, exchangeSchema, exchangeVersion, statuses, type UitkomstOverleg } from './schema.ts'

export interface UitkomstOptions {
  /** 0: that there is an outcome; 1: how it stands, without content; 2: everything, for who may see it. */
  readonly level: 0 | 1 | 2
  /** By which the others will know this conference; never an id of the session itself. */
  readonly id: string
  /** By which they know the case, when they do. */
  readonly caseId?: string
  /** When it is made, ms since 1970. */
  readonly now: number
  /** IANA name of the zone in which days and times are meant. */
  readonly timeZone: string
  /** At level 2: only what concerns one organisation, without the minutes. */
  readonly organisation?: string
  /** With what was decided: said to everybody unless left out, and to one organisation only when asked for. */
  readonly withDecisions?: boolean
  /** At level 2, for everybody: the report as minutes, in this language. */
  readonly minutes?: Language
}

/** The day of a moment in a time zone; null for what no calendar holds. */
const dayAt = (moment: number, timeZone: string): string | null => {
  const day = isoDayIn(moment, timeZone)
  return day !== null && isIsoDay(day) ? day : null
}

/** Hour and minute of a moment in a time zone, or nothing when it is no moment. */
const clockIn = (moment: number | null, timeZone: string): string | null =>
  moment === null || dayAt(moment, timeZone) === null
    ? null
    : new Intl.DateTimeFormat('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      }).format(moment)

const timesOf = ({ startedAt, closedAt }: SessionSnapshot['about'], timeZone: string) => {
  const [from, to] = [clockIn(startedAt, timeZone), clockIn(closedAt, timeZone)]
  return { ...(from !== null && { startTijd: from }), ...(to !== null && { eindTijd: to }) }
}

/** The earliest day on which an agreement that is still open is looked at. */
const nextEvaluation = (agreements: readonly ListedAgreement[]): string | null =>
  agreements
    .flatMap(({ agreement }) => (agreement.status === 'open' ? [dayIn(agreement.evaluation)] : []))
    .filter((day) => day !== null)
    .sort()[0] ?? null

/** Organisations that were there; whoever the case is about is none, whatever they filled in. */
const present = (snapshot: SessionSnapshot): readonly string[] =>
  organisationsOf({
    ...snapshot,
    attendees: snapshot.attendees.filter(({ role }) => !isResident(role)),
    values: {},
  })

const minutesOf = (snapshot: SessionSnapshot, { minutes, now, timeZone }: UitkomstOptions): string | null => {
  if (minutes === undefined) return null
  const built = buildReport(snapshot, { language: minutes, now, timeZone })
  return built.ok ? toMarkdown(built.value) : null
}

/**
 * The outcome of a session for another organisation's system, as the public draft names it. There is none while a contribution is
 * sealed (`round-open`). `no-day`: nobody knows on which day it was. What came out of a closed circle is in it at no level.
 */
export const toUitkomstOverleg = (
  full: SessionSnapshot,
  options: UitkomstOptions,
): Result<UitkomstOverleg, 'round-open' | 'no-day'> => {
  if (hasOpenRound(full)) return refuse('round-open')
  const { level, id, caseId = `${id}-zaak`, now, timeZone, organisation } = options
  const snapshot = outsideCircles(full)
  const { about, method } = snapshot
  const datum = dayAt(about.startedAt ?? about.plannedAt ?? about.createdAt, timeZone)
  if (datum === null) return refuse('no-day')
  const head = {
    formaat: exchangeFormat,
    versie: exchangeVersion,
    concept: '0.1',
    gemaaktOp: new Date(now).toISOString(),
  } as const
  if (level === 0) return ok({ ...head, niveau: 0, casusoverleg: { id, datum } })

  const startDatum = dayAt(about.createdAt, timeZone) ?? datum
  const course = {
    bron: 'beraad',
    soort: method.kind === 'conference' ? 'casusoverleg' : 'moreel beraad',
    afgesloten: about.closedAt !== null,
  } as const
  const all = organisation === undefined ? sessionAgreements(snapshot) : agreementsOf(snapshot, organisation)
  const listed = (level === 1 ? sessionAgreements(snapshot) : all).filter(({ kind }) => kind !== 'earlier')
  const decided = decisionsOf(snapshot)
  if (level === 1)
    return ok({
      ...head,
      niveau: 1,
      casusoverleg: { id, datum, ...timesOf(about, timeZone), betreft: { id: caseId, startDatum } },
      uitbreiding: {
        ...course,
        organisaties: [...present(snapshot)],
        aantalBesluiten: decided.length,
        acties: statuses.map((status) => ({
          status,
          aantal: listed.filter(({ agreement }) => statusOf[agreement.status] === status).length,
        })),
        volgendeEvaluatie: nextEvaluation(listed),
      },
    })

  const actions = listed.map(({ agreement }, at) => actionOf(agreement, `${id}-actie-${at + 1}`, id))
  const { withDecisions = organisation === undefined } = options
  const decisions = (withDecisions ? decided : []).map(({ says, more }, at) => ({
    id: `${id}-besluit-${at + 1}`,
    says,
    more,
  }))
  const notulen = organisation === undefined ? minutesOf(snapshot, options) : null
  const director = knownLine(snapshot, 'caseDirector')
  return ok({
    ...head,
    niveau: 2,
    ...(organisation !== undefined && !isBlank(organisation) && { voorOrganisatie: oneLine(organisation) }),
    casusoverleg: {
      ...{ id, datum, ...timesOf(about, timeZone) },
      ...(notulen !== null && { notulen }),
      betreft: {
        ...{ id: caseId, startDatum },
        heeftActie: actions.map(({ action }) => action),
        heeftBesluit: decisions.map((one) => ({ id: one.id, omschrijving: one.says, idCasusoverleg: id })),
      },
    },
    uitbreiding: {
      ...course,
      organisaties:
        organisation === undefined ? [...present(snapshot)] : [oneLine(organisation)].filter(Boolean),
      ...(director !== '' && { casusregisseur: director }),
      acties: actions.map(({ more }) => more),
      eerdereActies: all.flatMap(({ agreement, kind }) => (kind === 'earlier' ? [earlierOf(agreement)] : [])),
      besluiten: decisions.map(({ id: idBesluit, more }) => ({ idBesluit, ...more })),
    },
  })
}

/** The outcome as a file's text, in the order of the schema. */
export const uitkomstText = (outcome: UitkomstOverleg): string =>
  `${JSON.stringify(exchangeSchema.parse(outcome), null, 2)}\n`
