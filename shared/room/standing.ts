import { type Bytes, sameBytes } from './bytes.ts'
import { type ReadCard, readCard, writeCard } from './card.ts'
import type { EntryContent } from './entry.ts'
import { deviceKeyOf } from './identity.ts'
import { roomIdOf } from './keys.ts'
import type { Membership } from './membership.ts'
import { mayChange, numberOfRole } from './roles.ts'
import type { Card, Identity, Invitation, Member } from './types.ts'

interface StandingParts {
  readonly roomId: string
  readonly identity: Identity
  readonly card: Card
  readonly members: Membership
  readonly now: () => number
  /** Writes this device's card into the room. */
  readonly publish: (card: Bytes) => Promise<unknown>
  readonly changed: () => void
}

/** Where this device itself stands in the room: its invitation, its card and what they allow. */
export class Standing {
  readonly #parts: StandingParts
  #invitation: Invitation
  #card: ReadCard | null = null

  constructor(parts: StandingParts, invitation: Invitation) {
    this.#parts = parts
    this.#invitation = invitation
  }

  readonly invitation = (): Invitation => this.#invitation

  readonly mayChange = (document: string): boolean => mayChange(this.#invitation.role, document)

  /** The relay lets a reader write nothing, not even a card. */
  readonly mayWrite = (): boolean => this.#invitation.right !== 'read'

  readonly isOwner = (): boolean => this.#invitation.right === 'own'

  /** The card that a reader shows in presence, because it cannot write it; null for everybody else. */
  cardToShow(): ReadCard | null {
    return this.mayWrite() ? null : this.#card
  }

  me(): Member {
    const member = this.#parts.members.member(this.#parts.identity.deviceId)
    if (!member) throw new Error('an open room knows its own member')
    return member
  }

  /** Makes this device's card known, unless the room has the same one. */
  async introduce(): Promise<void> {
    const { card, identity, members, roomId, now, publish, changed } = this.#parts
    const invitation = this.#invitation
    const known = members.card(identity.deviceId)
    const sameText = known?.name === card.name && known.organisation === card.organisation
    if (known && sameText && members.roleOf(identity.deviceId) === invitation.role) {
      this.#card = known
      return
    }
    const bytes = await writeCard(card, { identity, invitation, roomId, at: now() })
    const checked = await readCard(bytes, { roomId, owner: invitation.room.owner })
    if (!checked) throw new Error('the invitation does not belong to its room')
    this.#card = checked
    members.accept(checked)
    changed()
    if (this.mayWrite()) await publish(bytes)
  }

  /** An owner says that a device is who it says it is; `shown` is the card of a reader, which it cannot write itself. */
  confirm(deviceId: string, shown: ReadCard | null): Extract<EntryContent, { kind: 'confirmation' }> {
    const { members } = this.#parts
    const device = deviceKeyOf(deviceId)
    if (!this.isOwner() || !device) throw new Error('only an owner confirms a member')
    const card = members.knows(deviceId) ? null : shown
    if (card) members.accept(card)
    members.confirm(deviceId)
    return { kind: 'confirmation', device, card: card?.bytes ?? null }
  }

  /** Takes an invitation to the same room with at least the rights of the one in use; false when it has fewer. */
  async adopt(invitation: Invitation): Promise<boolean> {
    const sameRoom = (await roomIdOf(invitation.room)) === this.#parts.roomId
    if (!sameRoom || !sameBytes(invitation.content, this.#invitation.content))
      throw new Error('only an invitation to the same room can be adopted')
    if (numberOfRole(invitation.role) > numberOfRole(this.#invitation.role)) return false
    this.#invitation = invitation
    await this.introduce()
    return true
  }
}
