import {
  type Answer,
  desktopContract,
  type Input,
  type MessageRefusal,
  mostAtOnce,
  type Reply,
} from '../../shared/desktop/contract.ts'
import type { Verb } from '../../shared/desktop/names.ts'
import { type Refusal, refuse } from '../../shared/result.ts'
import { isOwnFrame, type SenderFrame } from './origin.ts'

/** One handler per verb; a bug in it throws, anything expected is a value. */
export type Handlers = {
  readonly [Name in Verb]: (input: Input<Name>) => Promise<Answer<Name>>
}

/** Answers messages from the page: sender first, then number, then shape, then the handler. Never rejects. */
export type Dispatch = <Name extends Verb>(
  verb: Name,
  frame: SenderFrame,
  message: readonly unknown[],
) => Promise<Reply<Name> | Refusal<MessageRefusal>>

/** A map, a date or a buffer has no properties of its own, and would pass for an object in which everything is left out. */
const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  Array.isArray(value) ||
  value instanceof Uint8Array ||
  Object.getPrototypeOf(value) === Object.prototype

/** What a message asks, or null when it does not have the shape that its verb agreed. */
const readMessage = <Name extends Verb>(
  verb: Name,
  message: readonly unknown[],
): { readonly asked: Input<Name> } | null => {
  if (message.length > 1 || !isPlain(message[0])) return null
  try {
    const read = desktopContract[verb].input.safeParse(message[0])
    return read.success ? { asked: read.data as Input<Name> } : null
  } catch {
    // What throws while it is read is no message.
    return null
  }
}

/**
 * `report` hears of a handler that failed unexpectedly; the page only hears that it did. What a page that went wild sends beyond
 * `mostAtOnce` is refused and not kept.
 */
export const makeDispatcher = (
  handlers: Handlers,
  report: (verb: Verb, error: unknown) => void,
): Dispatch => {
  const underWay = new Map<Verb, number>()
  const count = (verb: Verb, change: 1 | -1): void => {
    underWay.set(verb, (underWay.get(verb) ?? 0) + change)
  }
  return async (verb, frame, message) => {
    if (!isOwnFrame(frame)) return refuse('foreign-sender')
    if ((underWay.get(verb) ?? 0) >= mostAtOnce(verb)) return refuse('busy')
    const read = readMessage(verb, message)
    if (read === null) return refuse('bad-message')
    count(verb, 1)
    try {
      const answer = await handlers[verb](read.asked)
      if (answer.ok) desktopContract[verb].value.parse(answer.value)
      return answer
    } catch (error) {
      report(verb, error)
      return refuse('internal')
    } finally {
      count(verb, -1)
    }
  }
}
