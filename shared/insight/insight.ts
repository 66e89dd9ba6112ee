import type { CodeList, Outcome } from './codes.ts'

/**
 * What many sessions show together. Every number is one that may be told: null is held back, because fewer than five
 * cases are behind it or because somebody could work out such a number from it.
 */
export interface Insight {
  readonly cases: number
  /** One or more quarters together with at least five cases, oldest first. */
  readonly periods: readonly Period[]
  /** Codes of which a session can have several, in the order of their list. */
  readonly codes: Readonly<Record<MultipleCode, readonly CodeLine[]>>
  /** Codes of which every session has exactly one. */
  readonly parts: Readonly<Record<SingleCode, readonly CodeLine[]>>
  /** Cases by method; null for all of them when the kinds may not be told. */
  readonly methods: readonly { readonly id: string; readonly count: number | null }[]
  /** Pairs of values that pulled to different sides in at least five cases, most often first. */
  readonly tensions: readonly Pair[]
  /** Life domains against what was stuck in the same case. */
  readonly stuck: readonly Pair[]
  /** Agreements, not cases; each number has at least five cases behind it. */
  readonly agreements: AgreementInsight
  readonly pulse: readonly PulseLine[]
}

export type MultipleCode = Extract<CodeList, 'theme' | 'domain' | 'value' | 'blocker' | 'rung' | 'learning'>
export type SingleCode = Extract<CodeList, 'kind' | 'voice' | 'participants'>

export interface Period {
  /** First and last quarter: 2026-Q1. */
  readonly from: string
  readonly to: string
  readonly cases: number
}

export interface CodeLine {
  readonly id: string
  readonly total: number | null
  /** One for each period. */
  readonly periods: readonly (number | null)[]
}

export interface Pair {
  readonly one: string
  readonly other: string
  readonly count: number
}

export interface AgreementInsight {
  /** All agreements, or null when fewer than five cases have any. */
  readonly total: number | null
  readonly outcomes: readonly { readonly id: Outcome; readonly count: number | null }[]
}

/** The mean of the sessions' averages, one to five with one decimal; from how many sessions is not told. */
export interface PulseLine {
  readonly id: string
  readonly average: number | null
  /** One for each period; all null unless every period has enough. */
  readonly periods: readonly (number | null)[]
}
