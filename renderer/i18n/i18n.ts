import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/method/method.ts'
import * as common from './common.ts'
import * as fields from './fields.ts'
import * as invite from './invite.ts'
import * as room from './room.ts'

/** One line per feature: its catalogue in both languages. Dutch is the source. */
const catalogues = { common, fields, invite, room } as const

type Catalogues = { readonly [Name in keyof typeof catalogues]: (typeof catalogues)[Name]['nl'] }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Catalogues
  }
}

const resourcesIn = (language: Language) =>
  Object.fromEntries(Object.entries(catalogues).map(([name, words]) => [name, words[language]]))

/** Prepares the catalogues; resolves before the first screen is drawn. */
export const startWords = async (language: Language): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'nl',
    defaultNS: 'common',
    resources: { nl: resourcesIn('nl'), en: resourcesIn('en') },
    interpolation: { escapeValue: false },
  })
}
