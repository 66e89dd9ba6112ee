import type { DesktopBridge } from '../../../shared/desktop/contract.ts'
import type { OpenedFile } from '../../../shared/desktop/window.ts'
import type { Platform } from '../platform.ts'
import type { Shell } from '../shell.ts'

type ShellBridge = Pick<
  DesktopBridge,
  | 'takeFile'
  | 'takeRecovery'
  | 'offerCommands'
  | 'listenForClosing'
  | 'answerClosing'
  | 'onFile'
  | 'onMenu'
  | 'onClosing'
>

/** How long what is under way may take before the window closes, and how long taking leave may; main waits for both. */
const storing = 3_000
const leaving = 1_500

const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, ms))])

/** What a part of the page has that may be lost. */
interface Unsafe {
  readonly isUnsafe: () => boolean
  readonly settle: (() => Promise<void>) | undefined
}

/** Keeps what may be lost, and answers main when the window is about to close. */
export const desktopShell = async (
  bridge: ShellBridge,
): Promise<{ readonly shell: Shell; readonly warnBeforeClose: Platform['warnBeforeClose'] }> => {
  let file: OpenedFile | null = null
  const fileListeners = new Set<() => void>()
  const receive = async (): Promise<void> => {
    const taken = await bridge.takeFile()
    if (!taken.ok || taken.value === null) return
    file = taken.value
    for (const listener of fileListeners) listener()
  }
  bridge.onFile(() => void receive())

  const guarded = new Set<Unsafe>()
  let leave = async (): Promise<void> => undefined
  const close = async (): Promise<void> => {
    await within(storing, Promise.allSettled([...guarded].map(async ({ settle }) => settle?.())))
    const isSafe = ![...guarded].some(({ isUnsafe }) => isUnsafe())
    if (isSafe) await within(leaving, leave())
    await bridge.answerClosing({ isSafe })
  }
  bridge.onClosing(() => void close())

  const [recovered] = await Promise.all([bridge.takeRecovery(), receive(), bridge.listenForClosing()])
  return {
    shell: {
      wasRecovered: recovered.ok && recovered.value,
      hasFile: () => file !== null,
      takeFile: () => {
        const taken = file
        file = null
        return taken
      },
      onFile: (listener) => {
        fileListeners.add(listener)
        return () => fileListeners.delete(listener)
      },
      onMenu: (listener) => bridge.onMenu(listener),
      offerCommands: (commands) => void bridge.offerCommands([...commands]),
      onLeaving: (task) => {
        leave = task
      },
    },
    warnBeforeClose: (isUnsafe, settle) => {
      const one = { isUnsafe, settle }
      guarded.add(one)
      return () => guarded.delete(one)
    },
  }
}
