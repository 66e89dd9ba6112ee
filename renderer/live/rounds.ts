import type { Field, Method, Naming } from '../../shared/method/method.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { fromBase64Url, toBase64Url } from '../../shared/room/bytes.ts'
import {
  type EnvelopeHeader,
  envelopeHash,
  newEnvelopeKey,
  openEnvelope,
  readEnvelopeHeader,
  sealEnvelope,
} from '../../shared/room/envelope.ts'
import type { Identity, Member } from '../../shared/room/types.ts'
import type { Contribution, ContributionParts, Round, WritingMode } from '../../shared/session/model.ts'
import {
  addContribution,
  type CheckEnvelope,
  closeUnopened,
  envelopesIn,
  markSpoken,
  publishKey,
  revealRound,
  roundQuery,
  submitEnvelope,
} from '../../shared/session/round.ts'
import type { Actor, SessionDocuments } from '../../shared/session/session.ts'
import {
  chosenModeReading,
  isModeFixed,
  sealedFor,
  setWritingMode,
} from '../../shared/session/writing-mode.ts'
import type { Vault } from '../platform/platform.ts'
import type { RoundActions, RoundView } from './live.ts'
import { contributionsOf, isEmptyDraft, nothingYet, type OwnRound, roundView } from './round-view.ts'
import { speakingOrder } from './speaking-order.ts'

export interface RoundsNeed {
  /** Under which drafts are kept on this device. */
  readonly roomId: string
  /** What envelopes are signed over; it stays the same when the session moves to another room. '' while not known. */
  readonly sessionId: () => string
  readonly documents: SessionDocuments
  readonly identity: Identity
  readonly vault: Vault
  readonly actor: () => Actor
  readonly me: () => Member
  readonly members: () => readonly Member[]
  readonly method: () => Method | null
  /** Resolves when the device has stored what was written so far. */
  readonly flush: () => Promise<void>
  readonly changed: () => void
}

export interface Rounds {
  view(fieldId: string): RoundView
  actions(fieldId: string): RoundActions
  /** Every round with what could be opened of it, for the report. */
  opened(): Readonly<
    Record<string, { readonly round: Round; readonly contributions: readonly Contribution[] }>
  >
  /** Resolves when every draft is stored. */
  stored(): Promise<void>
  close(): void
}

/**
 * Writes first, reveals together. The draft stays in the vault; what is sealed goes to everyone as an envelope
 * whose key only this device has, until the facilitator reveals.
 */
