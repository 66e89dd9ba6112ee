import { existsSync } from 'node:fs'
import { run } from './steps.mjs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium that the tests drive: the one named by BERAAD_CHROMIUM, or one that the system has. */
export const findChromium = () =>
  process.env.BERAAD_CHROMIUM ?? places.find((place) => existsSync(place)) ?? null

/** Finds Chromium, and where it is missing and may be, installs the system's package. */
export const ensureChromium = async () => {
  const found = findChromium()
  if (found !== null) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Chromium is missing; installing the package of the system …')
    const environment = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { environment, quiet: true })
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { environment, quiet: true })
  }
  return findChromium()
}
