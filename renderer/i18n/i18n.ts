import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/method/method.ts'
import * as about from './about.ts'
import * as aboutApp from './about-app.ts'
import * as agreements from './agreements.ts'
import * as app from './app.ts'
import * as backup from './backup.ts'
import * as circles from './circles.ts'
import * as common from './common.ts'
import * as conference from './conference.ts'
import * as deidentify from './deidentify.ts'
import * as deviceKey from './device-key.ts'
import * as domains from './domains.ts'
import * as effects from './effects.ts'
import * as escalation from './escalation.ts'
import * as exporting from './exporting.ts'
import * as facts from './facts.ts'
import * as fields from './fields.ts'
import * as guard from './guard.ts'
import * as hosting from './hosting.ts'
import * as insight from './insight.ts'
import * as instruments from './instruments.ts'
import * as invite from './invite.ts'
import * as join from './join.ts'
import * as library from './library.ts'
import * as libraryPropose from './library-propose.ts'
import * as lobby from './lobby.ts'
import * as methodEditor from './method-editor.ts'
import * as methods from './methods.ts'
import * as network from './network.ts'
import * as newSession from './new-session.ts'
import * as note from './note.ts'
import * as openReport from './open-report.ts'
import * as overview from './overview.ts'
import * as policy from './policy.ts'
import * as presentation from './presentation.ts'
import * as profile from './profile.ts'
import * as record from './record.ts'
import * as recovery from './recovery.ts'
import * as register from './register.ts'
import * as relocate from './relocate.ts'
import * as report from './report.ts'
import * as request from './request.ts'
import * as resident from './resident.ts'
import * as retention from './retention.ts'
import * as room from './room.ts'
import * as round from './round.ts'
import * as settings from './settings.ts'
import * as stakeholders from './stakeholders.ts'
import * as survey from './survey.ts'
import * as triangle from './triangle.ts'
import * as updates from './updates.ts'
import * as weighing from './weighing.ts'
import * as whichForm from './which-form.ts'

/** One line per feature: its catalogue in both languages. Dutch is the source. */
const catalogues = {
  library,
  libraryPropose,
  insight,
  retention,
  record,
  backup,
  resident,
  deidentify,
  deviceKey,
  exporting,
  guard,
  hosting,
  relocate,
  about,
  aboutApp,
  updates,
  circles,
  common,
  fields,
  invite,
  room,
  note,
  report,
  round,
  agreements,
  recovery,
  register,
  app,
  join,
  lobby,
  newSession,
  openReport,
  overview,
  profile,
  settings,
  conference,
  domains,
  network,
  escalation,
  request,
  effects,
  facts,
  instruments,
  methodEditor,
  methods,
  policy,
  presentation,
  stakeholders,
  survey,
  triangle,
  weighing,
  whichForm,
} as const

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
