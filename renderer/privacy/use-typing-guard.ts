import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { withoutOverlap } from '../../shared/deidentify/replace.ts'
import type { Language } from '../../shared/method/method.ts'
import { replacementOf } from '../../shared/privacy/decisions.ts'
import type { Finding } from '../../shared/privacy/finding.ts'
import { isOneOf } from '../../shared/privacy/generated-aliases.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { wordsOf } from './guard-items.ts'
import { createPrivacyGuard, type PrivacyGuard } from './privacy-guard.ts'
import { isInput, labelOf, replaceInInput, type TypedField, typedFieldOf } from './typed-field.ts'

/** How long somebody must not have typed before what stands there is read, in ms. */
const quiet = 500

/** Events after which something else may stand in a field; a rich note takes its keys before they become input. */
const told = ['input', 'keyup', 'focusin', 'paste', 'drop'] as const

/** Something in the field in which somebody types. */
export interface Hint {
  readonly field: TypedField
  /** What the field is called on the screen. */
  readonly label: string
  readonly finding: Finding
  /** How many other things are in the same field. */
  readonly others: number
}

interface TypingGuard {
  readonly hint: Hint | null
  /** Changes these words wherever they stand in the field, and takes the keyboard back to it. */
  readonly change: (decision: 'leave-out' | 'replace') => Promise<void>
  /** Says nothing of these words any more, as long as the session is on the screen. */
  readonly keep: () => Promise<void>
}

const noteParts = () => import('../note/replace-in-note.ts')

/** What stands in a field, line by line as it is read. */
const textOf = async (field: TypedField): Promise<string> =>
  isInput(field) ? field.value : ((await noteParts()).noteTextOf(field) ?? '')

/** Takes the keyboard to a field, with the caret where it was. */
const focusOn = async (field: TypedField): Promise<void> => {
  if (isInput(field)) field.focus()
  else (await noteParts()).focusNote(field)
}

/** Writes other words for those that were found. */
const changeIn = async (
  field: TypedField,
  text: string,
  found: readonly Finding[],
  decision: 'leave-out' | 'replace',
  language: Language,
): Promise<void> => {
  const changes = withoutOverlap(
    found.flatMap((finding) => {
      const placed = { ...finding, id: '', place: '' }
      const change = replacementOf(text, placed, { kind: decision }, { language, names: new Map() })
      return change === null ? [] : [change]
    }),
  )
  if (isInput(field)) replaceInInput(field, text, changes)
  else (await noteParts()).replaceInNote(field, text, changes)
}

/**
 * Reads along in the field that has the keyboard, in a worker and only after a pause. It tells what is certain, and names of the list;
 * what is merely likely waits for the export. Nothing it finds leaves the page.
 */
export const useTypingGuard = (
  within: RefObject<HTMLElement | null>,
  create: () => PrivacyGuard = createPrivacyGuard,
): TypingGuard => {
  const live = useLive()
  const language = useLanguage()
  const aliases = useTopic('aliases', (session) => session.aliases.list())
  const guard = useRef<PrivacyGuard | null>(null)
  const field = useRef<TypedField | null>(null)
  const silenced = useRef(new Set<string>())
  const [hint, setHint] = useState<Hint | null>(null)

  const read = useCallback(async (): Promise<void> => {
    const asked = field.current
    if (asked === null) return
    const findings = await guard.current?.ask(await textOf(asked))
    if (findings === null || findings === undefined || field.current !== asked) return
    const isMember = isOneOf(live.members().map(({ name }) => name))
    const found = findings.filter(
      (finding) =>
        (finding.certainty === 'certain' || finding.alias !== undefined) &&
        !silenced.current.has(wordsOf(finding)) &&
        (finding.kind !== 'name' || finding.alias !== undefined || !isMember(finding.text)),
    )
    const [finding] = found
    setHint(
      finding === undefined || !asked.isConnected
        ? null
        : { field: asked, label: labelOf(asked), finding, others: new Set(found.map(wordsOf)).size - 1 },
    )
  }, [live])

  useEffect(() => {
    const place = within.current
    if (place === null) return
    const made = create()
    guard.current = made
    let timer: ReturnType<typeof setTimeout> | null = null
    const later = (target: EventTarget | null): void => {
      const typed = typedFieldOf(target)
      if (typed === null) return
      if (field.current !== typed) setHint(null)
      field.current = typed
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => void read(), quiet)
    }
    const onInput = ({ target }: Event): void => later(target)
    for (const event of told) place.addEventListener(event, onInput)
    return () => {
      if (timer !== null) clearTimeout(timer)
      for (const event of told) place.removeEventListener(event, onInput)
      made.close()
      guard.current = null
    }
  }, [within, read, create])

  useEffect(() => {
    guard.current?.setAliases(aliases)
    void read()
  }, [aliases, read])

  // A field may go while its hint is told: the group went on, or somebody removed the row.
  useEffect(() => {
    const place = within.current
    if (hint === null || place === null) return
    const look = (): void => {
      if (!hint.field.isConnected) setHint(null)
    }
    look()
    const observer = new MutationObserver(look)
    observer.observe(place, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [hint, within])

  const change = async (decision: 'leave-out' | 'replace'): Promise<void> => {
    if (hint === null) return
    const { field: typed, finding } = hint
    const text = await textOf(typed)
    const found = await guard.current?.ask(text)
    // Others may have typed meanwhile; then it is looked at anew below.
    const same = (found ?? []).filter((one) => wordsOf(one) === wordsOf(finding))
    if (same.length > 0) await changeIn(typed, text, same, decision, language)
    // The keyboard goes back before the button goes away.
    await focusOn(typed)
    await read()
  }
  const keep = async (): Promise<void> => {
    if (hint === null) return
    silenced.current.add(wordsOf(hint.finding))
    await focusOn(hint.field)
    await read()
  }
  return { hint, change, keep }
}
