import type * as Y from 'yjs'
import { cellText, findRow } from './rows.ts'
import type { LiveText, SessionDocuments, TextChange, TextRef } from './session.ts'
import { caseOf } from './shape.ts'

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
      const inserted = typeof part.insert === 'string' ? part.insert.length : 1
      changes.push({ at, removed: 0, inserted })
      at += inserted
    }
  }
  return changes
}

/** The live text at `ref`, or null when its row is gone or holds something else. */
export const liveText = (documents: SessionDocuments, ref: TextRef): LiveText | null => {
  const text = find(documents, ref)
  if (text === null) return null
  return {
    value: () => text.toString(),
    write: (next) => {
      const before = text.toString()
      // Half characters would read differently for the others, who get them replaced.
      const after = next.toWellFormed()
      if (before === after) return
      const { at, removed, text: inserted } = difference(before, after)
      documents.case.transact(() => {
        if (removed > 0) text.delete(at, removed)
        if (inserted !== '') text.insert(at, inserted)
      }, 'command')
    },
    subscribe: (listener) => {
      const observer = (event: Y.YTextEvent, transaction: Y.Transaction) =>
        listener({
          value: text.toString(),
          local: transaction.local,
          changes: changesOf(event.changes.delta),
        })
      text.observe(observer)
      return () => text.unobserve(observer)
    },
  }
}
