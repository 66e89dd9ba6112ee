import { useEffect, useRef } from 'react'
import type { Presence } from '../../shared/room/types.ts'
import { floorQuery, giveFloor } from '../../shared/session/floor.ts'
import type { Floor } from '../../shared/session/model.ts'
import { talkRoundQuery } from '../../shared/session/talk-round.ts'
import type { LiveSession, PresenceState } from '../live/live.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'

type Tabs = readonly Presence<PresenceState>[]

/** Since when each tab says to be speaking. */
const speakingIn = (presence: Tabs): ReadonlyMap<string, number> =>
  new Map(
    presence.flatMap(({ runId, state }) =>
      state.speaking === null ? [] : [[runId, state.speaking] as const],
    ),
  )

/** Since when this tab says to be speaking, or null. */
const saidHere = (live: LiveSession): number | null =>
  live.presence().find(({ isMe }) => isMe)?.state.speaking ?? null

/**
 * Whether who has the floor said to have finished: a tab of theirs spoke under this floor a moment ago, is still here
 * and speaks no more. Whoever only lost the connection keeps the floor.
 */
export const hasFinished = (floor: Floor, before: ReadonlyMap<string, number>, presence: Tabs): boolean =>
  presence.some(
    ({ runId, deviceId, state }) =>
      deviceId === floor.deviceId &&
      state.speaking === null &&
      (before.get(runId) ?? Number.NEGATIVE_INFINITY) >= floor.since,
  )

/**
 * What this device does by itself around the floor: who gets it lowers their hand and is speaking, who loses it is not,
 * and when the speaker says to have finished, the device of whoever leads takes the floor back. Every page that stands
 * in the place of the conversation has it, and so may two tabs of one device: each tells of itself alone, and nothing that
 * it told already.
 */
export const useFloorManners = (): void => {
  const live = useLive()
  const floor = useQuery(floorQuery)
  const round = useQuery(talkRoundQuery)
  const roundId = round === null || round.current === null ? null : round.id
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const presence = useTopic('presence', (session) => session.presence())
  const holder = floor?.deviceId ?? null
  const since = floor?.since ?? 0
  const me = live.me().deviceId

  const hadFloor = useRef(false)
  useEffect(() => {
    const had = hadFloor.current
    hadFloor.current = holder === me
    const said = saidHere(live)
    if (holder === me) {
      // Never before the floor was given, whatever the clocks say: that is how the others tell that it is about this floor.
      const isSaid = said !== null && said >= since
      live.setPresence({ hand: null, speaking: isSaid ? said : Math.max(Math.round(live.now()), since) })
    } else if (said !== null && (had || holder !== null)) live.setPresence({ speaking: null })
  }, [live, me, holder, since])

  useEffect(() => {
    if (roundId === null || saidHere(live) === null) return
    // A floor that was given within the round stands when a page opens: ending it would look like having finished.
    if (floorQuery.of(live.documents)?.deviceId !== me) live.setPresence({ speaking: null })
  }, [live, me, roundId])

  const before = useRef<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    const earlier = before.current
    before.current = speakingIn(presence)
    if (mayLead && floor !== null && hasFinished(floor, earlier, presence))
      giveFloor(live.documents, live.actor(), null)
  }, [live, mayLead, floor, presence])
}
