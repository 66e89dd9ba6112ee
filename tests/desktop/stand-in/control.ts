import type { ShownWindow } from './browser-window.ts'
import type { StandIn } from './compose.ts'
import type { DisplaySetup } from './machine.ts'
import type { Keychain } from './safe-storage.ts'

/** A window as a spec sees it. */
export interface ListedWindow {
  readonly id: number
  /** By which the spec's Playwright knows its page; null while there is none. */
  readonly targetId: string | null
  readonly title: string
  readonly url: string
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly isVisible: boolean
  readonly isFocused: boolean
  readonly isMinimized: boolean
  readonly isMaximized: boolean
  readonly isFullScreen: boolean
  readonly isContentProtected: boolean
}

type Hands = StandIn['hands']

/** What a spec may do that in life the person, the system or an attacker does. Each is a message from the spec's process. */
export const makeControls = ({
  life,
  ipc,
  dialogs,
  keychain,
  screens,
  power,
  shells,
  clipboard,
  themes,
  menus,
  browserWindows,
  hosts,
  utilities,
}: Hands) => {
  const windowOf = (id: number): ShownWindow => {
    const found = browserWindows.windows().find((one) => one.id === id)
    if (found === undefined) throw new Error(`there is no window ${id}`)
    return found
  }
  const targetOf = (window: ShownWindow): string | null =>
    hosts.known().find(({ contents }) => contents === window.webContents)?.page.targetId ?? null
  const engine = () => {
    const running = hosts.running()
    if (running === null) throw new Error('Chromium was not started')
    return running
  }

  return {
    /** Where Playwright connects to, once main has opened a window; null while it has not. */
    endpoint: async () => {
      const running = hosts.running()
      return running === null ? null : (await running).chromium.endpoint()
    },
    windows: (): readonly ListedWindow[] =>
      browserWindows.windows().map((window) => ({
        id: window.id,
        targetId: targetOf(window),
        title: window.getTitle(),
        url: window.webContents.getURL(),
        bounds: window.getBounds(),
        isVisible: window.isVisible(),
        isFocused: window.isFocused(),
        isMinimized: window.isMinimized(),
        isMaximized: window.isMaximized(),
        isFullScreen: window.isFullScreen(),
        isContentProtected: window.isContentProtected(),
      })),
    closeWindow: (id: number) => windowOf(id).close(),
    moveWindow: (id: number, bounds: object) => windowOf(id).setBounds(bounds),
    maximizeWindow: (id: number) => windowOf(id).maximize(),
    minimizeWindow: (id: number) => windowOf(id).minimize(),
    /** What only a page that hangs, or comes back, brings about. */
    tellContents: (id: number, event: string) => windowOf(id).webContents.emit(event),
    quit: () => life.app.quit(),
    activate: () => life.app.emit('activate', {}, browserWindows.windows().length > 0),
    openUrl: (url: string) => life.app.emit('open-url', { preventDefault: () => undefined }, url),
    openFile: (path: string) => life.app.emit('open-file', { preventDefault: () => undefined }, path),
    answerDialog: (kind: string, answer: unknown) => dialogs.answer(kind, answer),
    askedDialogs: () => dialogs.asked(),
    openedOutside: () => shells.opened(),
    readClipboard: () => clipboard.readText(),
    changeKeychain: (change: Partial<Keychain>) => keychain.change(change),
    setDisplays: (displays: readonly DisplaySetup[]) => screens.set(displays),
    setSystemDark: (isDark: boolean) => themes.setSystem(isDark),
    power: (event: string) => power.emit(event),
    menu: () => menus.listed(),
    chooseInMenu: (path: readonly string[]) => menus.choose(path),
    protocolClients: (scheme: string) => life.app.isDefaultProtocolClient(scheme),
    processes: async () => ({
      chromium: (await hosts.running())?.chromium.process.pid ?? null,
      utilities: utilities.running(),
    }),
    /** The addresses of the frames in a window, as main sees them. */
    frames: (id: number) =>
      hosts
        .known()
        .find(({ contents }) => contents === windowOf(id).webContents)
        ?.page.frames.all()
        .map(({ url }) => url) ?? [],
    /** A message as a page that has been taken over would send it: any channel, any values, from any frame; null is a frame that is gone. */
    invokeAs: async (id: number, frameUrl: string | null, channel: string, values: readonly unknown[]) => {
      const window = windowOf(id)
      const page = hosts.known().find(({ contents }) => contents === window.webContents)?.page
      const frame = frameUrl === null ? null : page?.frames.all().find(({ url }) => url === frameUrl)
      if (frame === undefined) throw new Error(`no frame shows ${frameUrl}`)
      return ipc.invoke(window.webContents, frame, channel, values)
    },
    /** Kills the processes in which pages run, as the system does when memory is short. */
    killRenderers: async () => {
      const { chromium } = await engine()
      const { processInfo } = await chromium.browser.send('SystemInfo.getProcessInfo')
      const renderers = processInfo.filter(({ type }) => type === 'renderer')
      for (const { id } of renderers) process.kill(id, 'SIGKILL')
      return renderers.length
    },
  }
}

export type Controls = ReturnType<typeof makeControls>

/** A request of the spec's process, and what is answered. */
export interface ControlRequest {
  readonly id: number
  readonly name: keyof Controls
  readonly values: readonly unknown[]
}
export interface ControlAnswer {
  readonly id: number
  readonly value?: unknown
  readonly error?: string
}

/** Does what the spec asks, one message each. When the spec is gone, so is this. */
export const listenToSpec = (hands: Hands): void => {
  const controls = makeControls(hands)
  process.on('message', ({ id, name, values }: ControlRequest) => {
    const act = async (): Promise<unknown> =>
      (controls[name] as (...values: readonly unknown[]) => unknown)(...values)
    act().then(
      (value) => process.send?.({ id, value }),
      (error) => process.send?.({ id, error: String(error) }),
    )
  })
  process.on('disconnect', () => {
    void hands.hosts
      .running()
      ?.then(({ chromium }) => chromium.process.kill('SIGKILL'))
      .catch(() => undefined)
      .then(() => process.exit(1))
    if (hands.hosts.running() === null) process.exit(1)
  })
  process.channel?.unref()
}
