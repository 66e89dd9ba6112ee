import fc from 'fast-check'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'

/** One thing that happens in a room of several members, each with an outer document as sealed rooms have them. */
export type Happening =
  | { readonly kind: 'append'; readonly member: number; readonly bytes: Uint8Array }
  | { readonly kind: 'delete'; readonly member: number; readonly array: number; readonly at: number }
  | { readonly kind: 'sync'; readonly member: number; readonly to: number }

export const memberCount = 3

const member = fc.integer({ min: 0, max: memberCount - 1 })

export const happenings = (maxLength: number) =>
  fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('append' as const),
          member,
          bytes: fc.uint8Array({ maxLength: 12 }),
        }),
      },
      fc.record({ kind: fc.constant('delete' as const), member, array: member, at: fc.nat(30) }),
      fc.record({ kind: fc.constant('sync' as const), member, to: member }),
    ),
    { maxLength },
  )

/** Documents with fixed client ids, so that a failing case can be repeated. */
export const makeMembers = (): Doc[] =>
  Array.from({ length: memberCount }, (_, at) => {
    const document = new Doc()
    document.clientID = 1000 + 7 * at
    return document
  })

export const play = (members: readonly Doc[], happening: Happening): void => {
  const document = members[happening.member]
  if (document === undefined) throw new Error('no such member')
  if (happening.kind === 'append') {
    document.getArray<Uint8Array>(`run ${happening.member}`).push([happening.bytes])
  } else if (happening.kind === 'delete') {
    const array = document.getArray<Uint8Array>(`run ${happening.array}`)
    if (array.length > 0) array.delete(happening.at % array.length, 1)
  } else {
    const other = members[happening.to]
    if (other !== undefined) applyUpdate(other, encodeStateAsUpdate(document))
  }
}

/** All entries of all runs as text, to compare documents by what they say. */
export const contentOf = (document: Doc): string[][] =>
  Array.from({ length: memberCount }, (_, at) =>
    document.getArray<Uint8Array>(`run ${at}`).map((bytes) => bytes.toString()),
  )
