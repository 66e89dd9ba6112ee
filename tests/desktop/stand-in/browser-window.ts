import type { EventEmitter } from 'node:events'
import type { Host } from './host.ts'
import { cancelable, eventful } from './strict.ts'
import type { HeldTarget } from './targets.ts'
import { makeWebContents, type WebContents, type WindowOptions } from './web-contents.ts'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A window as the other parts know it. */
export interface ShownWindow extends EventEmitter {
  readonly id: number
  readonly webContents: WebContents
  close(): void
  destroy(): void
  maximize(): void
  minimize(): void
  getTitle(): string
  getBounds(): Bounds
  setBounds(bounds: Partial<Bounds>): void
  isDestroyed(): boolean
  isVisible(): boolean
  isFocused(): boolean
  isMinimized(): boolean
  isMaximized(): boolean
  isFullScreen(): boolean
  isContentProtected(): boolean
}

const events = [
  'always-on-top-changed',
  'blur',
  'close',
  'closed',
  'enter-full-screen',
  'focus',
  'hide',
  'leave-full-screen',
  'maximize',
  'minimize',
  'move',
  'moved',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'resized',
  'responsive',
  'restore',
  'show',
  'unmaximize',
  'unresponsive',
]

/** How a window stands on the screen; a Chromium without a screen only knows its size. */
const placeOf = (options: WindowOptions, area: Bounds) => {
  const width = options.width ?? 800
  const height = options.height ?? 600
  return {
    x: options.x ?? area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: options.y ?? area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height,
  }
}

