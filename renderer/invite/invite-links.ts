/** What `live.invite` gives: `link` opens the desktop app, `browserLink` the web edition where there is one. */
export interface MadeLinks {
  readonly link: string
  readonly browserLink: string | null
  /** The relay that the links name. */
  readonly relay?: string
}

/** The link to show first, and the one for the app when that is another. */
export const linksToShow = (made: MadeLinks): { readonly main: string; readonly app: string | null } =>
  made.browserLink === null
    ? { main: made.link, app: null }
    : { main: made.browserLink, app: made.link === made.browserLink ? null : made.link }
