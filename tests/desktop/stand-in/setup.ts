import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { DisplaySetup } from './machine.ts'

/** What a launcher tells the stand-in before anything runs. */
export interface StandInSetup {
  readonly chromium: string
  readonly language: string
  readonly displays: readonly DisplaySetup[]
  readonly systemIsDark: boolean
  /** Whether the program takes itself for an installed one. */
  readonly isPackaged: boolean
}

/** The variable in which the launcher hands it over. */
export const setupVariable = 'BERAAD_STAND_IN'

export const standInSetup = (environment: NodeJS.ProcessEnv): StandInSetup => {
  const text = environment[setupVariable]
  if (text === undefined)
    throw new Error('the stand-in for electron runs in specs only: tests/desktop/launch.ts')
  return JSON.parse(text)
}

/** The folder of `--user-data-dir`, which Electron understands too. */
export const userDataIn = (parameters: readonly string[]): string => {
  const found = parameters.findLast((text) => text.startsWith('--user-data-dir='))
  return found === undefined
    ? join(tmpdir(), 'beraad-stand-in')
    : resolve(found.slice('--user-data-dir='.length))
}
