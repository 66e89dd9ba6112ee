import { useEffect, useMemo, useState } from 'react'
import { buildReport } from '../../shared/report/build-report.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import type { Result } from '../../shared/result.ts'
import type { SessionSnapshot } from '../../shared/session/model.ts'
import { methodQuery } from '../../shared/session/queries.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { LiveSession } from '../live/live.ts'
import { useLive } from '../live/use-live.tsx'

/** Zone in which the report writes its times: the one this device lives in. */
export const timeZoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

interface Taken {
  readonly snapshot: SessionSnapshot
  /** The relay's clock when it was taken, ms since 1970. */
  readonly at: number
}

const everyNote = (live: LiveSession) =>
  methodQuery
    .of(live.documents)
    .steps.flatMap((step) => step.fields)
    .flatMap((field) => (field.kind === 'note' ? [`note:${field.id}` as const] : []))

/** Everything of the session, taken again whenever anything of it changes; null until the first time. */
const useSnapshot = (): Taken | null => {
  const live = useLive()
  const [taken, setTaken] = useState<Taken | null>(null)
  useEffect(() => {
    let isWanted = true
    let isBusy = false
    let again = false
    const take = async (): Promise<void> => {
      again = true
      if (isBusy) return
      isBusy = true
      while (again && isWanted) {
        again = false
        const snapshot = await live.snapshot()
        if (isWanted) setTaken({ snapshot, at: live.now() })
      }
      isBusy = false
    }
    const later = (): void => void take()
    const stops = [
      live.watch(['agenda', 'case', ...everyNote(live)], later),
      live.subscribe('members', later),
      live.subscribe('rounds', later),
    ]
    later()
    return () => {
      isWanted = false
      for (const stop of stops) stop()
    }
  }, [live])
  return taken
}

export interface Report {
  readonly snapshot: SessionSnapshot
  /** Refused while something is still sealed. */
  readonly tree: Result<ReportTree, 'round-open'>
}

/** The report of the open session as it stands now; null while it is being made. */
export const useReport = (): Report | null => {
  const language = useLanguage()
  const taken = useSnapshot()
  return useMemo(
    () =>
      taken === null
        ? null
        : {
            snapshot: taken.snapshot,
            tree: buildReport(taken.snapshot, { language, now: taken.at, timeZone: timeZoneHere() }),
          },
    [taken, language],
  )
}
