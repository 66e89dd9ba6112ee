/** What the page got for one message, in one word. */
export interface Outcome {
  readonly verb: string
  readonly sent: string
  readonly got: string
}

/**
 * Sends every verb what no verb takes: wrong types, what cannot be copied, what fights back when it is read. Runs in the page as it
 * stands here, so it uses nothing from outside.
 */
export const sendNonsense = async ([bridgeName, verbs]: readonly [string, readonly string[]]): Promise<
  readonly Outcome[]
> => {
  const bridge = Reflect.get(window, bridgeName) as Record<string, (...input: unknown[]) => Promise<unknown>>
  const cycle: Record<string, unknown> = { name: 'x', mime: 'text/plain', content: 'x' }
  cycle.self = cycle
  let deep: unknown = 'x'
  for (let level = 0; level < 900; level++) deep = { deep }
  let deeper: unknown = 'x'
  for (let level = 0; level < 20_000; level++) deeper = [deeper]
  const fights = (): never => {
    throw new Error('not today')
  }
  let reads = 0
  const nonsense: Readonly<Record<string, unknown>> = {
    null: null,
    true: true,
    'a number': 7,
    'no number': Number.NaN,
    'minus nought': -0,
    'a big integer': 2n ** 70n,
    'a list of nothing': [null, null],
    'a list of texts': ['x', 'y'],
    'a long list': new Array(100_000).fill(7),
    'a cycle': cycle,
    'nine hundred levels': deep,
    'twenty thousand levels': deeper,
    'a map': new Map([['language', 'en']]),
    'a set': new Set(['x']),
    'a date': new Date(0),
    'a pattern': /x/,
    'an error': new Error('x'),
    'a list of lists': [[], [[]]],
    numbers: new Float64Array(10),
    'a view': new DataView(new ArrayBuffer(8)),
    'a text in a box': Object('x'),
    'a blob': new Blob(['x']),
    'an element': document.body,
    'the window': window,
    'a function': fights,
    'a promise': Promise.resolve('x'),
    'a getter that throws': Object.defineProperty({}, 'name', { get: fights, enumerable: true }),
    'a getter that changes its mind': {
      get name() {
        reads += 1
        return reads === 1 ? 'x' : { length: 1 }
      },
      mime: 'y',
      content: 'z',
    },
    'a proxy that throws': new Proxy({}, { ownKeys: fights, get: fights }),
    'names of prototypes': JSON.parse(
      '{"__proto__":{"language":"en"},"constructor":{"prototype":{"bad":1}}}',
    ),
    'a file too many': { name: 'x', mime: 'y', content: 'z', path: '/etc/passwd' },
    'a name too long': { name: 'x'.repeat(201), mime: 'y', content: 'z' },
    'a language too many': { language: 'de' },
    'a setting too many': { relays: ['wss://evil.example'] },
  }
  const codeOf = (answer: unknown): string => {
    if (typeof answer !== 'object' || answer === null) return `answered ${String(answer)}`
    const { ok, code } = answer as { readonly ok?: unknown; readonly code?: unknown }
    return ok === false ? String(code) : `done: ${JSON.stringify(answer)}`
  }
  const send = async (verb: string, sent: string, value: unknown): Promise<Outcome> => {
    try {
      const late = new Promise((resolve) => setTimeout(() => resolve('nothing'), 20_000))
      return { verb, sent, got: codeOf(await Promise.race([bridge[verb]?.(value), late])) }
    } catch (error) {
      return { verb, sent, got: error instanceof Error ? 'not copied' : `threw ${String(error)}` }
    }
  }
  const outcomes: Outcome[] = []
  for (const verb of verbs)
    for (const [sent, value] of Object.entries(nonsense)) outcomes.push(await send(verb, sent, value))
  const size = 64 * 1024 * 1024 + 1
  const largest = { name: 'x', mime: 'y', content: new Uint8Array(size) }
  outcomes.push(await send('saveFile', 'one byte more than a file may have', largest))
  outcomes.push(await send('copyText', 'a text that is too long', 'x'.repeat(1_000_001)))
  outcomes.push(await send('admitRelay', 'an address that is too long', `wss://${'x'.repeat(3000)}`))
  return outcomes
}

/** Calls one verb so often at once, and counts the answers by their code. */
export const callAtOnce = async ([bridgeName, verb, times]: readonly [string, string, number]): Promise<
  Readonly<Record<string, number>>
> => {
  const bridge = Reflect.get(window, bridgeName) as Record<
    string,
    () => Promise<{ readonly ok: boolean; readonly code?: string }>
  >
  const counts: Record<string, number> = {}
  const answers = await Promise.all(Array.from({ length: times }, () => bridge[verb]?.()))
  for (const answer of answers) {
    const name = answer?.ok ? 'ok' : (answer?.code ?? 'nothing')
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}
