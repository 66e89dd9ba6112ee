import { z } from '../zod.ts'
import type { TalkRound } from './model.ts'
import { entriesOf, queryOf, type Reading, under } from './reading.ts'
import { timeSchema } from './records.ts'
import type { Actor, Query, SessionDocuments } from './session.ts'
import { agendaOf, caseOf, changeAgenda, changeCase } from './shape.ts'

/**
 * A round in which everyone speaks in turn, equally long. Whoever leads keeps the turns in the agenda; somebody who
 * passes says so in the case document, which everyone may change. Who passed comes up once more at the end.
 */
const storedSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  order: z.array(z.string()).check(z.maxLength(200)),
  seconds: z.number().check(z.gte(1), z.lte(3600)),
  spoke: z.array(z.string()),
  since: z.nullable(timeSchema),
})
type Stored = z.infer<typeof storedSchema>

const passSchema = z.strictObject({ count: z.number(), at: timeSchema })
type Pass = z.infer<typeof passSchema>

const passKey = (roundId: string, deviceId: string): string => `${roundId}/${deviceId}`

const storedReading: Reading<Stored | null> = (documents, tell) => {
  const tellRound = under(tell, 'agenda/talk-round')
  const value = new Map(entriesOf(agendaOf(documents).talkRound, tellRound)).get('current') ?? null
  const read = storedSchema.safeParse(value)
  if (value !== null && !read.success) tellRound('current')
  return read.success ? read.data : null
}

const passesReading =
  (roundId: string): Reading<ReadonlyMap<string, Pass>> =>
  (documents, tell) => {
    const tellPasses = under(tell, 'case/passes')
    const passes = new Map<string, Pass>()
    for (const [key, value] of entriesOf(caseOf(documents).passes, tellPasses)) {
      const read = passSchema.safeParse(value)
      if (!read.success) tellPasses('pass')
      else if (key.startsWith(passKey(roundId, ''))) passes.set(key.slice(roundId.length + 1), read.data)
    }
    return passes
  }

export const talkRoundReading: Reading<TalkRound | null> = (documents, tell) => {
  const stored = storedReading(documents, tell)
  if (stored === null) return null
  const { id, seconds, spoke } = stored
  const order = [...new Set(stored.order)]
  const passes = passesReading(id)(documents, tell)
  const timesPassed = (deviceId: string) => passes.get(deviceId)?.count ?? 0
  const open = order.filter((deviceId) => !spoke.includes(deviceId))
  const current =
    open.find((deviceId) => timesPassed(deviceId) === 0) ??
    open.find((deviceId) => timesPassed(deviceId) === 1) ??
    null
  const lastPass = Math.max(0, ...[...passes.values()].map(({ at }) => at))
  return {
    id,
    order,
    seconds,
    done: [
      ...spoke
        .filter((deviceId) => order.includes(deviceId))
        .map((deviceId) => ({ deviceId, outcome: 'spoke' as const })),
      ...open
        .filter((deviceId) => timesPassed(deviceId) > 1)
        .map((deviceId) => ({ deviceId, outcome: 'passed' as const })),
    ],
    current,
    since: stored.since === null ? null : Math.max(stored.since, lastPass),
  }
}

/** The round that is under way, or null. */
export const talkRoundQuery: Query<TalkRound | null> = queryOf(['agenda', 'case'], talkRoundReading)

/** Begins a round; whatever round there was is over. */
export const startTalkRound = (
  documents: SessionDocuments,
  actor: Actor,
  { order, seconds }: { readonly order: readonly string[]; readonly seconds: number },
): void => {
  const value: Stored = { id: actor.newId(), order: [...order], seconds, spoke: [], since: actor.now }
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
  const before = passesReading(round.id)(documents, () => {}).get(deviceId)?.count ?? 0
  const pass: Pass = { count: before + 1, at: actor.now }
  changeCase(documents, () => caseOf(documents).passes.set(passKey(round.id, deviceId), pass))
}

/** Ends the round, whoever had a turn or not. */
export const endTalkRound = (documents: SessionDocuments): void => {
  changeAgenda(documents, () => agendaOf(documents).talkRound.set('current', null))
}
