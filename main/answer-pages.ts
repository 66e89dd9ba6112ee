import { ipcMain, protocol, session } from 'electron'
import { channelOf, verbs } from '../shared/desktop/names.ts'
import { answerAppRequest } from './security/app-files.ts'
import { bundleReader } from './security/bundle-reader.ts'
import { contentPolicy } from './security/content-policy.ts'
import { type Handlers, makeDispatcher } from './security/dispatcher.ts'
import { confineRequests } from './security/electron-guards.ts'
import { appScheme } from './security/origin.ts'

/** Answers what pages ask: messages by the handlers, addresses from the bundle, and nothing from elsewhere. */
export const answerPages = (
  handlers: Handlers,
  { bundle, relays }: { readonly bundle: string; readonly relays: () => readonly string[] },
): void => {
  const dispatch = makeDispatcher(handlers, (verb) => console.error(`beraad: ${verb} failed unexpectedly`))
  for (const verb of verbs)
    ipcMain.handle(channelOf(verb), (event, ...message) => dispatch(verb, event.senderFrame, message))
  protocol.handle(appScheme, (request) =>
    answerAppRequest(request, {
      readFile: bundleReader(bundle),
      contentPolicy: () => contentPolicy(relays()),
    }),
  )
  confineRequests(session.defaultSession, relays)
}
