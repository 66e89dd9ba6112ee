import { z } from '../zod.ts'
import { menuCommands } from './names.ts'

const nothing = z.undefined()

/** A file with which somebody opened the app, or why it could not be read. */
export const openedFile = z.union([
  z.strictObject({ name: z.string(), content: z.instanceof(Uint8Array<ArrayBuffer>) }),
  z.strictObject({ name: z.string(), problem: z.enum(['unreadable', 'too-large']) }),
])
export type OpenedFile = Readonly<z.output<typeof openedFile>>

/** What the page of the main window may ask about that window, and what it says of itself. */
export const windowVerbs = {
  /** The file with which the app was opened, once. */
  takeFile: { input: nothing, value: z.nullable(openedFile), codes: [] },
  /** Whether the page was loaded anew because it fell over; answers true once. */
  takeRecovery: { input: nothing, value: z.boolean(), codes: [] },
  /** Which choices of the menu the page can follow now; the others cannot be chosen. */
  offerCommands: {
    input: z.array(z.enum(menuCommands)).check(z.maxLength(menuCommands.length)),
    value: z.null(),
    codes: [],
  },
  /** From now on the page is told (`closing`) before its window closes, and answers with `answerClosing`. */
  listenForClosing: { input: nothing, value: z.null(), codes: [] },
  /** Whether all is stored, so that the window can close without a question. */
  answerClosing: { input: z.strictObject({ isSafe: z.boolean() }), value: z.null(), codes: [] },
} as const
