import { beforeEach, describe, expect, test, vi } from 'vitest'
import { mostAtOnce } from '../../shared/desktop/contract.ts'
import { type Verb, verbs } from '../../shared/desktop/names.ts'
import { ok, refuse } from '../../shared/result.ts'
import { type Handlers, makeDispatcher } from './dispatcher.ts'

const own = { url: 'app://beraad/', parent: null, detached: false }
const called = vi.fn<(verb: Verb, input: unknown) => void>()
const failed = vi.fn<(verb: Verb, error: unknown) => void>()

/** Handlers that answer when the test lets them. */
const slowHandlers = () => {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const slow: readonly (readonly unknown[])[] = verbs.map((verb) => [
    verb,
    async (input: unknown) => {
      called(verb, input)
      await released
      return refuse('heard')
    },
  ])
  const handlers: Handlers = Object.fromEntries(slow)
  return { handlers, release }
}

beforeEach(() => {
  called.mockClear()
  failed.mockClear()
})

describe('a page that went wild', () => {
  test('R-SEC-15 of thousands of calls at once a few are kept, and the others are told so', async () => {
    const { handlers, release } = slowHandlers()
    const dispatch = makeDispatcher(handlers, failed)
    const file = { name: 'x.md', mime: 'text/plain', content: 'x', as: 'markdown' }
    const saves = Array.from({ length: 2000 }, () => dispatch('saveFile', own, [file]))
    const copies = Array.from({ length: 2000 }, () => dispatch('copyText', own, ['x']))
    const refusedAtOnce = await Promise.all([...saves.slice(1), ...copies.slice(mostAtOnce('copyText'))])
    expect(new Set(refusedAtOnce.map((reply) => (reply.ok ? 'ok' : reply.code)))).toEqual(new Set(['busy']))
    expect(called.mock.calls.filter(([verb]) => verb === 'saveFile')).toHaveLength(1)
    expect(called.mock.calls.filter(([verb]) => verb === 'copyText')).toHaveLength(mostAtOnce('copyText'))
    release()
    expect(await saves[0]).toEqual({ ok: false, code: 'heard' })
    // What is done makes room again, also when it failed.
    expect(await dispatch('saveFile', own, [file])).toEqual({ ok: false, code: 'heard' })
  })

  test('R-SEC-15 a handler that throws takes no place for ever', async () => {
    const dispatch = makeDispatcher(
      { ...slowHandlers().handlers, saveFile: () => Promise.reject(new Error('no disk')) },
      failed,
    )
    const file = { name: 'x.md', mime: 'text/plain', content: 'x', as: 'markdown' }
    for (let round = 0; round < 5; round++)
      expect(await dispatch('saveFile', own, [file])).toEqual({ ok: false, code: 'internal' })
    expect(failed).toHaveBeenCalledTimes(5)
  })

  test('R-SEC-15 strangers and nonsense take no place', async () => {
    const { handlers, release } = slowHandlers()
    const dispatch = makeDispatcher(handlers, failed)
    for (let round = 0; round < 100; round++) {
      await dispatch('copyText', null, ['x'])
      await dispatch('copyText', own, [{ not: 'a text' }])
    }
    const real = dispatch('copyText', own, ['x'])
    release()
    expect(await real).toEqual({ ok: false, code: 'heard' })
    expect(called).toHaveBeenCalledTimes(1)
  })
})

describe('what a page may make of a message', () => {
  const deep = (() => {
    let value: unknown = 'x'
    for (let level = 0; level < 10_000; level++) value = { value }
    return value
  })()
  const cycle: Record<string, unknown> = { name: 'x', mime: 'text/plain', content: 'x' }
  cycle.self = cycle
  const hostile: readonly (readonly [string, unknown])[] = [
    ['a cycle', cycle],
    ['ten thousand levels', deep],
    ['a huge integer', 10n ** 10_000n],
    ['a symbol', Symbol('x')],
    ['a function', () => 'x'],
    ['shared memory', new SharedArrayBuffer(8)],
    ['bytes over shared memory', new Uint8Array(new SharedArrayBuffer(8))],
    ['numbers that look like bytes', new Float64Array(8)],
    ['a list with a million holes', new Array(1_000_000)],
    ['a map', new Map([['name', 'x']])],
    ['a prototype', JSON.parse('{"__proto__":{"theme":"dark"},"constructor":{"prototype":{"polluted":1}}}')],
    [
      'a getter that throws',
      {
        get name(): string {
          throw new Error('gotten')
        },
      },
    ],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('gotten')
          },
        },
      ),
    ],
  ]

  test.each(hostile)('R-SEC-14 %s is refused by every verb, and changes nothing', async (_what, message) => {
    const dispatch = makeDispatcher(slowHandlers().handlers, failed)
    for (const verb of verbs) {
      const reply = await dispatch(verb, own, [message])
      expect(reply).toEqual({ ok: false, code: 'bad-message' })
    }
    expect(called).not.toHaveBeenCalled()
    expect(failed).not.toHaveBeenCalled()
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('R-SEC-14 a file of the largest size passes, one byte more does not', async () => {
    const largest = 64 * 1024 * 1024
    const seen = vi.fn()
    const dispatch = makeDispatcher(
      {
        ...slowHandlers().handlers,
        saveFile: async (file) => {
          seen(file.content.length)
          return ok(null)
        },
      },
      failed,
    )
    const send = (content: unknown) =>
      dispatch('saveFile', own, [{ name: 'x', mime: 'y', content, as: 'markdown' }])
    expect(await send(new Uint8Array(largest))).toEqual({ ok: true, value: null })
    expect(await send(new Uint8Array(largest + 1))).toEqual({ ok: false, code: 'bad-message' })
    expect(await send('x'.repeat(largest + 1))).toEqual({ ok: false, code: 'bad-message' })
    expect(seen.mock.calls).toEqual([[largest]])
  })
})
