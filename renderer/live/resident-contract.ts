import type { Language } from '../../shared/method/method.ts'
import type { ResidentTexts } from '../../shared/report/resident-version.ts'

/** What the facilitator wrote for the resident; a slot that nobody changed is not in it. */
export interface ResidentWriting {
  readonly language: Language | null
  readonly texts: Readonly<Record<Language, Partial<ResidentTexts>>>
}

/** The version for the resident as it is being written. It is kept on this device alone and goes with the session. */
export interface LiveResidentVersion {
  /** Empty as long as the session cannot be read. */
  writing(): ResidentWriting
  write(writing: ResidentWriting): void
}
