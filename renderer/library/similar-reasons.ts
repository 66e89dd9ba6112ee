import { lawLabel } from '../../shared/library/laws.ts'
import type { Reason } from '../../shared/library/similar.ts'
import { themeLabel } from '../../shared/library/themes.ts'
import { valueLabel } from '../../shared/library/values.ts'
import type { Language } from '../../shared/method/method.ts'

/** What a session and a record share, one line for each sort, the weightiest sort first. */
export interface ReasonLine {
  readonly sort: 'themes' | 'values' | 'law' | 'words'
  readonly items: readonly string[]
}

const sortOf: Readonly<Record<Reason['code'], ReasonLine['sort']>> = {
  'shared-theme': 'themes',
  'shared-value': 'values',
  'shared-article': 'law',
  'shared-law': 'law',
  'shared-words': 'words',
}

/** Gathers the reasons of a similar case into lines; `article` says an article of a law. */
export const reasonLines = (
  reasons: readonly Reason[],
  language: Language,
  article: (law: string, article: string) => string,
): readonly ReasonLine[] => {
  const wordsOf = (reason: Reason): readonly string[] => {
    switch (reason.code) {
      case 'shared-theme':
        return [themeLabel(reason.theme)[language]]
      case 'shared-value':
        return [valueLabel(reason.value)[language]]
      case 'shared-article':
        return [article(lawLabel(reason.law)[language], reason.article)]
      case 'shared-law':
        return [lawLabel(reason.law)[language]]
      case 'shared-words':
        return reason.words
    }
  }
  const lines = new Map<ReasonLine['sort'], readonly string[]>()
  for (const reason of reasons) {
    const sort = sortOf[reason.code]
    lines.set(sort, [...(lines.get(sort) ?? []), ...wordsOf(reason)])
  }
  return [...lines].filter(([, items]) => items.length > 0).map(([sort, items]) => ({ sort, items }))
}
