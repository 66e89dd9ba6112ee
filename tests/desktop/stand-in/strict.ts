import { EventEmitter } from 'node:events'

/** What the stand-in offers under one name of Electron's; `names.test` compares it with Electron's own description. */
export interface Offered {
  readonly members: ReadonlySet<string>
  readonly events: ReadonlySet<string>
}

const offers = new Map<string, { members: Set<string>; events: Set<string> }>()

/** Everything that was made so far, by the name that Electron's type description has for it. */
export const offered = (): ReadonlyMap<string, Offered> => offers

const offer = (name: string, members: readonly string[], events: readonly string[]): void => {
  const known = offers.get(name) ?? { members: new Set(), events: new Set() }
  for (const member of members) known.members.add(member)
  for (const event of events) known.events.add(event)
  offers.set(name, known)
}

/** What the language and its tools ask of any object. */
const askedOfAnything = new Set(['then', 'toJSON', 'constructor', 'inspect', 'default', '__esModule'])

/** An object of Electron's: what it does not have is refused by name, so that nothing seems to work that is not there. */
export const strict = <Parts extends object>(name: string, parts: Parts): Parts => {
  offer(
    name,
    Object.keys(parts).filter((key) => !(parts instanceof EventEmitter) || !key.startsWith('_')),
    [],
  )
  return guarded(name, parts)
}

const guarded = <Parts extends object>(name: string, parts: Parts): Parts => {
  const check = (target: Parts, key: string | symbol): void => {
    if (typeof key === 'symbol' || key in target || askedOfAnything.has(key)) return
    throw new Error(`the stand-in for electron has no ${name}.${key}`)
  }
  return new Proxy(parts, {
    get: (target, key) => {
      check(target, key)
      return Reflect.get(target, key)
    },
    set: (target, key, value) => {
      check(target, key)
      return Reflect.set(target, key, value)
    },
  })
}

/** An object of Electron's with events: listening for one that is not there, or emitting one, is refused by name too. */
export const eventful = <Parts extends object>(
  name: string,
  events: readonly string[],
  parts: Parts,
): Parts & EventEmitter => {
  const known = new Set(events)
  const check = (event: string | symbol): void => {
    if (!known.has(String(event)) && event !== 'newListener' && event !== 'removeListener')
      throw new Error(`the stand-in for electron has no event '${String(event)}' of ${name}`)
  }
  const emitter = new EventEmitter()
  const { on, once, emit, prependListener } = EventEmitter.prototype
  const checked = {
    on(event: string, listener: (...values: unknown[]) => void) {
      check(event)
      return on.call(emitter, event, listener)
    },
    once(event: string, listener: (...values: unknown[]) => void) {
      check(event)
      return once.call(emitter, event, listener)
    },
    addListener(event: string, listener: (...values: unknown[]) => void) {
      check(event)
      return on.call(emitter, event, listener)
    },
    prependListener(event: string, listener: (...values: unknown[]) => void) {
      check(event)
      return prependListener.call(emitter, event, listener)
    },
    emit(event: string, ...values: unknown[]) {
      check(event)
      return emit.call(emitter, event, ...values)
    },
  }
  for (const [key, value] of Object.entries(checked))
    Object.defineProperty(emitter, key, { value, enumerable: false, configurable: true, writable: true })
  Object.defineProperties(emitter, Object.getOwnPropertyDescriptors(parts))
  offer(name, Object.keys(parts), events)
  return guarded(name, emitter) as Parts & EventEmitter
}

/** An event of Electron's that a listener may stop. */
export const cancelable = <Details extends object>(details: Details) => {
  let prevented = false
  return Object.defineProperties({ ...details } as Details & StoppableEvent, {
    preventDefault: {
      value: () => {
        prevented = true
      },
      enumerable: true,
    },
    defaultPrevented: { get: () => prevented, enumerable: true },
  })
}

export interface StoppableEvent {
  preventDefault(): void
  readonly defaultPrevented: boolean
}
