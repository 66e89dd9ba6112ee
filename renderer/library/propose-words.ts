import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TextPart } from '../../shared/library/text-parts.ts'
import { themeLabel } from '../../shared/library/themes.ts'
import { valueLabel } from '../../shared/library/values.ts'
import { libraryWords } from '../../shared/library/words.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { LibraryActRefusal } from '../live/library-contract.ts'
import type { ProposalRefusal } from '../live/proposals-contract.ts'

/** Says what an item of a list is called on the screen: themes and values are kept by their id. */
export const useItemWords = (): ((part: TextPart, stored: string) => string) => {
  const language = useLanguage()
  return useCallback(
    (part, stored) => {
      if (part === 'themes') return themeLabel(stored)[language]
      return part === 'values' ? valueLabel(stored)[language] : stored
    },
    [language],
  )
}

/** Says why something was refused. */
export const useRefusalWords = (): ((code: ProposalRefusal | LibraryActRefusal) => string) => {
  const { t } = useTranslation('libraryPropose')
  const language = useLanguage()
  return useCallback(
    (code) => {
      if (code === 'unknown-record' || code === 'gone') return t('unknown')
      if (code === 'other-person') return t('consent.otherPerson')
      if (code === 'closed') return t('offer.loading')
      return code === 'read-only' ? t('offer.readOnly') : libraryWords[language].refusals[code]
    },
    [t, language],
  )
}
