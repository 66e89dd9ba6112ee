import { mayChange } from '../../shared/room/roles.ts'
import { createListeners } from './listeners.ts'
import type { LiveSession, LiveTopic } from './live.ts'
import type { SessionPart } from './session-part.ts'

const views = new WeakMap<SessionPart, LiveSession>()

/** What a circle's room tells of itself; the other topics are the session's. */
const ownTopics: readonly LiveTopic[] = ['members', 'presence', 'rounds', 'lead']

/**
 * A session as seen from inside a circle: whatever is written, shown or told there goes to the circle's room alone. One
 * and the same view for one room, so that what hangs on it stays.
 */
export const circleView = (session: LiveSession, part: SessionPart): LiveSession => {
  const known = views.get(part)
  if (known !== undefined) return known
  const { room, documents, rounds } = part
  const listeners = createListeners<LiveTopic>()
  room.on('members', () => {
    listeners.tell('members')
    listeners.tell('presence')
    listeners.tell('lead')
  })
  room.on('presence', () => listeners.tell('presence'))
  const view: LiveSession = {
    ...session,
    roomId: part.roomId,
    documents,
    actor: part.actor,
    me: () => room.me(),
    // What leading changes stands in the circle's own agenda, and only its maker's device may write there.
    mayLead: () => mayChange(room.me().role, 'agenda'),
    members: () => room.members(),
    presence: part.presence,
    setPresence: part.setPresence,
    round: rounds.view,
    roundActions: rounds.actions,
    watch: part.watch,
    // What stands inside a circle cannot stand in another.
    circleAt: () => null,
    within: () => view,
    subscribe: (topic, listener) => {
      if (!ownTopics.includes(topic)) return session.subscribe(topic, listener)
      const stops = [listeners.subscribe(topic, listener)]
      if (topic === 'rounds')
        stops.push(session.subscribe(topic, listener), part.watch(['case', 'agenda'], listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
  views.set(part, view)
  return view
}
