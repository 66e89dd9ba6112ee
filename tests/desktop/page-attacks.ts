/**
 * What a page that somebody took over would try. Every function runs in the page as it stands here, so it uses nothing from
 * outside, and answers what it got away with.
 */

/** Looks for Node, for Electron and for a way to change the bridge. */
export const reachForTheShell = async (bridgeName: string): Promise<readonly string[]> => {
  const got: string[] = []
  for (const name of [
    'require',
    'process',
    'module',
    'ipcRenderer',
    'electron',
    'Buffer',
    'global',
    '__dirname',
  ])
    if (name in window) got.push(`${name} is there`)
  const bridge = Reflect.get(window, bridgeName) as Record<string, (input?: unknown) => Promise<unknown>>
  const before = Object.keys(bridge).join()

  // The page's prototypes are its own: what it puts there must see nothing of what the preload script has.
  const spied: readonly (readonly [object, string])[] = [
    [Promise.prototype, 'then'],
    [Function.prototype, 'apply'],
    [Array.prototype, 'map'],
  ]
  const isTreasure = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && ('invoke' in value || 'sendSync' in value)
  const look = (values: ArrayLike<unknown>): void => {
    for (let index = 0; index < values.length; index++)
      if (isTreasure(values[index])) got.push('ipcRenderer was seen through a prototype')
  }
  const spy = <Call extends (this: never, ...given: never[]) => unknown>(original: Call): Call =>
    function (this: never, ...given: never[]) {
      look([this, ...given])
      return Reflect.apply(original, this, given)
    } as Call
  const kept: (readonly [object, string, unknown])[] = []
  for (const [owner, name] of spied) {
    const original = Reflect.get(owner, name)
    kept.push([owner, name, original])
    Reflect.set(owner, name, spy(original))
  }
  Object.defineProperty(Object.prototype, 'polluted', { value: 'yes', configurable: true })
  const answer = (await bridge.settings?.()) as { readonly ok?: boolean }
  for (const [owner, name, original] of kept) Reflect.set(owner, name, original)
  Reflect.deleteProperty(Object.prototype, 'polluted')
  if (answer.ok !== true) got.push('the bridge stopped working')

  const evil = async () => ({ ok: true, value: 'evil' })
  const tries = [
    () => Reflect.set(bridge, 'masterKey', evil),
    () => Reflect.set(bridge, 'more', evil),
    () => Reflect.deleteProperty(bridge, 'settings'),
    () => Reflect.defineProperty(bridge, 'settings', { value: evil }),
    () => Reflect.setPrototypeOf(bridge, { more: evil }),
    () => Reflect.set(window, bridgeName, { masterKey: evil }),
    () => Reflect.deleteProperty(window, bridgeName),
    () => Reflect.defineProperty(window, bridgeName, { value: {} }),
  ]
  for (const [index, attempt] of tries.entries()) {
    try {
      if (attempt()) got.push(`the bridge let itself be changed (${index})`)
    } catch {
      // A frozen object refuses with an error as well.
    }
  }
  if (Reflect.get(window, bridgeName) !== bridge) got.push('the bridge was replaced')
  if (Object.keys(bridge).join() !== before) got.push('the bridge has other functions')

  const frame = document.createElement('iframe')
  document.body.append(frame)
  const inside = frame.contentWindow
  if (inside !== null && (bridgeName in inside || 'require' in inside)) got.push('a frame has a bridge')
  frame.remove()
  return got
}

