import { join, win32 } from 'node:path'

/** Where the policy of a computer stands. */
export interface PolicyPlaces {
  readonly file: string
  /** Whether there is a registry that may hold settings too. */
  readonly hasRegistry: boolean
  /** Whether the owner and the mode of a file tell who may change it. */
  readonly hasOwners: boolean
}

interface Machine {
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isPackaged: boolean
}

/** Names another file, for tests and for trying a policy out; an installed Beraad does not look at it. */
const policyVariable = 'BERAAD_POLICY'

/** Where an installed Beraad looks. */
const usualFile = ({ platform, environment }: Machine): string => {
  if (platform === 'win32')
    return win32.join(environment.ProgramData ?? 'C:\\ProgramData', 'Beraad', 'policy.json')
  if (platform === 'darwin') return join('/Library', 'Application Support', 'Beraad', 'policy.json')
  return '/etc/beraad/policy.json'
}

/** The places at which this computer's policy is looked for. */
export const policyPlaces = (machine: Machine): PolicyPlaces => {
  const named = machine.isPackaged ? undefined : machine.environment[policyVariable]
  if (named !== undefined && named !== '') return { file: named, hasRegistry: false, hasOwners: false }
  const isWindows = machine.platform === 'win32'
  return { file: usualFile(machine), hasRegistry: isWindows, hasOwners: !isWindows }
}
