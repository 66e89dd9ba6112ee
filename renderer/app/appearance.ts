import i18next from 'i18next'
import type { Preferences, PreferenceValues } from '../platform/platform.ts'

/** Puts language and theme on the page; tokens.css reads the theme from the root element. */
const show = (root: HTMLElement, { language, theme }: PreferenceValues): void => {
  root.lang = language
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}

/** Keeps the page in the chosen language and theme from now on. */
export const followPreferences = (root: HTMLElement, preferences: Preferences): void => {
  show(root, preferences.read())
  preferences.subscribe(() => {
    const chosen = preferences.read()
    show(root, chosen)
    if (i18next.language !== chosen.language) void i18next.changeLanguage(chosen.language)
  })
}
