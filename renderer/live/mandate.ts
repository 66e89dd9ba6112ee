import { ok, type Result, refuse } from '../../shared/result.ts'
import { fromBase64Url } from '../../shared/room/bytes.ts'
import { fingerprint } from '../../shared/room/identity.ts'
import { createRoom, decodeInvitation, encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { isSameRelay } from '../../shared/room/relay-label.ts'
import { verifyStatement } from '../../shared/room/statement.ts'
import type { Invitation, Role } from '../../shared/room/types.ts'
import { agreementKeyOf, unwrapInvitation } from '../../shared/room/wrapped.ts'
import { escalationsQuery, fileDecision, fileRequest } from '../../shared/session/escalations.ts'
import type {
  Escalation,
  JournalEntry,
  JournalKind,
  MandateRequest,
  SignedDecision,
} from '../../shared/session/model.ts'
import { decisionText, readDecisions, writeRequest } from '../../shared/session/request.ts'
import { type LinkPlaces, linksOf, type MadeLink, wrappedFor } from './links.ts'
import type { CheckedDecision } from './live.ts'
import { isOnRelay, openPart, type RoomOpener, type RoomPart, waitUntil } from './open-part.ts'
import type { SessionPart } from './session-part.ts'

/** How long the request may take to reach the relay, in ms; without it nobody could open the link. */
const relayPatience = 15_000

const leading: readonly Role[] = ['facilitator', 'co-facilitator']

/** More requests than this are not watched at once: each is a connection. */
const mostWatched = 20

/** A request that did not open is not tried again within this time, in ms. */
const retryAfter = 60_000

interface Need {
  readonly opener: RoomOpener
  readonly part: SessionPart
  readonly mayLead: () => boolean
  /** Entries with a genuine signature; a request that nobody who leads says to have asked is not opened. */
  readonly journal?: () => readonly JournalEntry[]
  readonly note: (kind: JournalKind, subject: string, label: string) => Promise<void>
  readonly places: LinkPlaces
  readonly changed: () => void
}

export interface Mandates {
  ask(fieldId: string, id: string): Promise<Result<null, 'incomplete' | 'offline' | 'already-asked'>>
  link(fieldId: string, id: string): Promise<MadeLink | null>
  checked(): readonly CheckedDecision[]
  /** The rooms of requests that this device asked. */
  owned(): Promise<readonly Invitation[]>
  /** Looks again, for instance because the journal knows more. */
  recheck(): void
  /** Never rejects. */
  close(): Promise<void>
}

/** A request whose room is open here. */
interface Watched {
  readonly opened: Promise<RoomPart | null>
  /** Set when the room is not to be open any more, also while it is still being opened. */
  stopped: boolean
}

/** Whether an answer was signed by the device that it names, over exactly this request. */
const verifyDecision = async (request: MandateRequest, signed: SignedDecision): Promise<boolean> => {
  const { signature, ...said } = signed
  return (
    said.requestId === request.id && verifyStatement(said.deviceId, decisionText(request, said), signature)
  )
}

/** Requests to holders of a mandate: each has a room of its own, in which nothing else of the case stands. */
export const createMandates = (need: Need): Mandates => {
  const { documents } = need.part
  const watched = new Map<string, Watched>()
  /** When a request failed to open, by its key. */
  const failed = new Map<string, number>()
  /** The rooms of requests that this device asked since it opened the session, by the request's id. */
  const askedHere = new Map<string, string>()
  const asking = new Set<string>()
  const closings = new Set<Promise<unknown>>()
  const verdicts = new Map<string, CheckedDecision>()
  let closed = false

  const all = (): readonly { readonly fieldId: string; readonly escalation: Escalation }[] =>
    (need.part.method()?.steps ?? []).flatMap((step) =>
      step.fields.flatMap((field) =>
        field.kind === 'escalation'
          ? escalationsQuery(field.id)
              .of(documents)
              .map((escalation) => ({ fieldId: field.id, escalation }))
          : [],
      ),
    )
  const find = (fieldId: string, id: string): Escalation | null =>
    all().find((one) => one.fieldId === fieldId && one.escalation.id === id)?.escalation ?? null

  /** Files the first genuine answer that stands in the request's room. */
  const collect = async (fieldId: string, id: string, part: RoomPart): Promise<void> => {
    const current = find(fieldId, id)
    if (current === null || current.request === null || current.status !== 'asked') return
    for (const signed of readDecisions(part.documents.case)) {
      if (!(await verifyDecision(current.request, signed))) continue
      if (find(fieldId, id)?.status !== 'asked') return
      fileDecision(documents, fieldId, id, signed)
      await need.note('decided', id, signed.name)
      return
    }
  }

  const leads = (deviceId: string): boolean =>
    (deviceId === need.opener.identity.deviceId && need.mayLead()) ||
    need.part.room.members().some((member) => member.deviceId === deviceId && leading.includes(member.role))
  /** Rows stand where every member may write; that a request went out is known from who leads. */
  const wasAsked = (id: string): boolean =>
    need.journal === undefined ||
    need.journal().some(({ kind, subject, by }) => kind === 'asked' && subject === id && leads(by))

  /** The invitation to a request's room, when it is no more than that: a reader's, on the session's own relay. */
  const readerOf = async (reader: string): Promise<Invitation | null> => {
    const read = await decodeInvitation(reader)
    if (!read.ok || read.value.right !== 'read') return null
    return isSameRelay(read.value.relay, need.part.room.invitation().relay) ? read.value : null
  }

  const watchRequest = async (
    fieldId: string,
    { id, reader }: Escalation,
    isWanted: () => boolean,
  ): Promise<RoomPart | null> => {
    const invitation = await readerOf(reader)
    if (invitation === null || !isWanted()) return null
    const part = await openPart(need.opener, invitation)
    // What cannot be filed now is found again with the next change.
    const look = (): void => {
      if (isWanted()) void collect(fieldId, id, part).catch(() => {})
    }
    part.watch(['case'], look)
    if (isWanted()) part.room.connect()
    look()
    return part
  }

  const keyFor = (fieldId: string, { id, reader }: Escalation): string => `${fieldId}/${id} ${reader}`

  const begin = (key: string, fieldId: string, escalation: Escalation): void => {
    const opened = watchRequest(fieldId, escalation, () => !closed && !entry.stopped)
      .catch(() => null)
      .then((part) => {
        if (part === null && watched.get(key) === entry) {
          watched.delete(key)
          failed.set(key, Date.now())
        }
        return part
      })
    const entry: Watched = { opened, stopped: false }
    watched.set(key, entry)
  }

  const end = (key: string, entry: Watched): void => {
    entry.stopped = true
    watched.delete(key)
    const closing = entry.opened.then((part) => part?.close()).catch(() => {})
    closings.add(closing)
    void closing.then(() => closings.delete(closing))
  }

  /** All that was asked and answered: a genuine signature under other words is another answer. */
  const keyOf = ({ id, request, signed }: Escalation): string | null =>
    request === null || signed === null ? null : `${id} ${decisionText(request, signed)} ${signed.signature}`

  const check = async (escalation: Escalation): Promise<void> => {
    const { id, request, signed } = escalation
    const key = keyOf(escalation)
    if (request === null || signed === null || key === null || verdicts.has(key)) return
    const isGenuine = await verifyDecision(request, signed)
    verdicts.set(key, {
      escalationId: id,
      isGenuine,
      fingerprint: await fingerprint(signed.deviceId),
    })
    need.changed()
  }

  const look = (): void => {
    if (closed) return
    const wanted = new Map<string, () => void>()
    for (const { fieldId, escalation } of all()) {
      void check(escalation).catch(() => {})
      const isOpen = escalation.status === 'asked' && escalation.reader !== ''
      if (!isOpen || !need.mayLead() || !wasAsked(escalation.id)) continue
      const key = keyFor(fieldId, escalation)
      wanted.set(key, () => begin(key, fieldId, escalation))
    }
    for (const [key, entry] of watched) if (!wanted.has(key)) end(key, entry)
    for (const key of failed.keys()) if (!wanted.has(key)) failed.delete(key)
    for (const [key, start] of wanted) {
      if (watched.size >= mostWatched) return
      const isTooSoon = Date.now() - (failed.get(key) ?? Number.NEGATIVE_INFINITY) < retryAfter
      if (!watched.has(key) && !isTooSoon) start()
    }
  }

  /** Whether this device asked that request, in that room. */
  const askedThere = (id: string, roomId: string): boolean => {
    const known = askedHere.get(id)
    if (known !== undefined) return known === roomId
    const { deviceId } = need.opener.identity
    const isOurs = ({ kind, subject, by }: JournalEntry): boolean =>
      kind === 'asked' && subject === id && by === deviceId
    return need.journal === undefined || need.journal().some(isOurs)
  }

  /** The owner's invitation to a request's room, on the device that asked; what leads elsewhere is not followed. */
  const ownerOf = async ({ id, reader, ownerWrapped }: Escalation): Promise<Invitation | null> => {
    const bytes = fromBase64Url(ownerWrapped)
    const owner = bytes === null ? null : await unwrapInvitation(bytes, need.opener.identity)
    const shown = await readerOf(reader)
    if (!owner?.ok || shown === null || owner.value.right !== 'own') return null
    if (!isSameRelay(owner.value.relay, shown.relay)) return null
    const roomId = await roomIdOf(owner.value.room)
    return roomId === (await roomIdOf(shown.room)) && askedThere(id, roomId) ? owner.value : null
  }

  // Whether an entry counts hangs on who leads, so who is there matters too.
  const stops = [need.part.watch(['agenda', 'case'], look), need.part.room.on('members', look)]
  look()

  /** Makes the request's room and writes the request into it; false when it did not reach the relay. */
  const send = async (owner: Invitation, request: MandateRequest): Promise<boolean> => {
    const part = await openPart(need.opener, owner).catch(() => null)
    if (part === null) return false
    try {
      writeRequest(part.documents.agenda, request)
      part.room.connect()
      return await waitUntil(part, () => isOnRelay(part), relayPatience)
    } finally {
      await part.close()
    }
  }

  const ask: Mandates['ask'] = async (fieldId, id) => {
    const escalation = find(fieldId, id)
    if (escalation === null) return refuse('incomplete')
    if (escalation.status !== 'draft') return refuse('already-asked')
    const { blocker, options, question, deadline, rungId } = escalation
    const field = need.part
      .method()
      ?.steps.flatMap((step) => step.fields)
      .find((one) => one.id === fieldId)
    const rung = field?.kind === 'escalation' ? field.rungs.find((one) => one.id === rungId) : undefined
    if (rung === undefined || blocker.trim() === '' || question.trim() === '') return refuse('incomplete')
    if (need.opener.localOnly || need.part.room.connection().state !== 'connected') return refuse('offline')
    const owner = await createRoom(need.part.room.invitation().relay)
    const { name, organisation } = need.part.room.me()
    const request: MandateRequest = {
      id,
      rungId,
      rung: rung.title,
      blocker,
      options,
      question,
      deadline,
      askedBy: { name, organisation },
      askedAt: Math.round(need.part.now()),
    }
    if (!(await send(owner, request))) return refuse('offline')
    const [reader, ownerWrapped] = await Promise.all([
      inviteFor(owner, 'observer').then(encodeInvitation),
      agreementKeyOf(need.opener.identity).then((key) => wrappedFor(owner, 'facilitator', key)),
    ])
    // Somebody else may have asked it while this request was under way.
    if (find(fieldId, id)?.status !== 'draft') return refuse('already-asked')
    askedHere.set(id, await roomIdOf(owner.room))
    fileRequest(documents, fieldId, id, { request, reader, ownerWrapped: ownerWrapped ?? '' })
    await need.note('asked', id, rung.title.nl)
    return ok(null)
  }

  return {
    ask: async (fieldId, id) => {
      if (asking.has(id)) return refuse('already-asked')
      asking.add(id)
      try {
        return await ask(fieldId, id)
      } finally {
        asking.delete(id)
      }
    },
    link: async (fieldId, id) => {
      const escalation = find(fieldId, id)
      const owner = escalation === null ? null : await ownerOf(escalation)
      return owner === null ? null : linksOf(await inviteFor(owner, 'mandate-holder'), need.places)
    },
    checked: () => all().flatMap(({ escalation }) => verdicts.get(keyOf(escalation) ?? '') ?? []),
    owned: async () => {
      const asked = all().filter(({ escalation }) => escalation.reader !== '')
      const owned = await Promise.all(asked.map(({ escalation }) => ownerOf(escalation)))
      return owned.filter((one) => one !== null)
    },
    recheck: look,
    close: async () => {
      closed = true
      for (const stop of stops) stop()
      for (const [key, entry] of watched) end(key, entry)
      await Promise.allSettled(closings)
    },
  }
}
