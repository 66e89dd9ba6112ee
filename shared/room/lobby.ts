import type { Doc } from 'yjs'
import { toBase64Url } from './bytes.ts'
import { inviteFor } from './invitation.ts'
import { deriveSeed, domain, exportPublic, importPublic, importSeed, publicOf } from './keys.ts'
import { setDoorKey, setWantedRole } from './lobby-documents.ts'
import type { Invitation, Role } from './types.ts'

export { type Knock, knock, readKnocks } from './knock.ts'
export {
  answerKnock,
  clearKnock,
  type LobbyDocuments,
  readAnswer,
  withdrawKnock,
} from './lobby-documents.ts'

/**
 * The waiting room of a session: a room of its own in which whoever has the link can do no more than knock. A knock is
 * sealed to whoever owns the session, so that visitors learn nothing of each other.
 */
export interface Lobby {
  /** Owner's invitation to the lobby. */
  readonly owner: Invitation
  /** X25519 pair to which knocks are sealed. */
  readonly knock: CryptoKeyPair
}

/**
 * The lobby of a session. Its keys follow from the session's owner key, so that every owner finds the same one, also
 * after a handover, and nothing has to be kept. Format: docs/FORMATS.md §11.
 */
export const deriveLobby = async (ownerInvitation: Invitation): Promise<Lobby> => {
  const secret = ownerInvitation.secrets.own
  if (!secret) throw new Error('only an owner has a lobby')
  const signing = async (name: string) => {
    const seed = await deriveSeed(secret, domain.lobby, name)
    return { seed, public: await publicOf(await importSeed('Ed25519', seed)) }
  }
  const [owner, writer, reader] = [await signing('owner'), await signing('writer'), await signing('reader')]
  const privateKey = await importSeed('X25519', await deriveSeed(secret, domain.lobby, 'knock'))
  const publicKey = await importPublic('X25519', await publicOf(privateKey))
  return {
    owner: {
      relay: ownerInvitation.relay,
      room: { owner: owner.public, writer: writer.public, reader: reader.public },
      right: 'own',
      role: 'facilitator',
      secrets: { own: owner.seed, write: writer.seed, read: reader.seed },
      content: await deriveSeed(secret, domain.lobby, 'content'),
      certificate: null,
      roleSecret: null,
    },
    knock: { privateKey, publicKey },
  }
}

/** Opens the door: publishes the key to which visitors seal their knocks. Doing so twice changes nothing. */
export const announceLobby = async (agenda: Doc, { knock }: Lobby): Promise<void> =>
  setDoorKey(agenda, toBase64Url(await exportPublic(knock.publicKey)))

/** An invitation to the lobby for somebody who is to have that role in the session; the lobby remembers which. */
export const inviteToLobby = async (lobby: Lobby, agenda: Doc, wants: Role): Promise<Invitation> => {
  const invitation = await inviteFor(lobby.owner, 'visitor')
  if (!invitation.roleSecret) throw new Error('a visitor has a role key')
  const roleKey = await publicOf(await importSeed('Ed25519', invitation.roleSecret))
  setWantedRole(agenda, toBase64Url(roleKey), wants)
  return invitation
}
