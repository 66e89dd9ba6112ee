import { roomIdOf } from '../room/keys.ts'
import type { Right } from '../room/types.ts'
import type { BackupContent, BackupRoom } from './content.ts'

/** What a device has before a file is brought back. */
export interface DeviceHere {
  readonly deviceId: string
  /** Whether nobody knows this device yet: it holds no session and no circle. */
  readonly isFresh: boolean
  /** Right of each room that it holds, by room id. */
  readonly rooms: ReadonlyMap<string, Right>
  /** Room in which each session stands here, by `About.id`. */
  readonly sessions: ReadonlyMap<string, string>
}

export interface RestorePlan {
  /**
   * `new`: the session is not here; `same-room`: it is, and what the file holds is added; `elsewhere`: it is here in another room,
   * so one of both has moved, and the session here stays as it is.
   */
  readonly session: 'new' | 'same-room' | 'elsewhere'
  /**
   * `none`: no keys of a device in the file; `same`: it was made here; `adopt`: a fresh device becomes the one that was lost;
   * `visit`: this device stays itself. It opens each room once as the device of the file, so that what that one never sent goes out
   * under its own name, and then comes in itself.
   */
  readonly device: 'none' | 'same' | 'adopt' | 'visit'
  readonly rooms: readonly {
    readonly roomId: string
    readonly room: BackupRoom
    /** `raise`: the file's invitation gives more than the one that is here. */
    readonly invitation: 'take' | 'raise' | 'keep'
  }[]
}

const strength: Readonly<Record<Right, number>> = { read: 0, write: 1, own: 2 }

const deviceOf = (
  { device }: BackupContent,
  deviceId: string | null,
  here: DeviceHere,
): RestorePlan['device'] => {
  if (device === null || deviceId === null) return 'none'
  if (deviceId === here.deviceId) return 'same'
  return here.isFresh ? 'adopt' : 'visit'
}

/**
 * What bringing back a file would do on this device; nothing is done yet. Nothing that is here is ever written over: entries are
 * added to those that are there, and of two invitations the stronger stays. `deviceId` is that of the keys in the file.
 */
export const planRestore = async (
  content: BackupContent,
  deviceId: string | null,
  here: DeviceHere,
): Promise<RestorePlan> => {
  const ids = await Promise.all(content.rooms.map(({ invitation }) => roomIdOf(invitation.room)))
  const known = here.sessions.get(content.session.id)
  const session = known === undefined ? 'new' : known === ids[0] ? 'same-room' : 'elsewhere'
  const rooms = content.rooms.flatMap((room, at): RestorePlan['rooms'] => {
    const roomId = ids[at] ?? ''
    const right = here.rooms.get(roomId)
    const isMore = right !== undefined && strength[room.invitation.right] > strength[right]
    return [{ roomId, room, invitation: right === undefined ? 'take' : isMore ? 'raise' : 'keep' }]
  })
  return { session, device: deviceOf(content, deviceId, here), rooms: session === 'elsewhere' ? [] : rooms }
}