/** `BrowserWindow`, and the windows there are. `areaOf` is the work area of the display on which bounds lie. */
export const makeBrowserWindow = (
  host: () => Host,
  app: EventEmitter,
  areas: { primary(): Bounds; around(bounds: Bounds): { readonly work: Bounds; readonly whole: Bounds } },
) => {
  const windows: ShownWindow[] = []
  let focused: ShownWindow | null = null

  const build = (
    options: WindowOptions,
    given: { readonly target: HeldTarget; readonly url: string } | null,
  ): ShownWindow => {
    let normal: Bounds = placeOf(options, areas.primary())
    let title = options.title ?? 'beraad'
    let isVisible = false
    let isDestroyed = false
    let isMinimized = false
    let isMaximized = false
    let isFullScreen = options.fullscreen === true
    let isMenuBarVisible = options.autoHideMenuBar !== true
    let isProtected = false
    let background = options.backgroundColor ?? '#FFFFFF'
    let minimum = [options.minWidth ?? 0, options.minHeight ?? 0]
    let wasPainted = false

    const { contents, opened, page } = makeWebContents(
      host(),
      options,
      {
        painted: () => {
          if (wasPainted) return
          wasPainted = true
          window.emit('ready-to-show')
        },
        gone: () => end(),
      },
      given,
    )

    const bounds = (): Bounds => {
      if (isFullScreen) return areas.around(normal).whole
      return isMaximized ? areas.around(normal).work : normal
    }
    const resize = (): void => {
      const { width, height } = bounds()
      void opened()
        .then(async ({ targetId }) => {
          const { browser } = (await host().engine()).chromium
          const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId })
          await browser.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
        })
        .catch(() => undefined)
    }
    const change = (isNow: boolean, was: boolean, event: string): boolean => {
      if (isNow !== was) {
        resize()
        window.emit(event)
      }
      return isNow
    }
    const end = (): void => {
      if (isDestroyed) return
      isDestroyed = true
      windows.splice(windows.indexOf(window), 1)
      if (focused === window) focused = windows.at(-1) ?? null
      window.emit('closed')
      if (windows.length === 0) app.emit('window-all-closed')
    }
    const alive = (): void => {
      if (isDestroyed) throw new TypeError('Object has been destroyed')
    }
    const setBounds = (wanted: Partial<Bounds>): void => {
      alive()
      const before = normal
      normal = { ...normal, ...wanted }
      if (before.x !== normal.x || before.y !== normal.y) {
        window.emit('move')
        window.emit('moved')
      }
      if (before.width !== normal.width || before.height !== normal.height) {
        resize()
        window.emit('resize')
        window.emit('resized')
      }
    }
    const focus = (): void => {
      if (!isVisible || focused === window) return
      const before = focused
      focused = window
      before?.emit('blur')
      if (before !== null) app.emit('browser-window-blur', {}, before)
      window.emit('focus')
      app.emit('browser-window-focus', {}, window)
    }

    const parts = {
      id: contents.id,
      webContents: contents,
      loadURL: (address: string) => contents.loadURL(address),
      reload: () => contents.reload(),
      close: () => {
        if (isDestroyed) return
        const event = cancelable({})
        window.emit('close', event)
        if (event.defaultPrevented) return host().stayed()
        // A page that crashed has nobody to ask.
        if (contents.isCrashed() || page() === null) parts.destroy()
        else contents.close()
      },
      destroy: () => {
        if (isDestroyed) return
        const targetId = page()?.targetId
        end()
        if (targetId === undefined) return
        void host()
          .engine()
          .then(({ chromium }) => chromium.browser.send('Target.closeTarget', { targetId }))
          .catch(() => undefined)
      },
      show: () => {
        if (!isVisible) {
          isVisible = true
          window.emit('show')
        }
        focus()
      },
      showInactive: () => {
        if (isVisible) return
        isVisible = true
        window.emit('show')
      },
      hide: () => {
        if (!isVisible) return
        isVisible = false
        window.emit('hide')
      },
      focus,
      blur: () => {
        if (focused !== window) return
        focused = null
        window.emit('blur')
      },
      moveTop: () => undefined,
      isFocused: () => focused === window,
      isDestroyed: () => isDestroyed,
      isVisible: () => isVisible,
      isMinimized: () => isMinimized,
      isMaximized: () => isMaximized,
      isFullScreen: () => isFullScreen,
      isNormal: () => !isMinimized && !isMaximized && !isFullScreen,
      minimize: () => {
        isMinimized = change(true, isMinimized, 'minimize')
      },
      restore: () => {
        isMinimized = change(false, isMinimized, 'restore')
      },
      maximize: () => {
        const was = isMaximized
        isMaximized = true
        change(true, was, 'maximize')
      },
      unmaximize: () => {
        const was = isMaximized
        isMaximized = false
        change(false, was, 'unmaximize')
      },
      setFullScreen: (wanted: boolean) => {
        const was = isFullScreen
        isFullScreen = wanted
        change(wanted, was, wanted ? 'enter-full-screen' : 'leave-full-screen')
      },
      getBounds: () => ({ ...bounds() }),
      getNormalBounds: () => ({ ...normal }),
      getContentBounds: () => ({ ...bounds() }),
      setBounds,
      getSize: () => [bounds().width, bounds().height],
      setSize: (width: number, height: number) => setBounds({ width, height }),
      getPosition: () => [bounds().x, bounds().y],
      setPosition: (x: number, y: number) => setBounds({ x, y }),
      getMinimumSize: () => minimum,
      setMinimumSize: (width: number, height: number) => {
        minimum = [width, height]
      },
      center: () => setBounds(placeOf(normal, areas.around(normal).work)),
      getTitle: () => title,
      setTitle: (text: string) => {
        title = text
      },
      setContentProtection: (wanted: boolean) => {
        isProtected = wanted
      },
      isContentProtected: () => isProtected,
      getBackgroundColor: () => background,
      setBackgroundColor: (color: string) => {
        background = color
      },
      setMenuBarVisibility: (wanted: boolean) => {
        isMenuBarVisible = wanted
      },
      isMenuBarVisible: () => isMenuBarVisible,
      setAutoHideMenuBar: (wanted: boolean) => {
        isMenuBarVisible = !wanted
      },
      setMenu: () => undefined,
      removeMenu: () => {
        isMenuBarVisible = false
      },
      setAlwaysOnTop: () => undefined,
      setSkipTaskbar: () => undefined,
      flashFrame: () => undefined,
      setIcon: () => undefined,
    }
    const window: ShownWindow = eventful('BrowserWindow', events, parts)
    contents.on('page-title-updated', (event, text) => {
      window.emit('page-title-updated', event, text, true)
      if (!event.defaultPrevented) title = text
    })
    for (const name of ['unresponsive', 'responsive']) contents.on(name, () => window.emit(name))
    windows.push(window)
    app.emit('browser-window-created', {}, window)
    app.emit('web-contents-created', {}, contents)
    if (options.show !== false) parts.show()
    // The page of a window that another page opened goes on as soon as it has its preload script.
    if (given !== null) void opened()
    return window
  }

  /** Electron calls it with `new`. */
  function BrowserWindow(options: WindowOptions = {}) {
    return build(options, null)
  }
  const statics = {
    getAllWindows: () => [...windows],
    getFocusedWindow: () => focused,
    fromId: (id: number) => windows.find((one) => one.id === id) ?? null,
    fromWebContents: (contents: object) => windows.find((one) => one.webContents === contents) ?? null,
  }
  return {
    BrowserWindow: Object.assign(BrowserWindow, statics),
    statics,
    openWindow: build,
    windows: (): readonly ShownWindow[] => windows,
  }
}
