import type { Language, Text } from './method.ts'

/** A text in one of the languages of the interface. */
export const inLanguage = (text: Text, language: Language): string => text[language]
