import { equalityDeep } from 'lib0/function'
import { useEffect, useRef, useState } from 'react'
import type { Preparation, SimilarCase } from '../../shared/library/similar.ts'
import { suggestThemes } from '../../shared/library/suggest-themes.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useLibrary } from './use-library.ts'
import { useSettled } from './use-settled.ts'

/** What is known of a session while it is prepared. */
export interface About {
  readonly title: string
  readonly purpose: string
  readonly question?: string
}

/** A session and the records that resemble it. */
export interface SimilarTo {
  readonly about: About
  readonly cases: readonly SimilarCase[]
}

/** How long somebody is still before records are looked for, in ms: it never keeps anybody from typing. */
const settleAfter = 600
/** With fewer letters than this, everything and nothing resembles it. */
const fewest = 12

/** Keeps the earlier value while the new one says the same. */
const useSame = <Value>(value: Value): Value => {
  const kept = useRef(value)
  if (!equalityDeep(kept.current, value)) kept.current = value
  return kept.current
}

/**
 * Records of the library that resemble each of these sessions, `most` for each. In memory only; nothing when this device takes
 * part in no library.
 */
export const useSimilar = (given: readonly About[], most: number): readonly SimilarTo[] => {
  const language = useLanguage()
  const { similarTo, isSearchable } = useLibrary()
  const sessions = useSettled(useSame(given), settleAfter)
  const [found, setFound] = useState<readonly SimilarTo[]>([])
  useEffect(() => {
    let isWanted = true
    const look = async (): Promise<void> => {
      const answers = await Promise.all(
        sessions.map(async (about): Promise<SimilarTo> => {
          const { title, purpose, question = '' } = about
          const words = `${title}\n${purpose}\n${question}`
          if (!isSearchable || words.trim().length < fewest) return { about, cases: [] }
          const preparation: Preparation = {
            language,
            title,
            purpose,
            question,
            values: [],
            themes: suggestThemes(words),
            law: [],
          }
          return { about, cases: await similarTo(preparation, most) }
        }),
      )
      if (isWanted) setFound(answers)
    }
    void look()
    return () => {
      isWanted = false
    }
  }, [sessions, similarTo, isSearchable, language, most])
  return found
}
