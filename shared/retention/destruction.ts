import { ok, type Result, refuse } from '../result.ts'
import type { DestroyRefusal } from '../room/types.ts'
import { z } from '../zod.ts'

/**
 * Destroying a session, as a list of steps with their outcomes. It is kept on the device while it is under way, so that what breaks
 * off half-way is finished at the next start. It names rooms by their ids and holds no key.
 */

/** What is destroyed, in this order: the rooms on the relay while their keys are here, then the keys, then what they opened. */
export const destructionSteps = [
  { id: 'relay-room', per: 'room' },
  { id: 'keys', per: 'room' },
  { id: 'drafts', per: 'room' },
  { id: 'entries', per: 'room' },
  { id: 'aliases', per: 'session' },
  { id: 'notes', per: 'session' },
  { id: 'overview', per: 'session' },
] as const satisfies readonly { readonly id: string; readonly per: 'room' | 'session' }[]

export type StepId = (typeof destructionSteps)[number]['id']

/**
 * `waiting`: not done yet; `unreachable`: tried, to be tried again. The others are final. `gone`: destroyed; `was-gone`: nothing was there
 * any more, and of a room on the relay: it was closed before, and no notice tells the others; `not-ours`: this device has no right to it; `moved`: the room had moved, and was left to who owns it now; `left`: a person
 * decided to go on without it.
 */
export const stepOutcomes = [
  'waiting',
  'unreachable',
  'gone',
  'was-gone',
  'not-ours',
  'moved',
  'left',
] as const
export type StepOutcome = (typeof stepOutcomes)[number]

export const roomParts = ['session', 'left', 'circle'] as const
export type RoomPart = (typeof roomParts)[number]

/** What a room that was asked to be destroyed answers (`SealedRoom.destroy`), as an outcome of its step. */
export const relayOutcomes = {
  'not-owner': 'not-ours',
  'not-connected': 'unreachable',
  moved: 'moved',
  closed: 'was-gone',
} as const satisfies Readonly<Record<DestroyRefusal, StepOutcome>>

const stepSchema = z.strictObject({
  step: z.enum(destructionSteps.map(({ id }) => id)),
  /** Room that it is about; '' when it is about the session as a whole. */
  roomId: z.string(),
  part: z.enum(roomParts),
  outcome: z.enum(stepOutcomes),
})

const destructionSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  sessionId: z.string(),
  /** By the relay's clock, ms since 1970. */
  startedAt: z.number(),
  steps: z.array(stepSchema),
})

export type DestructionStep = z.infer<typeof stepSchema>
export type Destruction = z.infer<typeof destructionSchema>

const isFinal = (outcome: StepOutcome): boolean => outcome !== 'waiting' && outcome !== 'unreachable'

/** What there is to destroy of a session. A room on the relay is only for its owner to close. */
export const planDestruction = ({
  id,
  sessionId,
  startedAt,
  rooms,
}: {
  readonly id: string
  readonly sessionId: string
  readonly startedAt: number
  readonly rooms: readonly { readonly roomId: string; readonly part: RoomPart; readonly isOwner: boolean }[]
}): Destruction => ({
  id,
  sessionId,
  startedAt,
  steps: destructionSteps.flatMap(({ id: step, per }): readonly DestructionStep[] =>
    per === 'session'
      ? [{ step, roomId: '', part: 'session', outcome: 'waiting' }]
      : rooms.map(({ roomId, part, isOwner }) => ({
          ...{ step, roomId, part },
          outcome: step === 'relay-room' && !isOwner ? 'not-ours' : 'waiting',
        })),
  ),
})

/**
 * The step to do now: the first that waits, or else the first that could not be reached, whose outcome then tells that it was tried. The rooms
 * on the relay come before all else, since without their keys nobody can close them. Null when all is done.
 */
export const nextStep = ({ steps }: Destruction): DestructionStep | null => {
  const open = steps.filter(({ outcome }) => !isFinal(outcome))
  const relay = open.filter(({ step }) => step === 'relay-room')
  const first = relay.length > 0 ? relay : open
  return first.find(({ outcome }) => outcome === 'waiting') ?? first[0] ?? null
}

/** Outcomes that a step can have; a key that is not gone is no outcome to go on with. */
const possible: Readonly<Record<StepId, readonly StepOutcome[]>> = {
  'relay-room': ['unreachable', 'gone', 'was-gone', 'not-ours', 'moved', 'left'],
  keys: ['gone', 'was-gone'],
  drafts: ['gone', 'was-gone'],
  entries: ['gone', 'was-gone'],
  aliases: ['gone', 'was-gone'],
  notes: ['gone', 'was-gone'],
  overview: ['gone', 'was-gone'],
}

/**
 * The same destruction with what became of its next step. `not-next`: another step comes first, or this one is done already; `impossible`:
 * such a step cannot end like that.
 */
export const withOutcome = (
  destruction: Destruction,
  { step, roomId }: Pick<DestructionStep, 'step' | 'roomId'>,
  outcome: StepOutcome,
): Result<Destruction, 'not-next' | 'impossible'> => {
  const next = nextStep(destruction)
  if (next === null || next.step !== step || next.roomId !== roomId) return refuse('not-next')
  if (!possible[step].includes(outcome)) return refuse('impossible')
  const steps = destruction.steps.map((one) => (one === next ? { ...one, outcome } : one))
  return ok({ ...destruction, steps })
}

/** The same destruction without the rooms on the relay that could not be reached: a person decided not to wait for them. */
export const leavingRelay = (destruction: Destruction): Destruction => ({
  ...destruction,
  steps: destruction.steps.map((one) =>
    one.step === 'relay-room' && one.outcome === 'unreachable' ? { ...one, outcome: 'left' } : one,
  ),
})

/** Whether everything was done, so that there can be a receipt. */
export const isFinished = (destruction: Destruction): boolean => nextStep(destruction) === null

/** Reads a destruction that this device kept; null for anything else, and for one whose steps are not in their order. */
export const readDestruction = (stored: unknown): Destruction | null => {
  const read = destructionSchema.safeParse(stored)
  if (!read.success) return null
  const order = read.data.steps.map(({ step }) => destructionSteps.findIndex(({ id }) => id === step))
  const inOrder = order.every((place, at) => at === 0 || place >= (order[at - 1] ?? 0))
  const open = read.data.steps.findIndex(({ outcome }) => !isFinal(outcome))
  const noneBehind =
    open < 0 ||
    read.data.steps.slice(open + 1).every(({ step, outcome }) => {
      const isRelay = step === 'relay-room'
      return isRelay || outcome === 'waiting'
    })
  const arePossible = read.data.steps.every(
    ({ step, outcome }) => outcome === 'waiting' || possible[step].includes(outcome),
  )
  return inOrder && noneBehind && arePossible ? read.data : null
}
