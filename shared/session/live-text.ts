import type * as Y from 'yjs'
import { cellText, findRow } from './rows.ts'
import type { LiveText, SessionDocuments, TextChange, TextRef } from './session.ts'
import { caseOf, changeCase, isTaken } from './shape.ts'

const find = (documents: SessionDocuments, ref: TextRef): Y.Text | null => {
  const shared = caseOf(documents)
  switch (ref.in) {
    case 'line':
      return shared.line(ref.field)
    case 'dilemma':
      return shared.dilemma(ref.field, ref.part)
    case 'cell':
    case 'agreement': {
      const row = findRow(ref.in === 'cell' ? shared.rows(ref.field) : shared.agreements(ref.field), ref.row)
      return row === null ? null : cellText(row, ref.column)
    }
  }
}

/** The smallest single replacement that turns `before` into `after`; never splits a surrogate pair. */
export const difference = (before: string, after: string): TextChange & { readonly text: string } => {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start -= 1
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end -= 1
  const text = after.slice(start, after.length - end)
  return { at: start, removed: before.length - start - end, inserted: text.length, text }
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

const changesOf = (delta: Y.YTextEvent['changes']['delta']): readonly TextChange[] => {
  let at = 0
  const changes: TextChange[] = []
  for (const part of delta) {
    if (part.retain !== undefined) at += part.retain
    if (part.delete !== undefined) changes.push({ at, removed: part.delete, inserted: 0 })
    if (part.insert !== undefined) {
      const inserted = part.insert.length
      changes.push({ at, removed: 0, inserted })
      at += inserted
    }
  }
  return changes
}

/** Where things stand in a text that are no characters: they count in Yjs' positions and not in the string. */
const embedsIn = (text: Y.Text): readonly number[] => {
  let at = 0
  return (text.toDelta() as readonly { readonly insert: unknown }[]).flatMap(({ insert }) => {
    const here = at
    at += typeof insert === 'string' ? insert.length : 1
    return typeof insert === 'string' ? [] : [here]
  })
}

const hasEmbeds = (text: Y.Text): boolean => text.length !== text.toString().length

/** The live text at `ref`, or null when its row is gone or holds something else. */
export const liveText = (documents: SessionDocuments, ref: TextRef): LiveText | null => {
  const text = find(documents, ref)
  if (text === null || isTaken(text)) return null
  return {
    value: () => text.toString(),
    write: (next) => {
      const before = text.toString()
      // Half characters would read differently for the others, who get them replaced.
      const after = next.toWellFormed()
      if (before === after) return
      const { at, removed, text: inserted } = difference(before, after)
      changeCase(documents, () => {
        if (hasEmbeds(text)) for (const embed of embedsIn(text).toReversed()) text.delete(embed, 1)
        if (removed > 0) text.delete(at, removed)
        if (inserted !== '') text.insert(at, inserted)
      })
    },
    subscribe: (listener) => {
      let before = text.toString()
      let hadEmbeds = hasEmbeds(text)
      const observer = (event: Y.YTextEvent, transaction: Y.Transaction) => {
        const value = text.toString()
        const inStep = !hadEmbeds && !hasEmbeds(text)
        const changes = inStep ? changesOf(event.changes.delta) : [difference(before, value)]
        before = value
        hadEmbeds = hasEmbeds(text)
        listener({ value, local: transaction.local, changes })
      }
      text.observe(observer)
      return () => text.unobserve(observer)
    },
  }
}