/** Runs code of its own and loads things from `elsewhere`, in every way that there is. */
export const runAndLoad = async (elsewhere: string): Promise<readonly string[]> => {
  const got: string[] = []
  const globals = window as unknown as Record<string, unknown>
  // Out of the debugger's call, in which Chromium allows what it allows no page.
  await new Promise((resolve) => setTimeout(resolve, 0))
  const ran = (name: string): void => {
    got.push(`${name} ran`)
  }
  globals.ran = ran
  const add = (name: string, attributes: Record<string, string>, text = ''): HTMLElement => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.textContent = text
    document.body.append(element)
    return element
  }
  const attempt = (name: string, run: () => unknown): void => {
    try {
      run()
      ran(name)
    } catch {
      // Refused, as it should be.
    }
  }
  // biome-ignore lint/security/noGlobalEval: this is the attack
  attempt('eval', () => globalThis.eval('1'))
  attempt('new Function', () => new Function('return 1')())
  attempt('a function of the bridge as compiler', () =>
    (globals.beraad as { settings: { constructor: FunctionConstructor } }).settings.constructor('return 1')(),
  )
  setTimeout("ran('a text as timer')" as unknown as () => void, 0)
  const blob = (type: string, text: string): string => URL.createObjectURL(new Blob([text], { type }))
  const script = "ran('a script')"
  add('script', {}, script)
  add('script', { src: `data:text/javascript,${script}` })
  add('script', { src: blob('text/javascript', script) })
  add('script', { src: `${elsewhere}/script.js` })
  add('script', { type: 'module' }, script)
  add('script', { type: 'importmap' }, `{"imports":{"x":"${elsewhere}/map.js"}}`)
  add('script', { type: 'speculationrules' }, `{"prefetch":[{"urls":["${elsewhere}/speculation"]}]}`)
  add('button', { onclick: "ran('a handler')" }).click()
  add('img', { src: 'data:,', onerror: "ran('an error handler')" })
  add('a', { href: "javascript:ran('a javascript address')" }).click()
  add('iframe', { srcdoc: `<script>parent.ran('a frame')</script><img src="${elsewhere}/srcdoc.png">` })
  add('iframe', { src: `data:text/html,<script>parent.ran('a data frame')</script>` })
  add('iframe', { src: `${elsewhere}/frame.html` })
  add('img', { src: `${elsewhere}/image.png` })
  add('img', { srcset: `${elsewhere}/set.png 2x` })
  add('link', { rel: 'stylesheet', href: `${elsewhere}/style.css` })
  add('link', { rel: 'prefetch', href: `${elsewhere}/prefetch` })
  add('link', { rel: 'preload', as: 'image', href: `${elsewhere}/preload.png` })
  add('link', { rel: 'modulepreload', href: `${elsewhere}/module.js` })
  add('link', { rel: 'manifest', href: `${elsewhere}/manifest.json` })
  add('link', { rel: 'icon', href: `${elsewhere}/icon.png` })
  add(
    'style',
    {},
    `body { background-image: url(${elsewhere}/background.png) } @import '${elsewhere}/import.css'`,
  )
  add('div', { style: `background-image: url(${elsewhere}/attribute.png)` })
  add('video', { src: `${elsewhere}/video.mp4`, autoplay: '' })
  add('audio', { src: `${elsewhere}/sound.mp3`, autoplay: '' })
  add('object', { data: `${elsewhere}/object.pdf` })
  add('embed', { src: `${elsewhere}/embed.svg` })
  add('base', { href: `${elsewhere}/` })
  if (document.baseURI.startsWith(elsewhere)) got.push('the base address was moved')
  const form = add('form', { action: `${elsewhere}/form`, method: 'post' }) as HTMLFormElement
  form.submit()
  const asked = [
    fetch(`${elsewhere}/fetch`, { mode: 'no-cors' }),
    fetch(`${elsewhere}/keepalive`, { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' }),
    import(/* @vite-ignore */ `${elsewhere}/import.js`),
    import(/* @vite-ignore */ `data:text/javascript,${script}`),
    new FontFace('elsewhere', `url(${elsewhere}/font.woff2)`).load(),
  ]
  for (const [index, one] of asked.entries())
    one.then(
      () => got.push(`request ${index} was answered`),
      () => 0,
    )
  navigator.sendBeacon(`${elsewhere}/beacon`, 'x')
  const request = new XMLHttpRequest()
  attempt('a plain request', () => {
    request.open('GET', `${elsewhere}/plain`, false)
    request.send()
  })
  const events = new EventSource(`${elsewhere}/events`)
  const worker = (): Worker => new Worker(blob('text/javascript', 'postMessage(1)'))
  try {
    worker().onmessage = () => ran('a worker')
  } catch {
    // Refused, as it should be.
  }
  await new Promise((resolve) => setTimeout(resolve, 1000))
  events.close()
  return got
}

/** Asks for everything that a page can ask of the machine. */
export const askTheMachine = async (): Promise<readonly string[]> => {
  const got: string[] = []
  const parts = navigator as unknown as Record<
    string,
    Record<string, (...given: unknown[]) => Promise<unknown>>
  >
  const attempt = async (name: string, ask: () => unknown): Promise<void> => {
    const answer = await Promise.race([
      Promise.resolve()
        .then(ask)
        .catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, 1500)),
    ])
    if (answer !== undefined && answer !== false && answer !== 'denied') got.push(name)
  }
  await Promise.all([
    attempt('camera', () => navigator.mediaDevices.getUserMedia({ video: true })),
    attempt('microphone', () => navigator.mediaDevices.getUserMedia({ audio: true })),
    attempt('screen', () => navigator.mediaDevices.getDisplayMedia({ video: true })),
    attempt('clipboard', () => navigator.clipboard.readText()),
    attempt('clipboard content', () => navigator.clipboard.read()),
    attempt('notifications', async () =>
      (await Notification.requestPermission()) === 'granted' ? true : undefined,
    ),
    attempt(
      'place',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    ),
    attempt('usb', () => parts.usb?.requestDevice?.({ filters: [] })),
    attempt('hid', () => parts.hid?.requestDevice?.({ filters: [] })),
    attempt('serial', () => parts.serial?.requestPort?.()),
    attempt('bluetooth', () => parts.bluetooth?.requestDevice?.({ acceptAllDevices: true })),
    attempt('midi', () => navigator.requestMIDIAccess?.()),
    attempt('fonts', () => (window as unknown as { queryLocalFonts(): unknown }).queryLocalFonts()),
    attempt('screens', () => (window as unknown as { getScreenDetails(): unknown }).getScreenDetails()),
    attempt('staying awake', () => parts.wakeLock?.request?.('screen')),
    attempt('a folder', () =>
      (window as unknown as { showDirectoryPicker(): unknown }).showDirectoryPicker(),
    ),
  ])
  return got
}

