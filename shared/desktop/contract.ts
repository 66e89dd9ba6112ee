import type { Result } from '../result.ts'
import { z } from '../zod.ts'
import { hostingVerbs } from './hosting.ts'
import { keyringVerbs } from './keyring.ts'
import type { MenuCommand, Verb } from './names.ts'
import { leavingFile, policyVerbs } from './policy-verbs.ts'
import { preferenceChange, preferenceValues } from './preferences.ts'
import { updateVerbs } from './updates.ts'
import { windowVerbs } from './window.ts'

/** What a file or a text sent over the bridge may weigh at most, in bytes or characters. */
const largestContent = 64 * 1024 * 1024

const nothing = z.undefined()
const socketAddress = z.string().check(z.maxLength(2048), z.regex(/^wss?:\/\//))
const content = z.union([
  z.string().check(z.maxLength(largestContent)),
  z.instanceof(Uint8Array<ArrayBuffer>).check(z.refine((bytes) => bytes.byteLength <= largestContent)),
])

/**
 * Everything the interface may ask of the desktop shell: for each verb what goes in, what comes back when it went
 * well, and the codes of what may go wrong. The bridge in the preload script and main's handlers derive from this
 * table; its channels are named by `channelOf`.
 */
export const desktopContract = {
  /** What the interface needs before it draws: settings, whether they were lost, and the relay to use. */
  settings: {
    input: nothing,
    value: z.object({
      preferences: preferenceValues,
      /** Where a settings file that could not be read lies now; empty when it could not be moved. */
      preferencesReset: z.nullable(z.string()),
      /** False when changes last no longer than the window. */
      preferencesKept: z.boolean(),
      relay: socketAddress,
    }),
    codes: [],
  },
  changePreferences: {
    input: preferenceChange,
    value: preferenceValues,
    codes: ['locked'],
  },
  ...keyringVerbs,
  /** Asks where to keep a file and writes it whole or not at all. */
  saveFile: {
    input: z.strictObject({
      name: z.string().check(z.minLength(1), z.maxLength(200)),
      mime: z.string().check(z.maxLength(200)),
      content,
      ...leavingFile,
    }),
    value: z.null(),
    codes: ['cancelled', 'failed', 'locked'],
  },
  copyText: {
    input: z.string().check(z.maxLength(1_000_000)),
    value: z.null(),
    codes: [],
  },
  /** The invitation with which the app was opened (`#u=…`), once. */
  takeInvitation: {
    input: nothing,
    value: z.nullable(z.string()),
    codes: [],
  },
  /** Gives an invitation back that was taken, for when the page is loaded anew before it was read. */
  returnInvitation: {
    input: z.string().check(z.maxLength(16_384), z.regex(/^#u=[\w.~-]+$/)),
    value: z.null(),
    codes: [],
  },
  /**
   * Asks the person whether the app may connect to a relay that it does not know; true when it may from now on and
   * the page is loaded anew for it.
   */
  admitRelay: {
    input: socketAddress,
    value: z.boolean(),
    codes: ['refused', 'locked'],
  },
  ...policyVerbs,
  ...hostingVerbs,
  ...updateVerbs,
  ...windowVerbs,
} as const satisfies Record<Verb, VerbDescription>

/** How many calls of a verb may be under way at once. What asks the person something is asked once at a time. */
export const mostAtOnce = (verb: Verb): number => fewAtOnce[verb] ?? 16

const fewAtOnce: Partial<Readonly<Record<Verb, number>>> = { saveFile: 1, admitRelay: 4 }

interface VerbDescription {
  readonly input: z.ZodMiniType
  readonly value: z.ZodMiniType
  readonly codes: readonly string[]
}

type Contract = typeof desktopContract
export type Input<Name extends Verb> = z.output<Contract[Name]['input']>
type Value<Name extends Verb> = z.output<Contract[Name]['value']>

/**
 * Why a message was not answered, whatever it asked: it came from another page or frame, it did not have the
 * agreed shape, too many of the same were under way, or main failed in a way that nobody expected.
 */
export type MessageRefusal = 'foreign-sender' | 'bad-message' | 'busy' | 'internal'

/** What a handler in main answers. */
export type Answer<Name extends Verb> = Result<Value<Name>, Contract[Name]['codes'][number]>

/** What the interface gets back. */
export type Reply<Name extends Verb> = Result<Value<Name>, Contract[Name]['codes'][number] | MessageRefusal>

/** One function per verb; what the page sees of the shell. */
export type DesktopBridge = {
  readonly [Name in Verb]: (
    ...input: undefined extends Input<Name> ? [] : [Input<Name>]
  ) => Promise<Reply<Name>>
} & {
  /** Calls back when an invitation is waiting to be taken. */
  onInvitation(listener: () => void): () => void
  /** Calls back with what was chosen in the menu. */
  onMenu(listener: (command: MenuCommand) => void): () => void
  /** Calls back when the relay on this device started, stopped, or got other addresses. */
  onHosting(listener: () => void): () => void
  /** Calls back when something changed about updates. */
  onUpdate(listener: () => void): () => void
  /** Calls back when a file is waiting to be taken. */
  onFile(listener: () => void): () => void
  /** Calls back before the window closes; `answerClosing` says whether it can. */
  onClosing(listener: () => void): () => void
}
