import {
  type Answer,
  desktopContract,
  type Input,
  type MessageRefusal,
  type Reply,
} from '../../shared/desktop/contract.ts'
import type { Verb } from '../../shared/desktop/names.ts'
import { type Refusal, refuse } from '../../shared/result.ts'
import { isOwnFrame, type SenderFrame } from './origin.ts'

/** One handler per verb; a bug in it throws, anything expected is a value. */
export type Handlers = {
  readonly [Name in Verb]: (input: Input<Name>) => Promise<Answer<Name>>
}

/** Answers messages from the page: sender first, then shape, then the handler. Never rejects. */
export type Dispatch = <Name extends Verb>(
  verb: Name,
  frame: SenderFrame,
  message: readonly unknown[],
) => Promise<Reply<Name> | Refusal<MessageRefusal>>

/** `report` hears of a handler that failed unexpectedly; the page only hears that it did. */
export const makeDispatcher =
  (handlers: Handlers, report: (verb: Verb, error: unknown) => void): Dispatch =>
  async (verb, frame, message) => {
    if (!isOwnFrame(frame)) return refuse('foreign-sender')
    const { input, value } = desktopContract[verb]
    const read = message.length > 1 ? { success: false as const } : input.safeParse(message[0])
    if (!read.success) return refuse('bad-message')
    try {
      const answer = await handlers[verb](read.data as Input<typeof verb>)
      if (answer.ok) value.parse(answer.value)
      return answer
    } catch (error) {
      report(verb, error)
      return refuse('internal')
    }
  }
