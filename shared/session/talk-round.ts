import { z } from '../zod.ts'
import { currentOf } from './current.ts'
import type { TalkRound } from './model.ts'
import { entriesOf, queryOf, type Reading, under } from './reading.ts'
import { readWith, timeSchema } from './records.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda, changeCase } from './shape.ts'

/** Longer than this is no turn but a lecture; in seconds. */
const longestTurn = 3600
const mostPeople = 200

/**
 * A round in which everyone speaks in turn, equally long. Whoever leads keeps the turns in the agenda; somebody who
 * passes or has finished says so in the case document, which everyone may change. Who passed comes up once more at the end.
 */
const storedSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  order: z.array(z.string()).check(z.maxLength(mostPeople)),
  seconds: z.number().check(z.gte(1), z.lte(longestTurn)),
  spoke: z.array(z.string()),
  since: z.nullable(timeSchema),
})
type Stored = z.infer<typeof storedSchema>

/** `spoke`: said by whose turn it was; however often they passed before. */
const passSchema = z.strictObject({
  count: z.int().check(z.gte(0)),
  at: timeSchema,
  spoke: z.optional(z.literal(true)),
})
type Pass = z.infer<typeof passSchema>

const passKey = (roundId: string, deviceId: string): string => `${roundId}/${deviceId}`

const storedReading: Reading<Stored | null> = (documents, tell) =>
  currentOf(agendaOf(documents).talkRound, under(tell, 'agenda/talk-round'), readWith(storedSchema))

/** Everybody's passes of every round, by `passKey`. */
const passesReading: Reading<ReadonlyMap<string, Pass>> = (documents, tell) => {
  const tellPasses = under(tell, 'case/passes')
  const passes = new Map<string, Pass>()
  for (const [key, value] of entriesOf(caseOf(documents).passes, tellPasses)) {
    const read = passSchema.safeParse(value)
    if (read.success) passes.set(key, read.data)
    else tellPasses('pass')
  }
  return passes
}

export const talkRoundReading: Reading<TalkRound | null> = (documents, tell) => {
  const stored = storedReading(documents, tell)
  const passes = passesReading(documents, tell)
  if (stored === null) return null
  const { id, seconds } = stored
  const order = [...new Set(stored.order)]
  const passOf = (deviceId: string) => passes.get(passKey(id, deviceId))
  const finished = order.filter((deviceId) => passOf(deviceId)?.spoke)
  const spoke = [...new Set([...stored.spoke, ...finished])].filter((deviceId) => order.includes(deviceId))
  const open = order.filter((deviceId) => !spoke.includes(deviceId))
  const passed = (times: (count: number) => boolean) =>
    open.filter((deviceId) => times(passOf(deviceId)?.count ?? 0))
  const again = passed((count) => count === 1)
  const current = passed((count) => count === 0)[0] ?? again[0] ?? null
  const lastPass = Math.max(0, ...order.map((deviceId) => passOf(deviceId)?.at ?? 0))
  return {
    id,
    order,
    seconds,
    done: [
      ...spoke.map((deviceId) => ({ deviceId, outcome: 'spoke' as const })),
      ...passed((count) => count > 1).map((deviceId) => ({ deviceId, outcome: 'passed' as const })),
    ],
    again,
    current,
    since: stored.since === null ? null : Math.max(stored.since, lastPass),
  }
}

/** The round that is under way, or null. */
export const talkRoundQuery: Query<TalkRound | null> = queryOf(['agenda', 'case'], talkRoundReading)

/**
 * What is left of the present turn at relay time `now`, in ms; below 0 for how long it is over. A turn that begins a
 * fraction ahead of `now` begins now.
 */
export const turnLeft = ({ seconds, since }: Pick<TalkRound, 'seconds' | 'since'>, now: number): number =>
  seconds * 1000 - (since === null ? 0 : Math.max(0, now - since))

/** Who comes after the present turn, or null when nobody does. */
export const nextTurn = ({ order, done, again, current }: TalkRound): string | null => {
  const open = order.filter(
    (deviceId) => deviceId !== current && !done.some((turn) => turn.deviceId === deviceId),
  )
  return open.find((deviceId) => !again.includes(deviceId)) ?? open[0] ?? null
}

/** Begins a round; whatever round there was is over. A round of nobody, or with turns of no length, does not begin. */
export const startTalkRound = (
  documents: SessionDocuments,
  actor: Actor,
  { order, seconds }: { readonly order: readonly string[]; readonly seconds: number },
): void => {
  const value: Stored = {
    id: actor.newId(),
    order: [...new Set(order)],
    seconds,
    spoke: [],
    since: actor.now,
  }
  if (order.length === 0 || !storedSchema.safeParse(value).success) return
  changeAgenda(documents, () => agendaOf(documents).talkRound.set('current', value))
}

/** The one whose turn it is has spoken; the next one's turn begins. */
export const finishTurn = (documents: SessionDocuments, actor: Actor): void => {
  const stored = storedReading(documents, () => {})
  const current = talkRoundQuery.of(documents)?.current ?? null
  if (stored === null || current === null) return
  const value: Stored = { ...stored, spoke: [...stored.spoke, current], since: actor.now }
  changeAgenda(documents, () => agendaOf(documents).talkRound.set('current', value))
}

/**
 * Passes for somebody: for oneself, or as whoever leads for another. Only the one whose turn it is can pass; the first
 * time they come up again at the end, the second time they are done.
 */
export const passTurn = (documents: SessionDocuments, actor: Actor, deviceId: string): void => {
  const round = talkRoundQuery.of(documents)
  if (round === null || round.current !== deviceId) return
  const before = passesReading(documents, () => {}).get(passKey(round.id, deviceId))?.count ?? 0
  const pass: Pass = { count: before + 1, at: actor.now }
  changeCase(documents, () => caseOf(documents).passes.set(passKey(round.id, deviceId), pass))
}

/** Says of oneself that one has spoken; only the one whose turn it is can. */
export const finishOwnTurn = (documents: SessionDocuments, actor: Actor, deviceId: string): void => {
  const round = talkRoundQuery.of(documents)
  if (round === null || round.current !== deviceId) return
  const before = passesReading(documents, () => {}).get(passKey(round.id, deviceId))?.count ?? 0
  const pass: Pass = { count: before, at: actor.now, spoke: true }
  changeCase(documents, () => caseOf(documents).passes.set(passKey(round.id, deviceId), pass))
}

/** Lets somebody take part in the round that is under way; they come up after those who had no turn yet. */
export const joinTalkRound = (documents: SessionDocuments, deviceId: string): void => {
  const stored = storedReading(documents, () => {})
  if (stored === null || stored.order.includes(deviceId) || stored.order.length >= mostPeople) return
  const value: Stored = { ...stored, order: [...stored.order, deviceId] }
  changeAgenda(documents, () => agendaOf(documents).talkRound.set('current', value))
}

/** Ends the round, whoever had a turn or not. */
export const endTalkRound = (documents: SessionDocuments): void => {
  if (storedReading(documents, () => {}) === null) return
  changeAgenda(documents, () => agendaOf(documents).talkRound.set('current', null))
}
