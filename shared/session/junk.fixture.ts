import fc from 'fast-check'
import * as Y from 'yjs'

export type Part = 'agenda' | 'case'
export type Shape = 'map' | 'array' | 'text'

/** Every name of a session's documents and the shape of what stands there, with where a problem with it is told. */
export const names: readonly {
  readonly in: Part
  readonly name: string
  readonly shape: Shape
  readonly where: string
}[] = [
  { in: 'agenda', name: 'session', shape: 'map', where: 'agenda/session' },
  { in: 'agenda', name: 'about', shape: 'map', where: 'agenda/about' },
  { in: 'agenda', name: 'progress', shape: 'map', where: 'agenda/progress' },
  { in: 'agenda', name: 'visited', shape: 'array', where: 'agenda/visited' },
  { in: 'agenda', name: 'handover', shape: 'map', where: 'agenda/handover' },
  { in: 'agenda', name: 'floor', shape: 'map', where: 'agenda/floor' },
  { in: 'agenda', name: 'watcher', shape: 'map', where: 'agenda/watcher' },
  { in: 'agenda', name: 'talk-round', shape: 'map', where: 'agenda/talk-round' },
  { in: 'agenda', name: 'silence', shape: 'map', where: 'agenda/silence' },
  { in: 'agenda', name: 'reveals:weighing', shape: 'array', where: 'agenda/weighing/reveals' },
  { in: 'agenda', name: 'closed:weighing', shape: 'map', where: 'agenda/weighing/closed' },
  { in: 'agenda', name: 'spoken:weighing', shape: 'array', where: 'agenda/weighing/spoken' },
  { in: 'agenda', name: 'record', shape: 'map', where: 'agenda/record' },
  { in: 'agenda', name: 'record-answers', shape: 'map', where: 'agenda/record-answers' },
  { in: 'agenda', name: 'record-adoptions', shape: 'array', where: 'agenda/record-adoptions' },
  { in: 'case', name: 'line:moral-question', shape: 'text', where: 'case/moral-question' },
  { in: 'case', name: 'dilemma:horns:a.damage', shape: 'text', where: 'case/horns/a.damage' },
  { in: 'case', name: 'rows:perspectives', shape: 'array', where: 'case/perspectives' },
  { in: 'case', name: 'rows:alternatives', shape: 'array', where: 'case/alternatives' },
  { in: 'case', name: 'agreements:agreements', shape: 'array', where: 'case/agreements' },
  { in: 'case', name: 'checked:ground-rules', shape: 'map', where: 'case/ground-rules' },
  { in: 'case', name: 'pulse:pulse', shape: 'map', where: 'case/pulse' },
  { in: 'case', name: 'parked', shape: 'array', where: 'case/parked' },
  { in: 'case', name: 'passes', shape: 'map', where: 'case/passes' },
  { in: 'case', name: 'handover-declined', shape: 'map', where: 'case/handover-declined' },
  { in: 'case', name: 'record-amendments', shape: 'array', where: 'case/record-amendments' },
  { in: 'case', name: 'record-signatures', shape: 'array', where: 'case/record-signatures' },
  { in: 'case', name: 'envelopes:weighing', shape: 'array', where: 'case/weighing/envelopes' },
  { in: 'case', name: 'keys:weighing', shape: 'map', where: 'case/weighing/keys' },
  { in: 'case', name: 'added:weighing', shape: 'array', where: 'case/weighing/added' },
]

const key = fc.constantFrom(
  '__proto__',
  'constructor',
  'id',
  'by',
  'title',
  'createdAt',
  'startedAt',
  'legalGrounds',
  'retainUntil',
  'residentInformed',
  'stepId',
  'lead',
  'timer',
  'version',
  'method',
  'offer',
  'current',
  'frozen',
  'notes',
  'confidential',
  'x/safety',
  'x/y/z',
  'cell:norm',
  'cell:fits',
  'cell:due',
  'cell:kind',
  'cell:text',
  'cell:from',
  'cell:deadline',
  'cell:side',
  'cell:weight',
  'cell:certainty',
  'cell:presence',
  'cell:direction',
  'score',
  'judged:legality',
  'judged:effectiveness',
  'filed:request-1',
  'signed:request-1',
  'now',
  'wished',
  'present',
  'choice',
  'history',
  'h',
  '',
)
const plain = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(Number.NaN, -1, 1e308, '2026-13-45', 'opening', true),
  fc.constant({ toString: 1, valueOf: 1 }),
  fc.uint8Array({ maxLength: 4 }),
)
export type Junk =
  | { readonly kind: 'plain'; readonly value: unknown }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Junk])[] }
  | { readonly kind: 'array' | 'text' | 'xml'; readonly parts: readonly Junk[] }
const { junk } = fc.letrec<{ junk: Junk }>((tie) => ({
  junk: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('plain' as const), value: plain }),
    fc.record({
      kind: fc.constant('map' as const),
      entries: fc.array(fc.tuple(key, tie('junk')), { maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constantFrom('array', 'text', 'xml'),
      parts: fc.array(tie('junk'), { maxLength: 3 }),
    }),
  ),
}))

const fillText = (text: Y.Text, parts: readonly Junk[]): void => {
  for (const part of parts) {
    const value = built(part)
    if (typeof value === 'string') text.insert(0, value, { bold: true })
    else if (typeof value === 'object' && value !== null) text.insertEmbed(0, value)
  }
}

const built = (value: Junk): unknown => {
  switch (value.kind) {
    case 'plain':
      return value.value
    case 'map': {
      const map = new Y.Map<unknown>()
      for (const [name, part] of value.entries) map.set(name, built(part))
      return map
    }
    case 'array':
      return Y.Array.from(value.parts.map(built) as string[])
    case 'text':
    case 'xml': {
      const text = value.kind === 'text' ? new Y.Text() : new Y.XmlText()
      fillText(text, value.parts)
      return text
    }
  }
}

/** Puts junk under a name in the way of a shape; a rogue program's shape need not be ours. */
export const put = (document: Y.Doc, name: string, shape: Shape, at: string, value: Junk): void => {
  if (shape === 'map') document.getMap(name).set(at, built(value))
  else if (shape === 'array') document.getArray(name).insert(0, [built(value)])
  else fillText(document.getText(name), [value, { kind: 'plain', value: 'een' }])
}

/** One piece of junk under one of the session's names. */
export const anyJunk = fc.record({
  at: fc.constantFrom(...names),
  shape: fc.constantFrom<Shape>('map', 'array', 'text'),
  key,
  junk,
})
