import type { LibraryDocuments } from '../../shared/library/documents.ts'
import type { SharedRoomService } from './sessions.ts'

/** The library of moresprudentie in which this device takes part. */
export interface LibraryRoom extends SharedRoomService {
  /** Null when this device takes part in none, or it is not open yet. */
  documents(): LibraryDocuments | null
}
