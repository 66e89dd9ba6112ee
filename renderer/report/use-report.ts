import { useEffect, useMemo, useState } from 'react'
import { buildReport } from '../../shared/report/build-report.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import type { Result } from '../../shared/result.ts'
import { placementsQuery } from '../../shared/session/circles.ts'
import type { SessionSnapshot } from '../../shared/session/model.ts'
import { methodQuery } from '../../shared/session/queries.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { LiveSession } from '../live/live.ts'
import { useLive } from '../live/use-live.tsx'

/** Zone in which the report writes its times: the one this device lives in. */
export const timeZoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

interface Taken {
  readonly snapshot: SessionSnapshot
  /** The circles that came along. */
  readonly withCircles: readonly string[]
  /** The relay's clock when it was taken, ms since 1970. */
  readonly at: number
}

const everyNote = (live: LiveSession) =>
  methodQuery
    .of(live.documents)
    .steps.flatMap((step) => step.fields)
    .flatMap((field) => (field.kind === 'note' ? [`note:${field.id}` as const] : []))

/** Calls back when something changes in what stands in these circles; nothing does for who is not in them. */
const watchCircles = (
  live: LiveSession,
  circles: readonly string[],
  listener: () => void,
): readonly (() => void)[] => {
  const placed = Object.entries(placementsQuery.of(live.documents))
  return circles.flatMap((circleId) => {
    const place = placed.find(([, circle]) => circle === circleId)?.[0]
    const inside = place === undefined ? null : live.within(place)
    return inside === null ? [] : [inside.watch(['agenda', 'case', ...everyNote(live)], listener)]
  })
}

/**
 * Everything of the session, with these of the member's circles, taken again whenever anything of it changes; null
 * until the first time.
 */
const useSnapshot = (withCircles: readonly string[]): Taken | null => {
  const live = useLive()
  const [taken, setTaken] = useState<Taken | null>(null)
  const chosen = withCircles.join(' ')
  useEffect(() => {
    const circles = chosen === '' ? [] : chosen.split(' ')
    let isWanted = true
    let isBusy = false
    let again = false
    const take = async (): Promise<void> => {
      again = true
      if (isBusy) return
      isBusy = true
      while (again && isWanted) {
        again = false
        const snapshot = await live.snapshot(circles)
        if (isWanted) setTaken({ snapshot, withCircles: circles, at: live.now() })
      }
      isBusy = false
    }
    const later = (): void => void take()
    const stops = [
      live.watch(['agenda', 'case', ...everyNote(live)], later),
      live.subscribe('members', later),
      live.subscribe('rounds', later),
      live.subscribe('circles', later),
      live.subscribe('journal', later),
      live.subscribe('decisions', later),
      ...watchCircles(live, circles, later),
    ]
    later()
    return () => {
      isWanted = false
      for (const stop of stops) stop()
    }
  }, [live, chosen])
  return taken
}

export interface Report {
  readonly snapshot: SessionSnapshot
  /** The circles that came along: not yet those that are chosen, for a moment after the choice. */
  readonly withCircles: readonly string[]
  /** Refused while something is still sealed. */
  readonly tree: Result<ReportTree, 'round-open'>
}

/** The report of the open session as it stands now, with these circles; null while it is being made. */
export const useReport = (withCircles: readonly string[]): Report | null => {
  const language = useLanguage()
  const taken = useSnapshot(withCircles)
  return useMemo(
    () =>
      taken === null
        ? null
        : {
            snapshot: taken.snapshot,
            withCircles: taken.withCircles,
            tree: buildReport(taken.snapshot, { language, now: taken.at, timeZone: timeZoneHere() }),
          },
    [taken, language],
  )
}
