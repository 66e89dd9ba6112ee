import { toBase64Url, utf8 } from '../room/bytes.ts'
import { sha256 } from '../room/keys.ts'
import type { Approval, Consent, FollowUp, Offer, RecordText, Supersession, Withdrawal } from './record.ts'

/** The texts that are signed around a record. Each begins with a label of its own; see docs/FORMATS.md §20. */
type Unsigned<Signed> = Omit<Signed, 'signature'>

const statement = (label: string, ...parts: readonly unknown[]): string =>
  JSON.stringify([`beraad/library-${label}/1`, ...parts])

const digest = async (text: string): Promise<string> => toBase64Url(await sha256(utf8(text)))

/** The whole text of a record, unambiguously, as its digest covers it. */
const wholeText = (text: RecordText): string =>
  statement(
    'text',
    text.language,
    text.title,
    text.abstract,
    text.question,
    text.themes,
    text.values,
    text.options,
    text.decision,
    text.counterArgument,
    text.conditions,
    text.limits,
    text.law,
  )

/** What the privacy check reads: every word of a record that a person wrote, one part under the other. */
export const checkedWords = (text: RecordText): string =>
  [
    text.title,
    text.abstract,
    text.question,
    ...text.themes,
    ...text.values,
    ...text.options,
    text.decision,
    text.counterArgument,
    text.conditions,
    text.limits,
    ...text.law,
  ]
    .filter((part) => part !== '')
    .join('\n\n')

/** The digest of a record's text: what check, consents and approval are about. */
export const digestOf = (text: RecordText): Promise<string> => digest(wholeText(text))

/** The digest of what became of a record, for its own privacy check. */
export const followUpDigest = (recordId: string, text: string): Promise<string> =>
  digest(statement('follow-up-text', recordId, text))

export const consentStatement = (
  id: string,
  { digest: of, answer, at, deviceId }: Unsigned<Consent>,
): string => statement('consent', id, of, answer, at, deviceId)

export const offerStatement = (
  id: string,
  present: readonly string[],
  { digest: of, at, deviceId }: Unsigned<Offer>,
): string => statement('offer', id, of, present, at, deviceId)

export const approvalStatement = (
  id: string,
  present: readonly string[],
  { digest: of, reviewBy, name, organisation, at, deviceId }: Unsigned<Approval>,
): string => statement('approval', id, of, present, reviewBy, name, organisation, at, deviceId)

export const followUpStatement = (
  id: string,
  { digest: of, text, at, deviceId }: Unsigned<FollowUp>,
): string => statement('follow-up', id, of, text, at, deviceId)

export const supersessionStatement = (
  id: string,
  { digest: of, recordId, at, deviceId }: Unsigned<Supersession>,
): string => statement('superseded', id, of, recordId, at, deviceId)

export const withdrawalStatement = (id: string, { reason, at, deviceId }: Unsigned<Withdrawal>): string =>
  statement('withdrawal', id, reason, at, deviceId)
