import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { followPreferences } from './app/appearance.ts'
import { CannotStart } from './app/cannot-start.tsx'
import { type Services, ServicesProvider } from './app/services.tsx'
import { askForKeyOn } from './device-key/ask-for-key.tsx'
import { startWords } from './i18n/i18n.ts'
import { createSessions } from './live/create-sessions.ts'
import { createPlatform } from './platform/create.ts'
import type { Preferences } from './platform/platform.ts'

/** Puts the program together: platform, words, sessions, screens. */
const start = async (): Promise<void> => {
  const container = document.getElementById('root')
  if (container === null) throw new Error('index.html has no #root')
  const root = createRoot(container)
  // A browser gives encryption only to https and to this very computer.
  if (!window.isSecureContext) {
    await startWords('nl')
    root.render(<CannotStart />)
    return
  }
  let prepared: Promise<void> | null = null
  const prepare = (preferences: Preferences): Promise<void> => {
    prepared ??= startWords(preferences.read().language).then(() =>
      followPreferences(document.documentElement, preferences),
    )
    return prepared
  }
  const platform = await createPlatform(askForKeyOn(root, prepare))
  await prepare(platform.preferences)
  const services: Services = { platform, sessions: await createSessions(platform) }
  platform.shell?.onLeaving(() => services.sessions.leave())
  root.render(
    <StrictMode>
      <ServicesProvider services={services}>
        <App />
      </ServicesProvider>
    </StrictMode>,
  )
}

await start()
