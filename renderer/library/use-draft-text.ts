import { useCallback, useEffect, useRef, useState } from 'react'
import { cleanedText } from '../../shared/library/clean.ts'
import type { LibraryRecord, RecordText } from '../../shared/library/record.ts'
import { mergedText } from '../../shared/library/text-parts.ts'
import { useLive } from '../live/use-live.tsx'

/** How long somebody is still before what they wrote is kept, in ms. */
const keepAfter = 800

const same = (one: RecordText, other: RecordText): boolean => JSON.stringify(one) === JSON.stringify(other)

export interface DraftText {
  readonly text: RecordText
  readonly change: (part: Partial<RecordText>) => void
  /** True while something is not kept yet. */
  readonly isDirty: boolean
  /** Keeps what is written now. */
  readonly keep: () => Promise<void>
}

/** The text of a proposal while somebody writes in it. What others write in other parts comes in beside it. */
export const useDraftText = ({ id, text: stored }: LibraryRecord): DraftText => {
  const live = useLive()
  const [draft, setDraft] = useState({ text: stored, seen: stored })
  if (!same(draft.seen, stored)) setDraft({ text: mergedText(stored, draft.seen, draft.text), seen: stored })
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  }, [draft])
  const keep = useCallback(async (): Promise<void> => {
    const { text, seen } = latest.current
    if (!same(cleanedText(text), seen)) await live.proposals.write(id, text, seen)
  }, [live, id])
  const isDirty = !same(cleanedText(draft.text), draft.seen)
  useEffect(() => {
    if (!isDirty) return
    const { text, seen } = draft
    const timer = setTimeout(() => void live.proposals.write(id, text, seen), keepAfter)
    return () => clearTimeout(timer)
  }, [live, id, draft, isDirty])
  // Whoever goes to another page in the middle of a word keeps it.
  useEffect(() => () => void keep(), [keep])
  return {
    text: draft.text,
    change: (part) => setDraft((before) => ({ ...before, text: { ...before.text, ...part } })),
    isDirty,
    keep,
  }
}
