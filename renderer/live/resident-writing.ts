import type { Language } from '../../shared/method/method.ts'
import type { ResidentTexts } from '../../shared/report/resident-version.ts'
import { residentSlots } from '../../shared/report/resident-words.ts'
import type { Vault } from '../platform/platform.ts'
import { type KeptRecord, openRecord } from './kept-record.ts'
import type { RoomPart } from './open-part.ts'
import type { LiveResidentVersion, ResidentWriting } from './resident-contract.ts'

interface ResidentVersionNeeds {
  readonly part: RoomPart
  readonly vault: Vault
  /** `About.id`, '' while the session is not there yet. */
  readonly sessionId: () => string
  readonly changed: () => void
}

/** Before anything was written. */
const nothingWritten: ResidentWriting = { language: null, texts: { nl: {}, en: {} } }

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined

const readTexts = (stored: unknown): Partial<ResidentTexts> =>
  Object.fromEntries(
    residentSlots.flatMap(({ id }) => {
      const text = memberOf(stored, id)
      return typeof text === 'string' ? [[id, text]] : []
    }),
  )

/** What was written as it was kept; what is no such record is empty. */
const readWriting = (stored: unknown): ResidentWriting => {
  const language = memberOf(stored, 'language')
  const texts = memberOf(stored, 'texts')
  return {
    language: language === 'nl' || language === 'en' ? language : null,
    texts: { nl: readTexts(memberOf(texts, 'nl')), en: readTexts(memberOf(texts, 'en')) },
  }
}

/** Two windows with one letter: each slot as the window has it that changed it. */
const bothWritings = (
  here: ResidentWriting,
  there: ResidentWriting,
  before: ResidentWriting,
): ResidentWriting => {
  const of = (language: Language): Partial<ResidentTexts> =>
    Object.fromEntries(
      residentSlots.flatMap(({ id }) => {
        const [mine, theirs, earlier] = [here, there, before].map(({ texts }) => texts[language][id])
        const text = mine === earlier ? theirs : mine
        return text === undefined ? [] : [[id, text]]
      }),
    )
  return {
    language: here.language === before.language ? there.language : here.language,
    texts: { nl: of('nl'), en: of('en') },
  }
}

/** What is being written for the resident of one open session; it is read as soon as it is known which session it is. */
export const createResidentVersion = (
  need: ResidentVersionNeeds,
): LiveResidentVersion & { stored(): Promise<void>; close(): Promise<void> } => {
  let kept: KeptRecord<ResidentWriting> | null = null
  let opening: Promise<void> | null = null
  const open = async (sessionId: string): Promise<void> => {
    kept = await openRecord(need.vault, `resident-version:${sessionId}`, readWriting, bothWritings)
    need.changed()
  }
  const look = (): void => {
    const sessionId = need.sessionId()
    if (sessionId !== '') opening ??= open(sessionId)
  }
  const stop = need.part.watch(['agenda'], look)
  look()
  const stored = async (): Promise<void> => {
    await opening
    await kept?.stored()
  }
  return {
    writing: () => kept?.value() ?? nothingWritten,
    write: (writing) => {
      kept?.change(writing)
      need.changed()
    },
    stored,
    close: async () => {
      stop()
      await stored()
    },
  }
}
