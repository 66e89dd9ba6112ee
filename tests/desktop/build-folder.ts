import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/**
 * The desktop app as it is built: `out/`, or the folder that `BERAAD_DESKTOP` names. `BERAAD_DESKTOP=/tmp/desk electron-vite
 * build` puts a build there.
 */
export const desktopBuild = (): string => process.env.BERAAD_DESKTOP ?? join(root, 'out')

/** The script with which the built app starts. */
export const mainScript = (): string => join(desktopBuild(), 'main', 'main.js')
