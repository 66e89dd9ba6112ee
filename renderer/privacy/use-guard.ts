import { equalityDeep } from 'lib0/function'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Decision } from '../../shared/privacy/decisions.ts'
import type { Finding } from '../../shared/privacy/finding.ts'
import type { PlacedText } from '../../shared/privacy/scan-texts.ts'
import { createScanner } from '../../shared/privacy/scanner.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { Guard } from './guard-contract.ts'
import {
  type DecisionsByWords,
  type GuardOptions,
  isOpen,
  keptReasons,
  readGuard,
  wordsOfItem,
} from './guard-items.ts'
import { createPrivacyGuard, type PrivacyGuard } from './privacy-guard.ts'

/** Keeps the earlier value while the new one says the same, however often a caller makes it anew. */
const useSame = <Value>(value: Value): Value => {
  const kept = useRef(value)
  if (kept.current !== value && !equalityDeep(kept.current, value)) kept.current = value
  return kept.current
}

/** Findings by text. What stands in a text depends on nothing but the text and the aliases. */
interface Read {
  readonly texts: readonly PlacedText[]
  readonly aliases: GuardOptions['aliases']
  readonly findings: ReadonlyMap<string, readonly Finding[]>
}

const none: readonly Finding[] = []

/** Reads what was not read before, beside the page; null when it could not be read. */
const readAll = async (
  texts: readonly PlacedText[],
  known: ReadonlyMap<string, readonly Finding[]>,
  start: () => PrivacyGuard,
): Promise<ReadonlyMap<string, readonly Finding[]> | null> => {
  const findings = new Map<string, readonly Finding[]>()
  const unread = new Set<string>()
  for (const { text } of texts) {
    const before = known.get(text)
    if (before === undefined) unread.add(text)
    else findings.set(text, before)
  }
  if (unread.size === 0) return findings
  const guard = start()
  for (const text of unread) {
    const found = await guard.ask(text)
    if (found === null) return null
    findings.set(text, found)
  }
  return findings
}

/**
 * The guard over texts that are about to leave; null while there are none yet. It reads in a worker, reads only what changed,
 * and a decision stays when the words it is about come back.
 */
export const useGuard = (
  given: readonly PlacedText[] | null,
  options: GuardOptions,
  create: () => PrivacyGuard = createPrivacyGuard,
): Guard => {
  const language = useLanguage()
  const texts = useSame(given)
  const { aliases, strict, own } = useSame(options)
  const [read, setRead] = useState<Read | null>(null)
  const [failedOn, setFailedOn] = useState<readonly PlacedText[] | null>(null)
  const [decisions, setDecisions] = useState<DecisionsByWords>(new Map())
  const latest = useRef<Read | null>(null)

  useEffect(() => {
    if (texts === null) return
    let guard: PrivacyGuard | null = null
    let isStale = false
    const start = (): PrivacyGuard => {
      guard = create()
      guard.setAliases(aliases)
      return guard
    }
    const known = latest.current?.aliases === aliases ? latest.current.findings : new Map<string, never>()
    setFailedOn(null)
    void readAll(texts, known, start)
      .catch(() => null)
      .then((findings) => {
        if (isStale) return
        guard?.close()
        if (findings === null) {
          setFailedOn(texts)
          return
        }
        latest.current = { texts, aliases, findings }
        setRead(latest.current)
      })
    return () => {
      isStale = true
      guard?.close()
    }
  }, [texts, aliases, create])

  const reading = useMemo(
    () =>
      readGuard(
        read?.texts ?? [],
        (text) => read?.findings.get(text) ?? none,
        decisions,
        { aliases, strict, ...(own === undefined ? {} : { own }) },
        language,
      ),
    [read, decisions, aliases, strict, own, language],
  )
  const { items } = reading
  const state =
    failedOn !== null && failedOn === texts
      ? 'failed'
      : texts !== null && read?.texts === texts && read.aliases === aliases
        ? 'done'
        : 'looking'

  const change = useCallback(
    (keys: readonly string[], decision: Decision | null) =>
      setDecisions((before) => {
        const after = new Map(before)
        for (const key of keys) {
          if (decision === null) after.delete(key)
          else after.set(key, decision)
        }
        return after
      }),
    [],
  )
  const decide = useCallback(
    (id: string, decision: Decision | null) =>
      change(
        items.filter((item) => item.findings.some((finding) => finding.id === id)).map(wordsOfItem),
        decision,
      ),
    [items, change],
  )
  const decideAll = useCallback(
    (decision: Decision) => change(items.filter(isOpen).map(wordsOfItem), decision),
    [items, change],
  )
  const pass = useMemo(() => {
    let scanner: ReturnType<typeof createScanner> | null = null
    const readHere = (text: string): readonly Finding[] => {
      scanner ??= createScanner({ aliases })
      return scanner.scan(text)
    }
    return (text: string) => reading.changes(text, read?.findings.get(text) ?? readHere(text))
  }, [reading, read, aliases])

  return {
    state,
    items,
    isDecided: state === 'done' && !items.some(isOpen),
    decide,
    decideAll,
    pass,
    kept: keptReasons(items),
  }
}
