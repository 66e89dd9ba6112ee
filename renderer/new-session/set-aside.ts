import type { NewSessionDraft } from './draft.ts'

/** What was filled in when somebody went to read a method: in memory alone, until they are back. */
let aside: { readonly place: string; readonly draft: NewSessionDraft } | null = null

/** Keeps what was filled in on a page, for when the person returns to it. */
export const setAside = (place: string, draft: NewSessionDraft): void => {
  aside = { place, draft }
}

/** What was filled in on that page before. It stays until `clearAside`, so that a page may be drawn twice. */
export const takeUpAgain = (place: string): NewSessionDraft | null =>
  aside?.place === place ? aside.draft : null

export const clearAside = (): void => {
  aside = null
}
