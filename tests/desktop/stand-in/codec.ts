/**
 * What passes between the page and main: values as Electron's structured clone lets them through, as text. It stands in one
 * function because it also runs in the page, to which its source is given.
 */
export const makeCodec = () => {
  type Node = readonly unknown[]
  type WithBase64 = Uint8Array & { toBase64?: () => string }
  type FromBase64 = { fromBase64?: (text: string) => Uint8Array }
  const refusal = (): Error => new Error('An object could not be cloned.')
  const toBase64 = (bytes: Uint8Array): string =>
    (bytes as WithBase64).toBase64?.() ?? Buffer.from(bytes).toString('base64')
  const fromBase64 = (text: string): Uint8Array =>
    (Uint8Array as unknown as FromBase64).fromBase64?.(text) ?? new Uint8Array(Buffer.from(text, 'base64'))
  const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)

  const encode = (given: unknown): string => {
    const nodes: Node[] = []
    const seen = new Map<object, number>()
    const put = (value: unknown): Node => {
      if (value === undefined) return ['u']
      if (value === null || typeof value === 'boolean' || typeof value === 'string') return ['v', value]
      if (typeof value === 'number')
        return Number.isFinite(value) && !Object.is(value, -0)
          ? ['v', value]
          : ['n', Object.is(value, -0) ? '-0' : String(value)]
      if (typeof value === 'bigint') return ['b', String(value)]
      if (typeof value !== 'object') throw refusal()
      const known = seen.get(value)
      if (known !== undefined) return ['r', known]
      const at = nodes.length
      seen.set(value, at)
      nodes.push([])
      nodes[at] = body(value)
      return ['r', at]
    }
    const body = (value: object): Node => {
      if (Array.isArray(value))
        return ['L', value.length, Object.keys(value).map((key) => [key, put(Reflect.get(value, key))])]
      if (ArrayBuffer.isView(value))
        return ['T', kindOf(value), put(value.buffer), value.byteOffset, value.byteLength]
      if (value instanceof ArrayBuffer) return ['A', toBase64(new Uint8Array(value))]
      if (value instanceof Date) return ['D', value.getTime()]
      if (value instanceof RegExp) return ['R', value.source, value.flags]
      if (value instanceof Map) return ['M', [...value].map(([key, content]) => [put(key), put(content)])]
      if (value instanceof Set) return ['S', [...value].map(put)]
      if (value instanceof Error) return ['E', value.name, value.message, value.stack ?? '']
      if (value instanceof Boolean || value instanceof Number || value instanceof String)
        return ['W', put(value.valueOf())]
      if (kindOf(value) !== 'Object') throw refusal()
      return ['O', Object.keys(value).map((key) => [key, put(Reflect.get(value, key))])]
    }
    // The platform's own clone runs getters, refuses what it must, and leaves plain data behind.
    const root = put(structuredClone(given))
    return JSON.stringify([root, nodes])
  }

  const decode = (text: string): unknown => {
    const [root, nodes] = JSON.parse(text) as [Node, Node[]]
    const made = new Map<number, unknown>()
    const get = (node: Node): unknown => {
      const [kind, content] = node
      if (kind === 'u') return undefined
      if (kind === 'v') return content
      if (kind === 'n') return Number(content)
      if (kind === 'b') return BigInt(content as string)
      return object(content as number)
    }
    const fill = <Made>(at: number, value: Made): Made => {
      made.set(at, value)
      return value
    }
    const define = (target: object, entries: unknown): void => {
      for (const [key, value] of entries as [string, Node][])
        Object.defineProperty(target, key, {
          value: get(value),
          writable: true,
          enumerable: true,
          configurable: true,
        })
    }
    const object = (at: number): unknown => {
      if (made.has(at)) return made.get(at)
      const node = nodes[at] ?? []
      const [kind, first, second, third, fourth] = node
      switch (kind) {
        case 'L': {
          const list = fill(at, new Array(first as number))
          define(list, second)
          return list
        }
        case 'O': {
          const plain = fill(at, {})
          define(plain, first)
          return plain
        }
        case 'A':
          return fill(at, fromBase64(first as string).slice().buffer)
        case 'T': {
          const buffer = get(second as Node) as ArrayBuffer
          const view = Reflect.get(globalThis, first as string) as typeof DataView & {
            BYTES_PER_ELEMENT?: number
          }
          return fill(
            at,
            new view(buffer, third as number, (fourth as number) / (view.BYTES_PER_ELEMENT ?? 1)),
          )
        }
        case 'D':
          return fill(at, new Date(first as number))
        case 'R':
          return fill(at, new RegExp(first as string, second as string))
        case 'M': {
          const map = fill(at, new Map<unknown, unknown>())
          for (const [key, value] of first as [Node, Node][]) map.set(get(key), get(value))
          return map
        }
        case 'S': {
          const set = fill(at, new Set<unknown>())
          for (const value of first as Node[]) set.add(get(value))
          return set
        }
        case 'E': {
          const error = fill(at, new Error(second as string))
          Object.defineProperty(error, 'name', { value: first, configurable: true, writable: true })
          Object.defineProperty(error, 'stack', { value: third, configurable: true, writable: true })
          return error
        }
        case 'W':
          return fill(at, Object(get(first as Node)))
        default:
          throw refusal()
      }
    }
    return get(root)
  }

  return { encode, decode }
}
