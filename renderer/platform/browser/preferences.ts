import { readPreferences } from '../../../shared/desktop/preferences.ts'
import type { Preferences, PreferenceValues } from '../platform.ts'

const key = 'beraad.preferences'

const parse = (text: string | null): PreferenceValues => {
  try {
    return readPreferences(JSON.parse(text ?? '{}'))
  } catch {
    return readPreferences({})
  }
}

/** Language and theme in localStorage, followed across tabs. Where nothing can be kept they last as long as the tab. */
export const browserPreferences = (window: Window): Preferences => {
  const load = (): string | null => {
    try {
      return window.localStorage.getItem(key)
    } catch {
      return null
    }
  }
  let values = parse(load())
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return
    values = parse(event.newValue)
    tell()
  })
  return {
    read: () => values,
    write: (change) => {
      values = { ...values, ...change }
      try {
        window.localStorage.setItem(key, JSON.stringify(values))
      } catch {
        // A browser that keeps nothing still follows the choice until the tab closes.
      }
      tell()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
