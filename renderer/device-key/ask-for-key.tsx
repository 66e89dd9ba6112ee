import type { Root } from 'react-dom/client'
import type { AskForKey, Preferences } from '../platform/platform.ts'

/**
 * Asks for the key of this device on a screen that is only fetched when it is needed. `prepare` puts words and colours
 * in place.
 */
export const askForKeyOn = (root: Root, prepare: (preferences: Preferences) => Promise<void>): AskForKey => {
  let tries = 0
  return async (need, deviceKey, preferences) => {
    const [{ DeviceKeyScreen }] = await Promise.all([import('./device-key-screen.tsx'), prepare(preferences)])
    const { language } = preferences.read()
    return new Promise((decide) => {
      const props = { need, deviceKey, language, tries: tries++, onDecided: decide }
      root.render(<DeviceKeyScreen {...props} />)
    })
  }
}
