import { existsSync } from 'node:fs'
import { install, mayInstall } from './system-packages.mjs'

/** Debian's Chromium without a window of its own: the same engine, and a quarter quicker for who only looks on. */
const shell = '/usr/bin/chromium-headless-shell'
const places = [shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium that the tests drive: the one named by BERAAD_CHROMIUM, or one that the system has. */
export const findChromium = () =>
  process.env.BERAAD_CHROMIUM ?? places.find((place) => existsSync(place)) ?? null

/** Finds Chromium, and where the quick one is missing and may be installed, does so. */
export const ensureChromium = async () => {
  if (process.env.BERAAD_CHROMIUM !== undefined) return process.env.BERAAD_CHROMIUM
  if (!existsSync(shell) && mayInstall()) await install(['chromium-headless-shell'])
  if (findChromium() === null && mayInstall()) await install(['chromium'])
  return findChromium()
}
