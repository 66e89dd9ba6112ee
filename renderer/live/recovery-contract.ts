import type { Result } from '../../shared/result.ts'
import type { Identity } from '../../shared/room/types.ts'

/**
 * `not-access`: no sealed access to a session; `newer`: of a later Beraad; `other-key`: sealed to another recovery key; `damaged`;
 * `unreachable`: the relay does not answer, so that nobody could be told; `gone`: the session was destroyed or moved without that key.
 */
export type RecoverRefusal = 'not-access' | 'newer' | 'other-key' | 'damaged' | 'unreachable' | 'gone'

/** Getting back into sessions with an organisation's recovery key. */
export interface Recovery {
  /** Takes part as owner in the session of a file, and tells everybody in its journal. */
  recover(file: Uint8Array, key: Identity): Promise<Result<{ readonly roomId: string }, RecoverRefusal>>
  /** Of which sessions' recovery keys this person read that they are there. */
  hasSeen(sessionId: string, key: string): Promise<boolean>
  keepSeen(sessionId: string, key: string): Promise<void>
}
