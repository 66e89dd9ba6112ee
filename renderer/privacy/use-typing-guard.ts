import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Finding } from '../../shared/privacy/finding.ts'
import { isOneOf } from '../../shared/privacy/generated-aliases.ts'
import { fold } from '../../shared/privacy/tokens.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { createPrivacyGuard, type PrivacyGuard } from './privacy-guard.ts'
import { isNote, labelOf, replaceInField, type TypedField, textIn, typedFieldOf } from './typed-field.ts'

/** How long somebody must not have typed before what stands there is read, in ms. */
const quiet = 500

/** Events after which something else may stand in a field; a rich note takes its keys before they become input. */
const told = ['input', 'keyup', 'focusin', 'paste', 'drop'] as const

/** Something in the field in which somebody types. */
export interface TypingHint {
  readonly field: TypedField
  /** What the field is called on the screen. */
  readonly label: string
  readonly finding: Finding
  /** How many others are in the same field. */
  readonly others: number
}

export interface TypingGuard {
  readonly hint: TypingHint | null
  /** Puts other words in its place; '' leaves it out. */
  readonly replace: (by: string) => Promise<void>
  /** Says nothing of these words any more, as long as this page lives. */
  readonly keep: () => void
}

const keyOf = ({ kind, text }: Finding): string => `${kind} ${fold(text)}`

/**
 * Reads along in the field that has the keyboard, in a worker and only after a pause. It tells what is certain, and names of the list;
 * what is merely likely waits for the export. Nothing it finds leaves the page.
 */
export const useTypingGuard = (within: RefObject<HTMLElement | null>): TypingGuard => {
  const live = useLive()
  const aliases = useTopic('aliases', (session) => session.aliases.list())
  const guard = useRef<PrivacyGuard | null>(null)
  const field = useRef<TypedField | null>(null)
  const silenced = useRef(new Set<string>())
  const [hint, setHint] = useState<TypingHint | null>(null)

  const read = useCallback(async (): Promise<void> => {
    const asked = field.current
    if (guard.current === null || asked === null) return
    const findings = await guard.current.ask(textIn(asked))
    if (findings === null || field.current !== asked) return
    const isMember = isOneOf(live.members().map(({ name }) => name))
    const found = findings.filter(
      (finding) =>
        (finding.certainty === 'certain' || finding.alias !== undefined) &&
        !silenced.current.has(keyOf(finding)) &&
        (finding.kind !== 'name' || finding.alias !== undefined || !isMember(finding.text)),
    )
    const [finding] = found
    setHint(
      finding === undefined
        ? null
        : { field: asked, label: labelOf(asked), finding, others: found.length - 1 },
    )
  }, [live])

  useEffect(() => {
    const place = within.current
    if (place === null) return
    const made = createPrivacyGuard()
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
  }, [within, read])

  useEffect(() => {
    guard.current?.setAliases(aliases)
    void read()
  }, [aliases, read])

  const replace = async (by: string): Promise<void> => {
    if (hint === null) return
    const { field: typed, finding } = hint
    setHint(null)
    if (!typed.isConnected) return
    if (isNote(typed)) {
      const { replaceInNote } = await import('../note/replace-in-note.ts')
      await replaceInNote(typed, finding.text, by)
      typed.focus()
    } else replaceInField(typed as HTMLTextAreaElement, finding.text, by)
    await read()
  }
  const keep = (): void => {
    if (hint === null) return
    silenced.current.add(keyOf(hint.finding))
    hint.field.focus()
    setHint(null)
    void read()
  }
  return { hint: hint?.field.isConnected === true ? hint : null, replace, keep }
}
