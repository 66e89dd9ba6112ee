import { existsSync } from 'node:fs'
import { run } from './steps.mjs'

/** Whether this machine's packages may be added to: a Debian on which we are root, as in a container. */
export const mayInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20']

/** Installs packages of the system; whether that went well shows in whether the program is there. */
export const install = async (names, options = []) => {
  console.log(`Installing ${names.join(', ')} from the packages of the system …`)
  const environment = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', [...patience, 'update', '-qq'], { environment, quiet: true })
  await run('apt-get', [...patience, 'install', '-y', '-qq', ...options, ...names], {
    environment,
    quiet: true,
  })
}
