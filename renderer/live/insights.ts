import { coded } from '../../shared/insight/codes.ts'
import { countSession } from '../../shared/insight/count-session.ts'
import { countsForm, readCounts, type SessionCounts } from '../../shared/insight/counts.ts'
import { type PolicyLearning, policyLearning } from '../../shared/insight/policy-learning.ts'
import { sessionThemes } from '../../shared/insight/session-themes.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Vault } from '../platform/platform.ts'
import type { Insights } from './insight-contract.ts'
import { createListeners } from './listeners.ts'
import type { LiveSession } from './live.ts'
import type { OpenedSessions } from './opened-sessions.ts'
import type { SessionSummary } from './sessions.ts'

/** Codes and numbers only, under a name with the session's id, so that forgetting the session takes them along. */
interface KeptCounts {
  readonly form: number
  readonly counts: unknown
  readonly areThemesChosen: boolean
}

interface Counted {
  readonly counts: SessionCounts
  readonly areThemesChosen: boolean
  readonly learning: readonly PolicyLearning[]
}

interface Need {
  readonly vault: Vault
  readonly summaries: () => readonly SessionSummary[]
  readonly look: OpenedSessions['look']
  /** Called when something was counted. */
  readonly changed: () => void
}

const countsName = (sessionId: string): string => `counts:${sessionId}`
const learningName = (sessionId: string): string => `learning:${sessionId}`

const leads: readonly SessionSummary['myRole'][] = ['facilitator', 'co-facilitator']

const isCountable = ({ demo, closedAt, sessionId }: SessionSummary): boolean =>
  !demo && closedAt !== null && sessionId !== ''

/** Counts of this device, with what only those ask who open sessions. */
export interface CountingInsights extends Insights {
  /** A session was opened, changed or left: counts it when it is closed, and no longer when it was opened again. Never rejects. */
  seen(summary: SessionSummary, live: LiveSession): Promise<void>
}

/** What the closed sessions of this device count for, as the vault holds it. */
export const createInsights = async ({
  vault,
  summaries,
  look,
  changed,
}: Need): Promise<CountingInsights> => {
  const listeners = createListeners<'change'>()
  const known = new Map<string, Counted>()

  const tell = (): void => {
    listeners.tell('change')
    changed()
  }

  for (const name of await vault.names(countsName(''))) {
    const stored = await vault.read<KeptCounts>(name)
    const counts = stored.ok && stored.value.form === countsForm ? readCounts(stored.value.counts) : null
    if (!stored.ok || counts === null) continue
    const sessionId = name.slice(countsName('').length)
    const learning = await vault.read<readonly PolicyLearning[]>(learningName(sessionId))
    known.set(sessionId, {
      counts,
      areThemesChosen: stored.value.areThemesChosen,
      learning: learning.ok ? learning.value : [],
    })
  }

  const keep = async (sessionId: string, counted: Counted): Promise<void> => {
    const { counts, areThemesChosen, learning } = counted
    const before = known.get(sessionId)
    if (JSON.stringify(before) === JSON.stringify(counted)) return
    await vault.write(countsName(sessionId), {
      form: countsForm,
      counts,
      areThemesChosen,
    } satisfies KeptCounts)
    if (learning.length > 0) await vault.write(learningName(sessionId), learning)
    else await vault.remove(learningName(sessionId))
    known.set(sessionId, counted)
    tell()
  }

  const drop = async (sessionId: string): Promise<void> => {
    if (!known.delete(sessionId)) return
    await vault.remove(countsName(sessionId))
    await vault.remove(learningName(sessionId))
    tell()
  }

  /** What a person chose as themes is the session's, also when the rest was counted in a form that is no more. */
  const chosenBefore = async (sessionId: string): Promise<readonly string[] | null> => {
    const stored = await vault.read<KeptCounts>(countsName(sessionId))
    if (!stored.ok || !stored.value.areThemesChosen) return null
    const { counts } = stored.value
    const themes = typeof counts === 'object' && counts !== null && 'themes' in counts ? counts.themes : []
    return Array.isArray(themes) ? coded('theme', themes) : null
  }

  const countOne = async (sessionId: string, live: LiveSession): Promise<boolean> => {
    const snapshot = await live.snapshot()
    const chosen = await chosenBefore(sessionId)
    const counted = countSession(snapshot, { themes: chosen ?? sessionThemes(snapshot) })
    if (!counted.ok) return false
    await keep(sessionId, {
      counts: counted.value,
      areThemesChosen: chosen !== null,
      learning: policyLearning(snapshot),
    })
    return true
  }

  return {
    seen: async (summary, live) => {
      try {
        if (isCountable(summary)) await countOne(summary.sessionId, live)
        else if (!summary.demo) await drop(summary.sessionId)
      } catch {
        // What could not be counted stays among those that are not counted yet, and the page says so.
      }
    },
    counted: () =>
      summaries()
        .filter(isCountable)
        .flatMap((session) => {
          const counted = known.get(session.sessionId)
          if (counted === undefined) return []
          const { counts, learning } = counted
          return [{ session, counts, learning, mayContribute: leads.includes(session.myRole) }]
        })
        .sort((one, other) => (other.session.closedAt ?? 0) - (one.session.closedAt ?? 0)),
    uncounted: () => summaries().filter((session) => isCountable(session) && !known.has(session.sessionId)),
    count: async (roomId) => {
      const sessionId = summaries().find((summary) => summary.roomId === roomId)?.sessionId ?? ''
      if (sessionId === '') return refuse('not-counted')
      try {
        const isCounted = await look(roomId, async (live) => live.loaded() && countOne(sessionId, live))
        return isCounted === true ? ok(null) : refuse('not-counted')
      } catch {
        return refuse('not-counted')
      }
    },
    chooseThemes: async (sessionId, themes) => {
      const counted = known.get(sessionId)
      if (counted === undefined) return
      const counts = { ...counted.counts, themes: coded('theme', themes) }
      await keep(sessionId, { ...counted, counts, areThemesChosen: true })
    },
    subscribe: (listener) => listeners.subscribe('change', listener),
  }
}
