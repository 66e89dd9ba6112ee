import { ok, type Result, refuse } from '../../shared/result.ts'
import { fromBase64Url } from '../../shared/room/bytes.ts'
import { fingerprint } from '../../shared/room/identity.ts'
import { createRoom, decodeInvitation, encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { verifyStatement } from '../../shared/room/statement.ts'
import { agreementKeyOf, unwrapInvitation } from '../../shared/room/wrapped.ts'
import { escalationsQuery, fileDecision, fileRequest } from '../../shared/session/escalations.ts'
import type { Escalation, JournalKind, MandateRequest, SignedDecision } from '../../shared/session/model.ts'
import { decisionText, readDecisions, writeRequest } from '../../shared/session/request.ts'
import { linksOf, type MadeLink, wrappedFor } from './links.ts'
import type { CheckedDecision } from './live.ts'
import { isOnRelay, openPart, type RoomOpener, type RoomPart, waitUntil } from './open-part.ts'
import type { SessionPart } from './session-part.ts'

/** How long the request may take to reach the relay, in ms; without it nobody could open the link. */
const relayPatience = 15_000

interface Need {
  readonly opener: RoomOpener
  readonly part: SessionPart
  readonly mayLead: () => boolean
  readonly note: (kind: JournalKind, subject: string, label: string) => Promise<void>
  readonly webAddress: (relay: string) => string | null
  readonly changed: () => void
}

export interface Mandates {
  ask(fieldId: string, id: string): Promise<Result<null, 'incomplete' | 'offline' | 'already-asked'>>
  link(fieldId: string, id: string): Promise<MadeLink | null>
  checked(): readonly CheckedDecision[]
  close(): Promise<void>
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
  const watched = new Map<string, Promise<RoomPart | null>>()
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

  const watchRequest = async (fieldId: string, { id, reader }: Escalation): Promise<RoomPart | null> => {
    const invitation = await decodeInvitation(reader)
    if (!invitation.ok || closed) return null
    const part = await openPart(need.opener, invitation.value)
    part.watch(['case'], () => void collect(fieldId, id, part))
    part.room.connect()
    await collect(fieldId, id, part)
    return part
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
    for (const { fieldId, escalation } of all()) {
      void check(escalation)
      const isOpen = escalation.status === 'asked' && escalation.reader !== ''
      if (isOpen && need.mayLead() && !watched.has(escalation.reader))
        watched.set(escalation.reader, watchRequest(fieldId, escalation))
    }
  }
  const stop = need.part.watch(['agenda', 'case'], look)
  look()

  return {
    ask: async (fieldId, id) => {
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
      const part = await openPart(need.opener, owner)
      writeRequest(part.documents.agenda, request)
      part.room.connect()
      const arrived = await waitUntil(part, () => isOnRelay(part), relayPatience)
      await part.close()
      if (!arrived) return refuse('offline')
      const [reader, ownerWrapped] = await Promise.all([
        inviteFor(owner, 'observer').then(encodeInvitation),
        agreementKeyOf(need.opener.identity).then((key) => wrappedFor(owner, 'facilitator', key)),
      ])
      fileRequest(documents, fieldId, id, { request, reader, ownerWrapped: ownerWrapped ?? '' })
      await need.note('asked', id, rung.title.nl)
      return ok(null)
    },
    link: async (fieldId, id) => {
      const bytes = fromBase64Url(find(fieldId, id)?.ownerWrapped ?? '')
      const owner = bytes === null ? null : await unwrapInvitation(bytes, need.opener.identity)
      return owner?.ok ? linksOf(await inviteFor(owner.value, 'mandate-holder'), need.webAddress) : null
    },
    checked: () => all().flatMap(({ escalation }) => verdicts.get(keyOf(escalation) ?? '') ?? []),
    close: async () => {
      closed = true
      stop()
      for (const opened of watched.values()) await (await opened)?.close()
    },
  }
}