/** Goes to addresses, in every way that there is. A page that really left does not come back to tell. */
export const goTo = async (addresses: readonly string[]): Promise<readonly string[]> => {
  const got: string[] = []
  const link = (attributes: Record<string, string>): HTMLElement => {
    const element = document.createElement('a')
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    document.body.append(element)
    return element
  }
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60))
  const ways: ((address: string) => unknown)[] = [
    (address) => location.assign(address),
    (address) => location.replace(address),
    (address) => link({ href: address }).click(),
    (address) => link({ href: address, target: '_top' }).click(),
    (address) => link({ href: address, target: '_blank' }).click(),
    (address) => link({ href: address, target: '_blank', rel: 'noopener' }).click(),
    (address) => link({ href: address, download: 'x.txt' }).click(),
    (address) => window.open(address),
    (address) => window.open(address, 'named', 'popup,noopener'),
    (address) => {
      const meta = document.createElement('meta')
      meta.httpEquiv = 'refresh'
      meta.content = `0;url=${address}`
      document.head.append(meta)
    },
    (address) => {
      const form = document.createElement('form')
      form.action = address
      form.target = '_blank'
      document.body.append(form)
      form.submit()
    },
    (address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
    },
    (address) => history.pushState(null, '', address),
  ]
  const stays = location.href
  for (const [index, way] of ways.entries())
    for (const address of addresses) {
      // Another address of one's own is no other place: only the words in the bar change.
      if (index === ways.length - 1 && address.startsWith(location.origin)) continue
      try {
        way(address)
      } catch {
        // Refused at once.
      }
      await pause()
      if (location.href !== stays) got.push(`way ${index} to ${address}`)
    }
  return got
}
