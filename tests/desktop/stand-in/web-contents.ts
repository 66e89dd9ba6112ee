import { toChromium } from './addresses.ts'
import type { Frame } from './frames.ts'
import type { Host } from './host.ts'
import { openPage, type Page } from './page.ts'
import { cancelable, eventful } from './strict.ts'
import type { HeldTarget } from './targets.ts'

const events = [
  'before-input-event',
  'certificate-error',
  'console-message',
  'context-menu',
  'destroyed',
  'devtools-opened',
  'did-create-window',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'did-navigate-in-page',
  'did-start-loading',
  'did-stop-loading',
  'dom-ready',
  'login',
  'page-title-updated',
  'preload-error',
  'render-process-gone',
  'responsive',
  'select-bluetooth-device',
  'select-client-certificate',
  'unresponsive',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-prevent-unload',
  'will-redirect',
]

type OpenAnswer = {
  readonly action: 'allow' | 'deny'
  readonly overrideBrowserWindowOptions?: WindowOptions
}
type OpenHandler = (details: {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: string
  readonly referrer: object
}) => OpenAnswer

/** The options of a window, as far as they mean something here. */
export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly x?: number
  readonly y?: number
  readonly minWidth?: number
  readonly minHeight?: number
  readonly show?: boolean
  readonly title?: string
  readonly fullscreen?: boolean
  readonly backgroundColor?: string
  readonly autoHideMenuBar?: boolean
  readonly webPreferences?: { readonly preload?: string; readonly contextIsolation?: boolean }
}

/** What the window is told that the program does not see. */
export interface Inside {
  painted(): void
  gone(): void
}

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '')

