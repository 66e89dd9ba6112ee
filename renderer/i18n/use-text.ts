import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, Text } from '../../shared/method/method.ts'

/** The language of the interface. */
export const useLanguage = (): Language => (useTranslation('common').i18n.language === 'en' ? 'en' : 'nl')

/** Reads a text of a method in the language of the interface. */
export const useText = (): ((text: Text) => string) => {
  const language = useLanguage()
  return useCallback((text: Text) => text[language], [language])
}
