import type { ReportTree } from '../report/tree.ts'
import { fingerprint } from '../room/identity.ts'
import { amendmentKey } from '../session/record.ts'
import type {
  Adoption,
  Amendment,
  FiledAmendment,
  FrozenRecord,
  Present,
  RecordSignature,
  RecordState,
} from '../session/record-model.ts'
import { treeDigest } from './digest.ts'
import { isGenuineAdoption, isGenuineAmendment, isGenuineSignature } from './statements.ts'
import { readTree } from './tree-schema.ts'

/**
 * How a genuine signature stands to the list of who was present. `not-present`: that device is not on it; `other-name`: it
 * is, under another name or organisation.
 */
export type Standing = 'present' | 'not-present' | 'other-name'

/** A genuine signature, with what people can compare. */
export interface CheckedSignature {
  readonly signature: RecordSignature
  readonly standing: Standing
  readonly fingerprint: string
}

interface CheckedAmendments {
  /** Only genuine ones, by devices of this session. */
  readonly amendments: readonly FiledAmendment[]
  /** Amendments and signatures that are not what they say, or by nobody of this session. */
  readonly ignored: number
}

/** A record of which everything was checked. A tree that is null: the words are not those that their digest stands for. */
export type CheckedRecord =
  | (CheckedAmendments & { readonly status: 'draft' })
  | (CheckedAmendments & {
      readonly status: 'open'
      readonly frozen: FrozenRecord
      readonly tree: ReportTree | null
      /** All of them, also what is not genuine. */
      readonly filed: readonly FiledAmendment[]
    })
  | (CheckedAmendments & {
      readonly status: 'adopted'
      readonly adoption: Adoption
      /** Whether the device that adopted it signed these words and this list of who was present. */
      readonly isGenuine: boolean
      readonly others: readonly Adoption[]
      readonly tree: ReportTree | null
      /** The words before the amendments, in whose places those stand; null when they are not there any more. */
      readonly before: ReportTree | null
      /** Genuine ones by devices of this session, the first of each, oldest first. */
      readonly signatures: readonly CheckedSignature[]
      /** Genuine ones under other words, likewise: they sign nothing of this record. */
      readonly strayed: readonly CheckedSignature[]
    })

/** How somebody who signed stands to those who were present. */
export const standingOf = (
  { deviceId, name, organisation }: Present,
  present: readonly Present[],
): Standing => {
  const found = present.filter((one) => one.deviceId === deviceId)
  if (found.length === 0) return 'not-present'
  const isSame = found.some((one) => one.name === name && one.organisation === organisation)
  return isSame ? 'present' : 'other-name'
}

/** The tree of these words when they are what their digest stands for. */
const soundTree = async (text: string, digest: string): Promise<ReportTree | null> => {
  const tree = readTree(text)
  return tree.ok && (await treeDigest(tree.value)) === digest ? tree.value : null
}

const genuineOnly = async <Value>(
  values: readonly Value[],
  check: (value: Value) => Promise<boolean>,
): Promise<readonly Value[]> => {
  const genuine = await Promise.all(values.map(check))
  return values.filter((_, at) => genuine[at])
}

const checkAmendments = async (
  sessionId: string,
  amendments: readonly FiledAmendment[],
  members: ReadonlySet<string>,
): Promise<CheckedAmendments> => {
  const genuine = await genuineOnly(
    amendments,
    async ({ amendment }) => members.has(amendment.by) && (await isGenuineAmendment(sessionId, amendment)),
  )
  return { amendments: genuine, ignored: amendments.length - genuine.length }
}

/** The genuine ones, the first of each device. */
const checkSignatures = async (
  sessionId: string,
  signatures: readonly RecordSignature[],
  members: ReadonlySet<string>,
  present: readonly Present[],
): Promise<{ readonly signatures: readonly CheckedSignature[]; readonly ignored: number }> => {
  const genuine = await genuineOnly(
    signatures,
    async (one) => members.has(one.deviceId) && (await isGenuineSignature(sessionId, one)),
  )
  const first = new Map(genuine.toReversed().map((one) => [`${one.deviceId} ${one.digest}`, one]))
  const checked = genuine
    .filter((one) => first.get(`${one.deviceId} ${one.digest}`) === one)
    .map(async (signature) => ({
      signature,
      standing: standingOf(signature, present),
      fingerprint: await fingerprint(signature.deviceId),
    }))
  return { signatures: await Promise.all(checked), ignored: signatures.length - genuine.length }
}

/**
 * Checks all that is signed in a record's cycle. `members` are the devices that the room knows: a key that somebody made up
 * for the purpose signs nothing here, whatever name it gives.
 */
export const checkRecord = async (
  sessionId: string,
  state: RecordState,
  members: readonly Pick<Present, 'deviceId'>[],
): Promise<CheckedRecord> => {
  const known = new Set(members.map(({ deviceId }) => deviceId))
  if (state.status === 'draft')
    return { status: 'draft', ...(await checkAmendments(sessionId, state.amendments, known)) }
  if (state.status === 'open') {
    const { frozen, amendments } = state
    return {
      status: 'open',
      frozen,
      tree: await soundTree(frozen.text, frozen.digest),
      filed: amendments,
      ...(await checkAmendments(sessionId, amendments, known)),
    }
  }
  const { adoption, others, frozen } = state
  // Who was there at adoption may have left the room since.
  for (const { deviceId } of adoption.present) known.add(deviceId)
  const [tree, before, isGenuine, amendments, under, strayed] = await Promise.all([
    soundTree(adoption.text, adoption.digest),
    frozen === null ? null : soundTree(frozen.text, frozen.digest),
    isGenuineAdoption(sessionId, adoption),
    checkAmendments(sessionId, state.amendments, known),
    checkSignatures(sessionId, state.signatures, known, adoption.present),
    checkSignatures(sessionId, state.strayed, known, adoption.present),
  ])
  return {
    status: 'adopted',
    adoption,
    isGenuine,
    others,
    tree,
    before,
    amendments: amendments.amendments,
    signatures: under.signatures,
    strayed: strayed.signatures,
    ignored: amendments.ignored + under.ignored + strayed.ignored,
  }
}

/**
 * Tells which amendments were found not to be genuine, for `adoptRecord`: they keep nobody from adopting. One that arrived
 * after the check is not among them.
 */
export const forgedIn = ({
  amendments,
  filed,
}: Extract<CheckedRecord, { readonly status: 'open' }>): ((amendment: Amendment) => boolean) => {
  const genuine = new Set(amendments)
  const forged = new Set(filed.flatMap((one) => (genuine.has(one) ? [] : [amendmentKey(one.amendment)])))
  return (amendment) => forged.has(amendmentKey(amendment))
}
