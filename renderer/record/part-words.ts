import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordPart } from '../../shared/record/digest.ts'
import { placeName } from '../../shared/record/place-names.ts'
import { placesUnder } from '../../shared/record/places.ts'
import { oneLine } from '../../shared/report/text.ts'
import type { ReportTree } from '../../shared/report/tree.ts'

/** As many letters as tell a reader what stands in a place. */
const shown = 160

/** Names a part of a record's file, with what it says now where a part has words of its own. */
export const usePartWords = (): ((tree: ReportTree, part: RecordPart) => string) => {
  const { t } = useTranslation('record')
  return useCallback(
    (tree: ReportTree, { part, at }: RecordPart) => {
      if (part === 'head') return t('verify.parts.head')
      if (part === 'footer') return t('verify.parts.footer')
      const path = part === 'fact' ? `facts/${at}` : `blocks/${at}`
      const named = placeName(tree, path)
      // Of a paragraph its heading is enough: what it says now follows.
      const isParagraph = part === 'block' && tree.blocks[at]?.kind === 'paragraph'
      const name =
        (isParagraph && named.length > 1 ? named.slice(0, -1) : named).join(' · ') ||
        t('verify.parts.blockAt', { number: at + 1 })
      const words = placesUnder(tree, path)
        .map((one) => oneLine(one.words))
        .filter((text) => text !== '')
        .join(' · ')
      const said =
        words === ''
          ? ''
          : ` ${t('verify.parts.says', { words: words.length > shown ? `${words.slice(0, shown)}…` : words })}`
      return `${t(part === 'fact' ? 'verify.parts.fact' : 'verify.parts.block', { name })}.${said}`
    },
    [t],
  )
}
