import type { MenuCommand } from '../../shared/desktop/names.ts'
import type { OpenedFile } from '../../shared/desktop/window.ts'
import { ok } from '../../shared/result.ts'
import type { Handlers } from '../security/dispatcher.ts'
import type { Closing } from './closing.ts'

interface Surroundings {
  readonly takeFile: () => Promise<OpenedFile | null>
  readonly takeRecovery: () => boolean
  readonly offer: (commands: readonly MenuCommand[]) => void
  /** Of the window that is there; null when there is none. */
  readonly closing: () => Closing | null
}

type WindowVerb = 'takeFile' | 'takeRecovery' | 'offerCommands' | 'listenForClosing' | 'answerClosing'

/** What the shell does for the verbs about the main window. */
export const windowHandlers = ({
  takeFile,
  takeRecovery,
  offer,
  closing,
}: Surroundings): Pick<Handlers, WindowVerb> => ({
  takeFile: async () => ok(await takeFile()),
  takeRecovery: async () => ok(takeRecovery()),
  offerCommands: async (commands) => {
    offer(commands)
    return ok(null)
  },
  listenForClosing: async () => {
    closing()?.pageListens(true)
    return ok(null)
  },
  answerClosing: async (answer) => {
    closing()?.answer(answer)
    return ok(null)
  },
})