export const createRounds = async (need: RoundsNeed): Promise<Rounds> => {
  const own = new Map<string, OwnRound>()
  const headers = new Map<string, EnvelopeHeader | null>()
  const hashes = new WeakMap<Uint8Array, string>()
  const opened = new Map<string, ContributionParts>()
  const triedKeys = new Map<string, string>()
  let writing: Promise<unknown> = Promise.resolve()
  let busy = false
  let again = false
  let closed = false

  const fields = (): readonly Field[] => need.method()?.steps.flatMap((step) => step.fields) ?? []
  const modeOf = (fieldId: string): WritingMode => {
    const current = round(fieldId)
    const chosen = chosenModeReading(fieldId)(need.documents, () => {})
    const isPrivate = current.status === 'revealed' || current.envelopes.length > 0
    return chosen === 'together' && !isPrivate ? 'together' : current.naming
  }
  /** Fields that are written in private first. */
  const fieldIds = (): readonly string[] =>
    fields().flatMap(({ kind, id }) => {
      if (kind === 'round') return [id]
      if (kind !== 'note' && kind !== 'list') return []
      // Envelopes count also while nobody has looked at them yet.
      const isPrivate = modeOf(id) !== 'together' || envelopesIn(need.documents, id).length > 0
      return isPrivate ? [id] : []
    })
  const records = `round:${need.roomId}:`
  const recordName = (fieldId: string) => `${records}${fieldId}`
  const ownRound = (fieldId: string): OwnRound => own.get(fieldId) ?? nothingYet
  const keep = (fieldId: string, value: OwnRound): Promise<unknown> => {
    own.set(fieldId, value)
    writing = Promise.all([writing, need.vault.write(recordName(fieldId), value)])
    return writing
  }
  const verifiedFor =
    (fieldId: string): CheckEnvelope =>
    (bytes) => {
      const hash = hashes.get(bytes)
      const header = hash === undefined ? null : headers.get(hash)
      if (!hash || !header) return null
      const naming: Naming = header.fieldId === sealedFor(fieldId, 'hidden') ? 'hidden' : 'named'
      return { deviceId: header.deviceId, revision: header.revision, hash, naming }
    }
  const round = (fieldId: string): Round => roundQuery(fieldId, verifiedFor(fieldId)).of(need.documents)

  /** Checks new envelopes, publishes this device's keys where a reveal asks for them, and opens what can be opened. */
  const catchUp = async (fieldId: string): Promise<void> => {
    let changed = false
    const sessionId = need.sessionId()
    if (sessionId === '') return
    for (const bytes of envelopesIn(need.documents, fieldId)) {
      if (hashes.has(bytes)) continue
      const hash = await envelopeHash(bytes)
      if (!headers.has(hash)) {
        const read = await readEnvelopeHeader(bytes)
        const isHere = (['named', 'hidden'] as const).some(
          (naming) => read.ok && read.value.fieldId === sealedFor(fieldId, naming),
        )
        const mine = read.ok && read.value.sessionId === sessionId && isHere
        headers.set(hash, mine ? read.value : null)
      }
      hashes.set(bytes, hash)
      changed = true
    }
    const current = round(fieldId)
    if (current.status === 'revealed') {
      for (const envelope of current.envelopes) {
        const { hash, key } = envelope
        const own = ownRound(fieldId).keys[hash]
        // A member could have put another key in its place; the author alone can set that right.
        if (envelope.deviceId === need.identity.deviceId && own !== undefined && key !== own)
          publishKey(need.documents, fieldId, hash, own)
        if (key === null || opened.has(hash) || triedKeys.get(hash) === key) continue
        triedKeys.set(hash, key)
        const raw = fromBase64Url(key)
        const content = raw === null ? null : await openEnvelope(envelope.bytes, raw)
        if (!content?.ok) continue
        opened.set(hash, content.value.parts)
        changed = true
      }
    }
    if (changed) need.changed()
  }

  const catchUpAll = async (): Promise<void> => {
    if (busy) {
      again = true
      return
    }
    busy = true
    do {
      again = false
      for (const fieldId of fieldIds()) {
        if (!closed) await catchUp(fieldId)
      }
    } while (again && !closed)
    busy = false
  }
  // All of them before anybody can write: what is kept later replaces the whole record, with the keys of what was sealed.
  for (const name of await need.vault.names(records)) {
    const stored = await need.vault.read<OwnRound>(name)
    if (stored.ok) own.set(name.slice(records.length), stored.value)
  }
  const onUpdate = () => void catchUpAll()
  need.documents.case.on('update', onUpdate)
  need.documents.agenda.on('update', onUpdate)
  await catchUpAll()

  const openedIn = (current: Round): readonly Contribution[] =>
    contributionsOf(current, opened, need.members())
  const writingMode = (fieldId: string) => ({
    mode: modeOf(fieldId),
    isFixed: isModeFixed(need.documents, fieldId, round(fieldId).envelopes.length),
  })
  const view = (fieldId: string): RoundView =>
    roundView(
      round(fieldId),
      writingMode(fieldId),
      ownRound(fieldId),
      opened,
      need.members(),
      need.identity.deviceId,
    )

  const actions = (fieldId: string): RoundActions => ({
    setMode: (mode) => {
      const set = setWritingMode(need.documents, fieldId, mode, round(fieldId).envelopes.length)
      need.changed()
      return set
    },
    changeDraft: (parts) => {
      const mine = ownRound(fieldId)
      const isHidden = mine.promised === 'hidden' && !isEmptyDraft(mine.draft)
      void keep(fieldId, { ...mine, draft: parts, promised: isHidden ? 'hidden' : round(fieldId).naming })
      need.changed()
    },
    seal: async (): Promise<Result<null, 'empty' | 'revealed' | 'too-long' | 'mode-changed'>> => {
      const mine = ownRound(fieldId)
      const { status, naming, envelopes } = round(fieldId)
      if (isEmptyDraft(mine.draft)) return refuse('empty')
      if (status === 'revealed') return refuse('revealed')
      if (modeOf(fieldId) === 'together') return refuse('mode-changed')
      if (mine.promised === 'hidden' && naming === 'named') {
        // Told once; whoever seals after that knows.
        void keep(fieldId, { ...mine, promised: naming })
        return refuse('mode-changed')
      }
      const key = newEnvelopeKey()
      // An envelope of this device can stand here of which it kept nothing; the highest revision counts.
      const there = envelopes.find(({ deviceId }) => deviceId === need.identity.deviceId)?.revision ?? 0
      const revision = Math.max(mine.revision, there) + 1
      const sealed = await sealEnvelope(
        {
          sessionId: need.sessionId(),
          fieldId: sealedFor(fieldId, naming),
          deviceId: need.identity.deviceId,
          revision,
          parts: mine.draft,
        },
        key,
        need.identity,
      )
      if (!sealed.ok) return sealed
      // The key is stored before the envelope leaves: an envelope without its key could never be opened.
      await keep(fieldId, {
        ...mine,
        draft: ownRound(fieldId).draft,
        revision,
        sealed: mine.draft,
        keys: { ...mine.keys, [sealed.value.hash]: toBase64Url(key) },
      })
      submitEnvelope(need.documents, fieldId, sealed.value.bytes)
      await need.flush()
      need.changed()
      return ok(null)
    },
    reveal: () => {
      if (modeOf(fieldId) === 'together') return
      const { envelopes, naming } = round(fieldId)
      const hashes = envelopes.map(({ hash }) => hash)
      const order = naming === 'hidden' ? [] : speakingOrder(need.members(), envelopes)
      revealRound(need.documents, fieldId, { envelopes: hashes, order }, need.actor())
    },
    nextSpeaker: () => {
      const { current } = view(fieldId)
      if (current !== null) markSpoken(need.documents, fieldId, current)
    },
    closeUnopened: (hash) => closeUnopened(need.documents, fieldId, hash),
    addLate: () => {
      const mine = ownRound(fieldId)
      const isHidden = round(fieldId).naming === 'hidden'
      if (isHidden && mine.addedLate === true) return
      const { name, organisation } = need.me()
      const author = isHidden
        ? { deviceId: '', name: '', organisation: '' }
        : { deviceId: need.identity.deviceId, name, organisation }
      addContribution(
        need.documents,
        fieldId,
        { ...author, parts: mine.draft, mark: 'after-reveal' },
        need.actor(),
      )
      void keep(fieldId, { ...mine, addedLate: true })
      need.changed()
    },
    addOnPaper: (name, parts) =>
      addContribution(
        need.documents,
        fieldId,
        {
          deviceId: '',
          name: round(fieldId).naming === 'hidden' ? '' : name,
          organisation: '',
          parts,
          mark: 'on-paper',
        },
        need.actor(),
      ),
  })

  return {
    view,
    actions,
    opened: () =>
      Object.fromEntries(
        fieldIds().map((fieldId) => {
          const current = round(fieldId)
          return [fieldId, { round: current, contributions: openedIn(current) }]
        }),
      ),
    stored: async () => {
      await writing
    },
    close: () => {
      closed = true
      need.documents.case.off('update', onUpdate)
      need.documents.agenda.off('update', onUpdate)
    },
  }
}
