import type { SessionCounts } from '../../shared/insight/counts.ts'
import type { PolicyLearning } from '../../shared/insight/policy-learning.ts'
import type { Result } from '../../shared/result.ts'
import type { SessionSummary } from './sessions.ts'

/** A closed session of this device with what it counts for. */
export interface CountedSession {
  readonly session: SessionSummary
  readonly counts: SessionCounts
  /** What it wrote for policy to learn. Words of members: they stay on this device. */
  readonly learning: readonly PolicyLearning[]
  /** Only whoever leads a session decides whether it counts in the region. */
  readonly mayContribute: boolean
}

/** What the closed sessions of this device count for. An example counts for nothing. */
export interface Insights {
  /** Latest closed first. */
  counted(): readonly CountedSession[]
  /** Closed on this device, and not counted in the form of today. */
  uncounted(): readonly SessionSummary[]
  /** Opens a closed session quietly and counts it. */
  count(roomId: string): Promise<Result<null, 'not-counted'>>
  /** Themes that a person chose stay when the session is counted again. */
  chooseThemes(sessionId: string, themes: readonly string[]): Promise<void>
  subscribe(listener: () => void): () => void
}
