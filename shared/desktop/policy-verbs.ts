import { longestAccessFile } from '../recovery/access-file.ts'
import { z } from '../zod.ts'
import { fileKinds, policyLevels } from './leaving.ts'
import { policyValues, settingNames } from './policy-values.ts'

/** What a file is, as the page says: `LeavingFile`. */
export const leavingFile = { as: z.enum(fileKinds), level: z.optional(z.enum(policyLevels)) }

/** What the page may ask about the policy of the organisation. */
export const policyVerbs = {
  policy: {
    input: z.undefined(),
    value: z.object({
      values: policyValues,
      unlocked: z.readonly(z.array(z.enum(settingNames))),
      sources: z.readonly(z.array(z.string())),
    }),
    codes: [],
  },
  /** Puts the sealed access to a new session in the folder that the policy names. */
  keepRecoveryAccess: {
    input: z
      .instanceof(Uint8Array<ArrayBuffer>)
      .check(
        z.refine(
          ({ buffer, byteLength }) => buffer instanceof ArrayBuffer && byteLength <= longestAccessFile,
        ),
      ),
    value: z.null(),
    codes: ['no-folder', 'failed'],
  },
} as const
