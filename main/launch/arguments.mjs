import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Explained } from './processes.mjs'

/**
 * Where a relay on this machine keeps its rooms unless told otherwise: the person's own data folder.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} home
 * @returns {string}
 */
export const usualDataFolder = (platform, environment, home) => {
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Beraad', 'relay')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Beraad', 'relay')
  return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'beraad', 'relay')
}

/**
 * @param {string} text
 * @returns {number}
 */
const portIn = (text) => {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65535) return port
  throw new Explained(`--port must be a number from 0 to 65535, not "${text}".`)
}

/**
 * Reads what was typed behind `npm start --`.
 * @param {readonly string[]} typed
 * @returns {{ browser: boolean, open: boolean, port: number, data: string }} `open` false: opens nothing by itself
 */
export const startArguments = (typed) => {
  try {
    const { values } = parseArgs({
      args: [...typed],
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '4310' },
        data: { type: 'string', default: usualDataFolder(process.platform, process.env, homedir()) },
      },
    })
    return {
      browser: values.browser,
      open: !values['no-open'],
      port: portIn(values.port),
      data: values.data,
    }
  } catch (error) {
    if (error instanceof Explained || !(error instanceof TypeError)) throw error
    throw new Explained(
      `${error.message}\nUse: npm start -- [--browser] [--no-open] [--port 4310] [--data FOLDER]`,
    )
  }
}
