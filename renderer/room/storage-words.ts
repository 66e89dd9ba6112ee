import type { StorageState } from '../live/live.ts'

export type StorageReason = NonNullable<StorageState['reason']>

/** Which words the foot bar shows. A reason belongs to the sentence only when something is not saved yet. */
export interface StorageWords {
  readonly sentence: 'onDevice' | 'onRelay' | 'notSaved'
  readonly reasonInSentence: StorageReason | null
  /** Why it goes no further than it does; stands beside the sentence. */
  readonly aside: StorageReason | null
  readonly tone: 'ok' | 'warn' | 'bad'
}

const sentences = {
  'not-saved': 'notSaved',
  'on-device': 'onDevice',
  'on-relay': 'onRelay',
} as const satisfies Record<StorageState['kind'], StorageWords['sentence']>

/** Reasons that somebody has to do something about, as opposed to those that pass. */
const serious: ReadonlySet<StorageReason> = new Set([
  'relay-refused',
  'room-full',
  'room-closed',
  'device-clock',
  'device-store',
])

/** Turns the storage state into words, never better than the state is. */
export const storageWords = ({ kind, reason }: StorageState): StorageWords => {
  const isSerious = reason !== null && serious.has(reason)
  return {
    sentence: sentences[kind],
    reasonInSentence: kind === 'not-saved' ? reason : null,
    aside: kind === 'not-saved' ? null : reason,
    tone: isSerious ? 'bad' : kind === 'not-saved' || reason !== null ? 'warn' : 'ok',
  }
}

/** What a screen reader hears: only what lasts, not the flicker of every key press. */
export const worthSaying = (state: StorageState): StorageReason | null =>
  state.reason === 'writing' ? null : state.reason
