import { existsSync } from 'node:fs'
import { run } from './steps.mjs'

/** Debian's Chromium without a window of its own: the same engine, and a quarter quicker for who only looks on. */
const shell = '/usr/bin/chromium-headless-shell'
const places = [shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium that the tests drive: the one named by BERAAD_CHROMIUM, or one that the system has. */
export const findChromium = () =>
  process.env.BERAAD_CHROMIUM ?? places.find((place) => existsSync(place)) ?? null

const mayInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20']

/** Installs the system's package; whether that went well shows in whether the program is there. */
const install = async (name) => {
  console.log(`Installing ${name}, a package of the system …`)
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', [...patience, 'update', '-qq'], { environment, quiet: true })
  await run('apt-get', [...patience, 'install', '-y', '-qq', name], { environment, quiet: true })
}

/** Finds Chromium, and where the quick one is missing and may be installed, does so. */
export const ensureChromium = async () => {
  if (process.env.BERAAD_CHROMIUM !== undefined) return process.env.BERAAD_CHROMIUM
  if (!existsSync(shell) && mayInstall()) await install('chromium-headless-shell')
  if (findChromium() === null && mayInstall()) await install('chromium')
  return findChromium()
}
