import type { Doc } from 'yjs'

/** The inner documents of one session. `note` opens the document of one rich note. */
export interface SessionDocuments {
  readonly agenda: Doc
  readonly case: Doc
  readonly note: (fieldId: string) => Doc
}

/** Name of a rich note's inner document. */
export const noteDocument = (fieldId: string): string => `note:${fieldId}`

/** Who acts: commands write it down where it matters. */
export interface Actor {
  readonly deviceId: string
  /** The relay's clock, ms since 1970. */
  readonly now: number
  readonly newId: () => string
}

/**
 * A question to the session: which documents it reads and how. The result is a plain immutable value; two
 * results that are structurally equal are the same answer.
 */
export interface Query<Value> {
  readonly reads: readonly ('agenda' | 'case' | `note:${string}`)[]
  readonly of: (documents: SessionDocuments) => Value
}

/** Points at one piece of live text. */
export type TextRef =
  | { readonly in: 'line'; readonly field: string }
  | {
      readonly in: 'dilemma'
      readonly field: string
      readonly part: 'a.option' | 'a.damage' | 'b.option' | 'b.damage'
    }
  | { readonly in: 'cell'; readonly field: string; readonly row: string; readonly column: string }
  | {
      readonly in: 'agreement'
      readonly field: string
      readonly row: string
      readonly column: 'action' | 'person' | 'organisation' | 'condition' | 'sign'
    }

/** A piece of text that several people type in at once. Positions are UTF-16 code units. */
export interface LiveText {
  value(): string
  /** Writes the difference between what was and `next` (common start and end stay untouched). */
  write(next: string): void
  /** `changes` lists what others did, in order, so that a caret can stay where it was. */
  subscribe(
    listener: (change: {
      readonly value: string
      readonly local: boolean
      readonly changes: readonly TextChange[]
    }) => void,
  ): () => void
}

export interface TextChange {
  readonly at: number
  readonly removed: number
  readonly inserted: number
}
