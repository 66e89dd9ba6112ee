import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { liveText } from '../../shared/session/live-text.ts'
import type { TextChange, TextRef } from '../../shared/session/session.ts'
import { movedCaret, rebased } from './caret.ts'
import { useLive } from './use-live.tsx'

type TextInput = HTMLInputElement | HTMLTextAreaElement

export interface LiveInput<Element extends TextInput> {
  readonly value: string
  readonly onChange: (next: string) => void
  /** Belongs on the input: it keeps the caret in place when others type. */
  readonly ref: RefObject<Element | null>
  /** While an input method composes a character, nothing is written. */
  readonly onCompositionStart: () => void
  readonly onCompositionEnd: (final: string) => void
  /** True when the row or field is gone. */
  readonly missing: boolean
}

/** Binds an input or textarea to a piece of live text that several people type in at once. */
export const useLiveInput = <Element extends TextInput>(ref: TextRef): LiveInput<Element> => {
  const live = useLive()
  const input = useRef<Element | null>(null)
  const caret = useRef<readonly [number, number] | null>(null)
  const [composing, setComposing] = useState<string | null>(null)
  const composition = useRef<{ readonly before: string; readonly changes: TextChange[] } | null>(null)
  const key = JSON.stringify(ref)
  const find = useCallback(() => liveText(live.documents, JSON.parse(key) as TextRef), [live, key])

  const subscribe = useCallback((listener: () => void) => live.watch(['case'], listener), [live])
  const stored = useSyncExternalStore(subscribe, () => find()?.value() ?? null)
  const missing = stored === null

  const text = useMemo(() => (missing ? null : find()), [find, missing])

  useEffect(
    () =>
      text?.subscribe(({ local, changes }) => {
        const element = input.current
        if (!local) composition.current?.changes.push(...changes)
        if (local || element === null || element.ownerDocument.activeElement !== element) return
        const { selectionStart, selectionEnd } = element
        if (selectionStart === null || selectionEnd === null) return
        const [start, end] = caret.current ?? [selectionStart, selectionEnd]
        caret.current = [movedCaret(start, changes), movedCaret(end, changes)]
      }),
    [text],
  )

  useLayoutEffect(() => {
    if (stored === null || caret.current === null) return
    input.current?.setSelectionRange(...caret.current)
    caret.current = null
  }, [stored])

  const onChange = useCallback(
    (next: string) => {
      if (composing === null) text?.write(next)
      else setComposing(next)
    },
    [text, composing],
  )
  const onCompositionStart = useCallback(() => {
    const before = text?.value() ?? ''
    composition.current = { before, changes: [] }
    setComposing(before)
  }, [text])
  const onCompositionEnd = useCallback(
    (final: string) => {
      setComposing(null)
      if (text === null || composition.current === null) return
      const { before, changes } = composition.current
      composition.current = null
      text.write(rebased(before, final, text.value(), changes))
    },
    [text],
  )

  return {
    value: composing ?? stored ?? '',
    onChange,
    ref: input,
    onCompositionStart,
    onCompositionEnd,
    missing,
  }
}
