import { useCallback, useSyncExternalStore } from 'react'
import type { FieldOf } from '../../shared/method/method.ts'
import { domainQuery } from '../../shared/session/domains.ts'
import type { DomainPicture } from '../../shared/session/model.ts'
import { domainPlace } from '../../shared/session/place.ts'
import type { LiveSession } from '../live/live.ts'
import { useLive, useSteady } from '../live/use-live.tsx'

/** One life domain as this member may see it. */
export interface DomainSight {
  readonly id: string
  /** Null when it stands in a circle that this member is not in, or that is not open yet. */
  readonly picture: DomainPicture | null
  /** Name of the circle in which it stands; null when it stands open. */
  readonly circle: string | null
}

type Field = FieldOf<'domains'>

const insideOf = (live: LiveSession, place: string): LiveSession | null => {
  const circle = live.circleAt(place)
  if (circle === null) return live
  return circle.state === 'open' ? live.within(place) : null
}

const placesOf = (field: Field): readonly string[] => field.domains.map(({ id }) => domainPlace(field.id, id))

/** The pictures of all domains, each read where it stands: in the session, or in a circle of this member's. */
export const useDomainSights = (field: Field): readonly DomainSight[] => {
  const live = useLive()
  const subscribe = useCallback(
    (listener: () => void) => {
      let stops: readonly (() => void)[] = []
      const unwatch = () => {
        for (const stop of stops) stop()
      }
      const watch = () => {
        unwatch()
        const inside = new Set(placesOf(field).map((place) => insideOf(live, place)))
        stops = [...inside].flatMap((session) => session?.watch(['agenda', 'case'], listener) ?? [])
      }
      const stopCircles = live.subscribe('circles', () => {
        watch()
        listener()
      })
      watch()
      return () => {
        stopCircles()
        unwatch()
      }
    },
    [live, field],
  )
  const read = useSteady(() =>
    field.domains.map(({ id }): DomainSight => {
      const place = domainPlace(field.id, id)
      const inside = insideOf(live, place)
      return {
        id,
        picture: inside === null ? null : domainQuery(field.id, id).of(inside.documents),
        circle: live.circleAt(place)?.name ?? null,
      }
    }),
  )
  return useSyncExternalStore(subscribe, read)
}
