import { toBase64Url } from '../../shared/room/bytes.ts'
import { encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import type { Identity, Invitation, Member, Role } from '../../shared/room/types.ts'
import { wrapInvitation } from '../../shared/room/wrapped.ts'

export interface MadeLink {
  /** The relay that it names. */
  readonly relay?: string
  readonly link: string
  readonly browserLink: string | null
}

/** Where those who get a link find the relay, and the web edition that it serves to them. */
export interface LinkPlaces {
  readonly webAddress: (relay: string) => string | null
  /** The relay's address as others should get it; without this it is that of the invitation. */
  readonly advertised?: (relay: string) => string
}

/** An invitation as the links that people pass on. */
export const linksOf = async (
  invitation: Invitation,
  { webAddress, advertised = (relay) => relay }: LinkPlaces,
): Promise<MadeLink> => {
  const relay = advertised(invitation.relay)
  const payload = await encodeInvitation({ ...invitation, relay })
  const web = webAddress(relay)
  return {
    relay,
    link: `beraad://join#u=${payload}`,
    browserLink: web === null ? null : `${web}#u=${payload}`,
  }
}

/** A fresh invitation of that role, sealed so that only one device can open it and nobody sees whose; null for a bad key. */
export const wrappedFor = async (
  owner: Invitation,
  role: Role,
  agreementKey: string,
): Promise<string | null> => {
  const wrapped = await wrapInvitation(await inviteFor(owner, role), agreementKey, owner, { hidden: true })
  return wrapped.ok ? toBase64Url(wrapped.value) : null
}

/** The same for several members, sorted so that the order tells nothing. Whoever made the room keeps their own key. */
export const wrappedForAll = async (
  owner: Invitation,
  members: readonly Pick<Member, 'deviceId' | 'agreementKey' | 'role'>[],
  identity: Identity,
): Promise<readonly string[]> => {
  const all = await Promise.all(
    members.map(({ deviceId, agreementKey, role }) =>
      wrappedFor(owner, deviceId === identity.deviceId ? 'facilitator' : role, agreementKey),
    ),
  )
  return all.flatMap((wrapped) => wrapped ?? []).sort()
}
