import type { BeforeDestroying } from '../../shared/retention/before.ts'
import type { ReceiptBeside } from '../../shared/retention/receipt.ts'
import { aboutQuery, methodQuery } from '../../shared/session/queries.ts'
import type { LiveSession } from '../live/live.ts'
import type { SessionSummary } from '../live/sessions.ts'
import { roundStateOf } from '../room/closing-points.ts'

/** How long a session may take to connect before it counts as not connected, in ms. */
const patience = 8_000

/** What was found in a session that somebody wants to destroy, by all but its day. */
export interface LookedBefore extends Omit<BeforeDestroying, 'standing'> {
  /** How many other devices have the session, as far as this one knows. */
  readonly others: number
  /** What left the session as a file. */
  readonly files: ReceiptBeside['files']
}

const connected = (live: LiveSession): Promise<boolean> =>
  new Promise((resolve) => {
    const isSo = (): boolean => live.storage().connection === 'connected'
    const finish = (): void => {
      clearTimeout(timer)
      stop()
      resolve(isSo())
    }
    const timer = setTimeout(finish, patience)
    const stop = live.subscribe('storage', () => {
      if (isSo()) finish()
    })
    if (isSo()) finish()
  })

const hasSealed = (live: LiveSession): boolean =>
  methodQuery
    .of(live.documents)
    .steps.flatMap(({ fields }) => fields)
    .map((field) => roundStateOf(live, field))
    .some(
      (round) => round !== null && (round.status === 'writing' ? round.written.length : round.waiting) > 0,
    )

const recordOf = (live: LiveSession): BeforeDestroying['record'] => {
  const record = live.record.current()
  if (record === null || (record.status === 'draft' && record.amendments.length === 0)) return 'none'
  return record.status === 'adopted' ? 'adopted' : 'draft'
}

/** Dates of meetings leave as a file too, but keep nothing of what was said. */
const keepsNothing = 'ics'

/** Looks into an open session for what would be lost; waits a moment for the connection. */
export const lookBefore = async (
  live: LiveSession,
  summary: SessionSummary,
  { isOwner, unsent }: Pick<BeforeDestroying, 'isOwner' | 'unsent'>,
): Promise<LookedBefore> => {
  const isConnected = await connected(live)
  const me = live.me().deviceId
  const exported = live.journal().filter(({ kind }) => kind === 'exported')
  return {
    ...{ isOwner, isConnected },
    // What the store still marks may have arrived a moment ago.
    unsent: live.storage().kind === 'on-relay' ? 0 : unsent,
    isClosed: aboutQuery.of(live.documents).closedAt !== null,
    hasSealed: hasSealed(live),
    record: recordOf(live),
    isExported: exported.some(({ by, subject }) => by === me && subject !== keepsNothing),
    openAgreements: summary.agreements.filter(({ status }) => status === 'open' || status === 'escalated')
      .length,
    isMoving: live.movedTo() !== null,
    others: live.members().filter(({ deviceId }) => deviceId !== me).length,
    files: exported.map(({ label, subject, at }) => ({ what: label || subject, at })),
  }
}
