import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { desktopContract } from '../../shared/desktop/contract.ts'
import { channelOf, type Verb, verbs } from '../../shared/desktop/names.ts'
import { ok, refuse } from '../../shared/result.ts'
import { type Handlers, makeDispatcher } from './dispatcher.ts'

const own = { url: 'app://beraad/', parent: null, detached: false }

const called = vi.fn<(verb: Verb, input: unknown) => void>()
const reported = vi.fn<(verb: Verb, error: unknown) => void>()

/** Whatever is asked, each handler says what it heard. */
const listening: readonly (readonly unknown[])[] = verbs.map((verb) => [
  verb,
  async (input: unknown) => {
    called(verb, input)
    return refuse('heard')
  },
])
const handlers: Handlers = Object.fromEntries(listening)

const dispatch = makeDispatcher(handlers, reported)

beforeEach(() => {
  called.mockClear()
  reported.mockClear()
})

const anything = fc.anything({
  withBigInt: true,
  withTypedArray: true,
  withMap: true,
  withNullPrototype: true,
})
const elsewhere = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ...['about:blank', 'about:srcdoc', 'https://relay.example/', 'app://beraad.example/', 'null'],
  ),
  fc.string().map((text) => `app://beraad${text.replace(/^[/?#]*/, '.')}`),
)
const anyVerb = fc.constantFrom(...verbs)

describe('messages over the bridge', () => {
  test('R-SHELL-7 channels are distinct', () => {
    expect(new Set(verbs.map(channelOf)).size).toBe(verbs.length)
  })

  test('R-SHELL-7 whatever is sent is answered by value, and no handler sees what its schema does not allow', async () => {
    await fc.assert(
      fc.asyncProperty(anyVerb, fc.array(anything, { maxLength: 3 }), async (verb, message) => {
        called.mockClear()
        const reply = await dispatch(verb, own, message)
        expect(typeof reply.ok).toBe('boolean')
        for (const [name, input] of called.mock.calls)
          expect(desktopContract[name].input.safeParse(input).success).toBe(true)
        if (message.length > 1) expect(called).not.toHaveBeenCalled()
      }),
      { numRuns: 500 },
    )
    expect(reported).not.toHaveBeenCalled()
  })

  test('R-SHELL-2 a foreign page or frame reaches no handler', async () => {
    const frame = fc.oneof(
      fc.constant(null),
      fc.record({ url: elsewhere, parent: fc.constant(null), detached: fc.constant(false) }),
      fc.record({ url: fc.constant(own.url), parent: fc.object(), detached: fc.boolean() }),
      fc.record({ url: fc.constant(own.url), parent: fc.constant(null), detached: fc.constant(true) }),
    )
    await fc.assert(
      fc.asyncProperty(anyVerb, frame, async (verb, sender) => {
        expect(await dispatch(verb, sender, [undefined])).toEqual({ ok: false, code: 'foreign-sender' })
      }),
    )
    expect(called).not.toHaveBeenCalled()
  })

  test.each<[Verb, unknown]>([
    [
      'saveFile',
      { name: 'x', mime: 'text/plain', content: 'x'.repeat(64 * 1024 * 1024 + 1), as: 'markdown' },
    ],
    ['saveFile', { name: 'x', mime: 'text/plain', content: 'x', path: '/etc/passwd', as: 'markdown' }],
    ['saveFile', { name: '', mime: 'text/plain', content: 'x', as: 'markdown' }],
    ['saveFile', { name: 'x', mime: 'text/plain', content: [1, 2], as: 'markdown' }],
    ['changePreferences', { language: 'de' }],
    ['changePreferences', { relays: ['wss://evil.example'] }],
    ['changePreferences', null],
    ['copyText', 7],
    ['copyText', 'x'.repeat(1_000_001)],
    ['admitRelay', 'https://relay.example'],
    ['masterKey', {}],
  ])('R-SHELL-7 %s refuses what does not fit', async (verb, input) => {
    expect(await dispatch(verb, own, [input])).toEqual({ ok: false, code: 'bad-message' })
    expect(called).not.toHaveBeenCalled()
  })

  test('R-SHELL-7 bytes and text of a file arrive unchanged', async () => {
    const content = new Uint8Array([0, 1, 255])
    await dispatch('saveFile', own, [{ name: 'a', mime: 'b', content, as: 'markdown' }])
    expect(called.mock.lastCall?.[1]).toEqual({ name: 'a', mime: 'b', content, as: 'markdown' })
  })

  test('R-SHELL-8 a handler that fails, or answers out of shape, is reported here and not to the page', async () => {
    const failing = makeDispatcher(
      {
        ...handlers,
        copyText: () => Promise.reject(new Error('secret detail')),
        masterKey: async () => ok({ key: 'not a key', vault: '' }),
      },
      reported,
    )
    expect(await failing('copyText', own, ['x'])).toEqual({ ok: false, code: 'internal' })
    expect(await failing('masterKey', own, [])).toEqual({ ok: false, code: 'internal' })
    expect(reported.mock.calls.map(([verb]) => verb)).toEqual(['copyText', 'masterKey'])
  })
})
