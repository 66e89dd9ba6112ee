import type { OpenBackupRefusal, SealBackupRefusal } from '../../shared/backup/backup-file.ts'
import type { BackupContent } from '../../shared/backup/content.ts'
import type { BackupPurpose } from '../../shared/backup/purposes.ts'
import type { RestorePlan } from '../../shared/backup/restore.ts'
import type { Watch } from '../../shared/backup/work.ts'
import type { Result } from '../../shared/result.ts'
import type { Bytes } from '../../shared/room/bytes.ts'

/** What somebody asks for when making a file. */
export interface BackupOrder {
  readonly purpose: BackupPurpose
  readonly passphrase: string
  readonly withAliases: boolean
  readonly withNotepad: boolean
}

/**
 * `example`: an example has nothing to lose. `damaged-store`: what the device kept cannot be read. `not-owner`: it is for reading only,
 * and would hold the key with which this member writes.
 */
export type MakeBackupRefusal =
  | SealBackupRefusal
  | 'unknown-session'
  | 'example'
  | 'damaged-store'
  | 'not-owner'

/** A file that the passphrase opened, with what bringing it back would do here. Nothing is done yet. */
export interface ReadBackup {
  readonly content: BackupContent
  readonly plan: RestorePlan
}

/**
 * `elsewhere`: the session is here in another room already. `offline`: what the device of the file never sent has to go out first,
 * and the relay cannot be reached.
 */
export type RestoreRefusal = 'elsewhere' | 'offline'

/** Whole sessions as files that a passphrase opens. */
export interface Backups {
  /** `known`: words of the session that make a passphrase easy to guess. */
  known(roomId: string): readonly string[]
  make(
    roomId: string,
    order: BackupOrder,
    watch: Watch,
  ): Promise<Result<{ readonly name: string; readonly content: Bytes }, MakeBackupRefusal>>
  read(file: Uint8Array, passphrase: string, watch: Watch): Promise<Result<ReadBackup, OpenBackupRefusal>>
  /** Brings a session back on this device and answers with its room. What is here is added to, never written over. */
  restore(read: ReadBackup): Promise<Result<{ readonly roomId: string }, RestoreRefusal>>
}
