import { createRelativePositionFromJSON, type RelativePosition, relativePositionToJSON } from 'yjs'
import { z } from '../../shared/zod.ts'

const idSchema = z.nullish(z.object({ client: z.number(), clock: z.number() }))

/**
 * A place in a note's document. The only root that a place may name is the note's own: Yjs makes a root of any
 * name it is asked for, and what a peer sends must not grow our document.
 */
const placeSchema = z.object({
  type: idSchema,
  tname: z.nullish(z.literal('root')),
  item: idSchema,
  assoc: z.optional(z.number()),
})

const sliceSchema = z.object({
  /** Client id of the writer's note document; Lexical knows cursors by it. */
  client: z.number(),
  focused: z.boolean(),
  anchor: z.nullable(placeSchema),
  focus: z.nullable(placeSchema),
})

/** Where somebody is in one note, as their tab tells it. Name and colour follow from who they are, not from this. */
export interface CursorSlice {
  readonly client: number
  readonly focused: boolean
  readonly anchor: RelativePosition | null
  readonly focus: RelativePosition | null
}

/** What goes into `PresenceState.cursors[fieldId]`. */
export const writeCursorSlice = (slice: CursorSlice): unknown => ({
  client: slice.client,
  focused: slice.focused,
  anchor: slice.anchor && relativePositionToJSON(slice.anchor),
  focus: slice.focus && relativePositionToJSON(slice.focus),
})

/** Reads what another tab tells; null when it is absent or not a cursor. */
export const readCursorSlice = (told: unknown): CursorSlice | null => {
  const read = sliceSchema.safeParse(told)
  if (!read.success) return null
  const { client, focused, anchor, focus } = read.data
  return {
    client,
    focused,
    anchor: anchor && createRelativePositionFromJSON(anchor),
    focus: focus && createRelativePositionFromJSON(focus),
  }
}
