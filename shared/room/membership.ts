import { compareBytes } from './bytes.ts'
import type { ReadCard } from './card.ts'
import { strongestRole } from './roles.ts'
import type { Member, Role } from './types.ts'

interface Known {
  readonly card: ReadCard
  readonly role: Role
  readonly owner: boolean
}

/**
 * Who is in the room, gathered from cards and confirmations in any order. Certificates add rights and never
 * take them away, so a device has the strongest role of all its cards and the name of the latest.
 */
export class Membership {
  readonly #known = new Map<string, Known>()
  readonly #confirmed = new Set<string>()

  /** Takes a checked card; true when it changed what is known of its device. */
  accept(card: ReadCard): boolean {
    const known = this.#known.get(card.deviceId)
    if (!known) {
      this.#known.set(card.deviceId, { card, role: card.role, owner: card.byOwner })
      return true
    }
    const later = card.at - known.card.at || compareBytes(card.bytes, known.card.bytes)
    const role = strongestRole(known.role, card.role)
    const owner = known.owner || card.byOwner
    if (later <= 0 && role === known.role && owner === known.owner) return false
    this.#known.set(card.deviceId, { card: later > 0 ? card : known.card, role, owner })
    return true
  }

  /** An owner says that this device is who it says it is. */
  confirm(deviceId: string): boolean {
    if (this.#confirmed.has(deviceId)) return false
    this.#confirmed.add(deviceId)
    return true
  }

  knows(deviceId: string): boolean {
    return this.#known.has(deviceId)
  }

  roleOf(deviceId: string): Role | null {
    return this.#known.get(deviceId)?.role ?? null
  }

  /** Whether the device showed the room's owner key: it may confirm members and publish snapshots. */
  isOwner(deviceId: string): boolean {
    return this.#known.get(deviceId)?.owner ?? false
  }

  card(deviceId: string): ReadCard | null {
    return this.#known.get(deviceId)?.card ?? null
  }

  member(deviceId: string): Member | null {
    const known = this.#known.get(deviceId)
    if (!known) return null
    const { name, organisation, agreementKey } = known.card
    const verified = known.owner || this.#confirmed.has(deviceId)
    return { name, organisation, deviceId, role: known.role, agreementKey, verified }
  }

  list(): readonly Member[] {
    return [...this.#known.keys()].flatMap((deviceId) => this.member(deviceId) ?? [])
  }
}
