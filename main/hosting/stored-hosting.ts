import { reach } from '../../shared/desktop/hosting.ts'
import { z } from '../../shared/zod.ts'

/** What the settings file holds of the relay on this computer. */
export const storedHosting = z.object({
  /** True while the person wants it to run, also over a restart of the app. */
  on: z._default(z.boolean(), false),
  reach: z._default(reach, 'device'),
  /** The port that invitations name, once there are any. */
  port: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(65_535))),
  label: z.optional(z.string().check(z.regex(/^[a-z2-7]{10}$/))),
})
export type StoredHosting = z.output<typeof storedHosting>

/** How it stands with a device that never was a relay. */
export const neverHosted: StoredHosting = { on: false, reach: 'device' }

/**
 * The ports that a relay on this computer may have, the usual one first. They are few and known beforehand, because the window's
 * policy names them before there is a relay.
 */
const ports = [4310, 4320, 4330, 4340, 4350] as const

/** The ports to try: the one that invitations name comes before the usual ones. */
export const portsFor = ({ port }: Pick<StoredHosting, 'port'>): readonly number[] => [
  ...new Set(port === undefined ? ports : [port, ...ports]),
]

/** Where the window of this computer may look for its own relay, as origins. */
export const ownOrigins = (stored: Pick<StoredHosting, 'port'>): readonly string[] =>
  portsFor(stored).map((port) => `ws://127.0.0.1:${port}`)