/** The inside of a window. `target` is there when a page opened it; else one is made. */
export const makeWebContents = (
  host: Host,
  options: WindowOptions,
  inside: Inside,
  given: { readonly target: HeldTarget; readonly url: string } | null,
) => {
  const id = host.nextId()
  let page: Page | null = null
  let isDestroyed = false
  let isCrashed = false
  let isLoading = false
  let isDevToolsOpen = false
  let title = ''
  let zoomLevel = 0
  let expected = given === null ? null : given.url
  let openHandler: OpenHandler | null = null
  let loaded: (() => void)[] = []

  /** Chromium loads what main asked for without a question; anything else is asked. */
  const mayLoad = (frameId: string, url: string, isRedirect: boolean): boolean => {
    const frame = page?.frames.frame(frameId) ?? null
    const isMainFrame = frameId === page?.targetId
    if (isMainFrame && !isRedirect && expected !== null && withoutFragment(expected) === url) {
      expected = null
      return true
    }
    const details = { url, isMainFrame, isSameDocument: false, frame, initiator: frame }
    const ask = (name: string): boolean => {
      const event = cancelable(details)
      contents.emit(name, event, url, false, isMainFrame, 1, 1)
      return !event.defaultPrevented
    }
    if (isRedirect) return ask('will-redirect')
    const mayFrame = ask('will-frame-navigate')
    return isMainFrame ? ask('will-navigate') && mayFrame : mayFrame
  }

  const start = async (): Promise<Page> => {
    const { chromium, targets } = await host.engine()
    const target =
      given?.target ?? (await targets.make({ width: options.width ?? 800, height: options.height ?? 600 }))
    const opened = openPage(chromium, target, options.webPreferences?.preload, {
      message: ({ channel, values, frame, answer }) => {
        if (answer === null) host.ipc.send(contents, frame, channel, values)
        else
          void host.ipc
            .invoke(contents, frame, channel, values)
            .then(({ isDone, value }) => answer(isDone, value))
      },
      leave: () => {
        const event = cancelable({})
        contents.emit('will-prevent-unload', event)
        if (!event.defaultPrevented) host.stayed()
        return event.defaultPrevented
      },
      windowOpens: (details) => host.windowOpens(target.targetId, details),
    })
    page = opened
    const { on } = opened.session
    on('Page.frameStartedLoading', ({ frameId }) => {
      if (frameId !== opened.targetId) return
      isLoading = true
      contents.emit('did-start-loading')
    })
    on('Page.frameStoppedLoading', ({ frameId }) => {
      if (frameId !== opened.targetId) return
      isLoading = false
      contents.emit('did-stop-loading')
    })
    on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      isCrashed = false
      contents.emit('did-navigate', {}, opened.frames.url(), 200, 'OK')
    })
    on('Page.navigatedWithinDocument', ({ frameId }) => {
      const isMainFrame = frameId === opened.targetId
      contents.emit('did-navigate-in-page', {}, opened.frames.url(), isMainFrame, 1, 1)
    })
    on('Page.domContentEventFired', () => contents.emit('dom-ready', {}))
    on('Page.loadEventFired', () => {
      contents.emit('did-finish-load')
      for (const tell of loaded.splice(0)) tell()
    })
    on('Page.lifecycleEvent', ({ name, frameId }) => {
      if (name === 'firstPaint' && frameId === opened.targetId) inside.painted()
    })
    on('Runtime.consoleAPICalled', ({ type, args }) =>
      contents.emit('console-message', {
        level: type === 'error' ? 'error' : type === 'warning' ? 'warning' : 'info',
        message: args.map(({ value, description }) => String(value ?? description)).join(' '),
        frame: opened.frames.main(),
      }),
    )
    host.addContents({
      contents,
      page: opened,
      mayLoad,
      opens: (details) =>
        openHandler?.({
          ...details,
          disposition: 'new-window',
          referrer: { url: '', policy: 'no-referrer' },
        }) ?? {
          action: 'allow',
        },
      crashed: (status, code) => {
        isCrashed = true
        const details = { reason: status === 'killed' ? 'killed' : 'crashed', exitCode: code }
        contents.emit('render-process-gone', {}, details)
        return details
      },
      closed: () => {
        if (isDestroyed) return
        isDestroyed = true
        contents.emit('destroyed')
        inside.gone()
      },
      titled: (text) => {
        if (text === title) return
        title = text
        contents.emit('page-title-updated', cancelable({}), text, true)
      },
    })
    host.dress(opened)
    await opened.ready
    return opened
  }
  let opening: Promise<Page> | null = null
  const opened = (): Promise<Page> => {
    opening ??= start()
    return opening
  }

  const load = async (url: string): Promise<void> => {
    const one = await opened()
    await host.allow(url, contents)
    expected = url
    const done = new Promise<void>((resolve) => loaded.push(resolve))
    const { errorText } = await one.session.send('Page.navigate', { url: toChromium(url) })
    if (errorText === undefined || errorText === '') return done
    loaded = []
    contents.emit('did-fail-load', {}, -2, errorText, url, true, 1, 1)
    throw new Error(`${errorText} (-2) loading '${url}'`)
  }

  const parts = {
    id,
    session: host.session,
    get mainFrame(): Frame {
      const frame = page?.frames.main()
      if (frame === undefined) throw new Error('the stand-in for electron has no page for this window yet')
      return frame
    },
    get zoomFactor() {
      return 1.2 ** zoomLevel
    },
    set zoomFactor(factor: number) {
      zoomLevel = Math.log(factor) / Math.log(1.2)
    },
    get zoomLevel() {
      return zoomLevel
    },
    set zoomLevel(level: number) {
      zoomLevel = level
    },
    loadURL: load,
    getURL: () => page?.frames.url() ?? '',
    getTitle: () => title,
    isLoading: () => isLoading,
    isDestroyed: () => isDestroyed,
    isCrashed: () => isCrashed,
    isFocused: () => true,
    focus: () => undefined,
    reload: () => {
      expected = page?.frames.url() ?? null
      void page?.session.send('Page.reload').catch(() => undefined)
    },
    forcefullyCrashRenderer: () => void page?.session.send('Page.crash').catch(() => undefined),
    close: () => void page?.session.send('Page.close').catch(() => undefined),
    send: (channel: string, ...values: readonly unknown[]) => {
      if (isDestroyed) throw new TypeError('Object has been destroyed')
      page?.post({ channel, values: structuredClone(values) })
    },
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler
    },
    executeJavaScript: async (code: string) =>
      Reflect.get((await opened()).frames.main(), 'executeJavaScript')(code),
    getZoomFactor: () => 1.2 ** zoomLevel,
    setZoomFactor: (factor: number) => {
      zoomLevel = Math.log(factor) / Math.log(1.2)
    },
    getZoomLevel: () => zoomLevel,
    setZoomLevel: (level: number) => {
      zoomLevel = level
    },
    setVisualZoomLevelLimits: async () => undefined,
    print: () => undefined,
    openDevTools: () => {
      isDevToolsOpen = true
      contents.emit('devtools-opened')
    },
    closeDevTools: () => {
      isDevToolsOpen = false
    },
    isDevToolsOpened: () => isDevToolsOpen,
    setIgnoreMenuShortcuts: () => undefined,
    setBackgroundThrottling: () => undefined,
    getType: () => 'window',
    setWebRTCIPHandlingPolicy: () => undefined,
    getWebRTCIPHandlingPolicy: () => 'default',
    getOSProcessId: () => 1,
  }
  const contents = eventful('WebContents', events, parts)
  return { contents, opened, page: () => page }
}

export type WebContents = ReturnType<typeof makeWebContents>['contents']
