import fc from 'fast-check'
import { journalKinds } from '../session/circle-records.ts'
import type { FieldValue, SessionSnapshot } from '../session/model.ts'
import { anyConferenceValue } from './arbitrary-conference.fixture.ts'
import { anyKindValue } from './arbitrary-kinds.fixture.ts'
import { everyKind } from './report.fixture.ts'

/** Text that has broken reports before: markup, Markdown, half characters, marks that turn the direction. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><svg/onload=alert(1)>',
  '&lt;b&gt; &amp;amp; &#60;',
  '<!-- ',
  ']]>',
  '# kop',
  '---\ntitle: x\n---',
  '- een\n- twee',
  '1. een\n2) twee',
  '> citaat',
  '    code',
  '```\ncode\n```',
  '| a | b |\n|---|---|',
  '[klik](javascript:alert(1)) ![x](https://example.org/x.png)',
  '**vet** _schuin_ ~~weg~~ `code` \\',
  '<https://example.org>',
  'tekst\n===',
  '\u202eomgekeerd\u202c \u2066gedraaid',
  'half \ud800 en half \udfff',
  '\u0000\u0007\u001b[31m\u007f\u0085\u2028\u2029\ufeff',
  'مرحبا بالعالم',
  'e\u0301\u200d👩‍👩‍👧',
  '$x^2$ {.class}',
  '__proto__',
  'constructor',
  '',
  ' \t\n ',
]

export const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('\ud800', '\udc00', '<', '*', '_', '\\', '\n', ' ', 'a', '|'),
    maxLength: 12,
  }),
)

/** Device ids are recognisable, so that a test can look for them in what comes out. */
const deviceId = fc
  .string({ unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyz23456789'), minLength: 12, maxLength: 12 })
  .map((text) => `DEVICE${text}`)

const number = fc.oneof(fc.integer({ min: 0, max: 2_000_000_000_000 }), fc.double())
const maybe = fc.option(number)
const day = fc.oneof(hostileText, fc.constantFrom('2026-11-22', '2026-02-31', '0000-00-00'))
const list = <Value>(of: fc.Arbitrary<Value>) => fc.array(of, { maxLength: 4 })
const status = fc.constantFrom('open', 'done', 'not-done', 'overtaken', 'escalated')
const flag = fc.constantFrom({}, { bold: true } as const)

const runs = list(
  fc
    .tuple(
      hostileText,
      flag,
      fc.constantFrom({}, { italic: true } as const, { strikethrough: true } as const),
    )
    .map(([text, one, other]) => ({ text, ...one, ...other })),
)

const block = fc.oneof(
  fc.record({ kind: fc.constantFrom('paragraph', 'heading', 'quote'), runs }),
  fc.record({
    kind: fc.constant('list'),
    ordered: fc.boolean(),
    items: list(fc.record({ depth: fc.oneof(fc.integer({ min: -2, max: 40 }), number), runs })),
  }),
)

const texts = fc.dictionary(
  fc.oneof(
    fc.constantFrom('perspective', 'value', 'norm', 'fits', 'question', 'before', 'choice', 'because'),
    hostileText,
  ),
  fc.oneof(hostileText, fc.constantFrom('a', 'b')),
)

const contribution = fc
  .record({
    deviceId,
    name: hostileText,
    organisation: hostileText,
    parts: texts,
    mark: fc.constantFrom('sealed', 'after-reveal', 'on-paper'),
  })
  .map((one) => ({ ...one, id: one.deviceId }))

const round = fc.record({
  fieldId: fc.constant('weighing'),
  naming: fc.constantFrom('named', 'hidden'),
  status: fc.constantFrom('writing', 'revealed'),
  envelopes: list(
    fc.record({
      deviceId,
      revision: number,
      hash: deviceId,
      bytes: fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
      key: fc.option(deviceId),
    }),
  ),
  closedUnopened: list(deviceId),
  added: list(contribution),
  order: list(deviceId),
  spoken: list(deviceId),
})

/** Cells of a list or the text of a note, as each wrote them in private. */
const firstParts = fc.dictionary(
  fc.oneof(
    fc.constantFrom('0:text', '0:question', '0:before', '1:question', '3:before', '0:constructor'),
    hostileText,
  ),
  hostileText,
)
const first = fc.record({
  // With an envelope in it there would hardly ever be a report.
  round: round.map((one) => ({ ...one, envelopes: [] })),
  contributions: list(fc.tuple(contribution, firstParts).map(([one, parts]) => ({ ...one, parts }))),
})

const agreement = fc.record({
  id: deviceId,
  addedBy: deviceId,
  action: hostileText,
  person: hostileText,
  organisation: hostileText,
  condition: hostileText,
  due: day,
  sign: hostileText,
  evaluation: day,
  scope: fc.constantFrom('case', 'chain'),
  start: day,
  carriedFrom: fc.oneof(deviceId, fc.constant('')),
  status,
  reason: hostileText,
  history: list(fc.record({ at: number, by: deviceId, status, reason: hostileText })),
})

const horn = fc.record({ option: hostileText, damage: hostileText })
const parts = { id: deviceId, text: hostileText, day, number }
const rows = list(fc.record({ id: deviceId, addedBy: deviceId, cells: texts }))
const agreements = list(agreement)

/** Any value by its kind; everything that members write is hostile. */
const valuesByKind = {
  note: fc.record(
    { kind: fc.constant('note'), blocks: list(block), first },
    { requiredKeys: ['kind', 'blocks'] },
  ),
  line: fc.record({ kind: fc.constant('line'), text: hostileText }),
  dilemma: fc.record({ kind: fc.constant('dilemma'), a: horn, b: horn }),
  list: fc.record({ kind: fc.constant('list'), rows, first }, { requiredKeys: ['kind', 'rows'] }),
  matrix: fc.record({ kind: fc.constant('matrix'), rows }),
  round: fc.record({ kind: fc.constant('round'), round, contributions: list(contribution) }),
  agreements: fc.record({ kind: fc.constant('agreements'), agreements }),
  review: fc.record({ kind: fc.constant('review'), agreements }),
  ...anyConferenceValue(parts),
  ...anyKindValue(parts),
  checklist: fc.record({
    kind: fc.constant('checklist'),
    checked: list(fc.constantFrom('closed', 'equal', 'other')),
  }),
  pulse: fc.record({
    kind: fc.constant('pulse'),
    answers: list(
      fc.record({ deviceId, scores: fc.dictionary(fc.constantFrom('heard', 'constructor'), number) }),
    ),
  }),
} satisfies Readonly<Record<FieldValue['kind'], fc.Arbitrary<FieldValue>>>

const anyValue: fc.Arbitrary<FieldValue> = fc.oneof(...Object.values<fc.Arbitrary<FieldValue>>(valuesByKind))

const fields = everyKind.steps.flatMap((step) => step.fields)

/** A value of the field's own kind, or now and then of another. */
const values = fc
  .tuple(
    ...fields.map((field) =>
      fc.oneof<fc.MaybeWeightedArbitrary<FieldValue | null>[]>(
        { weight: 6, arbitrary: valuesByKind[field.kind] },
        { weight: 1, arbitrary: anyValue },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    ),
  )
  .map((all) =>
    Object.fromEntries(
      all.flatMap((one, at) => {
        const field = fields[at]
        return one === null || field === undefined ? [] : [[field.id, one]]
      }),
    ),
  )

/** A session in which everything that members write is hostile. */
export const anySnapshot: fc.Arbitrary<SessionSnapshot> = fc.record({
  about: fc.record({
    id: deviceId,
    title: hostileText,
    purpose: hostileText,
    createdAt: number,
    plannedAt: maybe,
    startedAt: maybe,
    closedAt: maybe,
    residentInformed: fc.record({
      answer: fc.constantFrom('yes', 'no', 'unknown'),
      explanation: hostileText,
    }),
    legalGrounds: list(fc.record({ organisation: hostileText, ground: hostileText })),
    retainUntil: day,
    origin: fc.option(
      fc.record({
        kind: fc.constantFrom('branch', 'follow-up'),
        sessionId: deviceId,
        title: hostileText,
        linkId: deviceId,
      }),
    ),
  }),
  method: fc.constant(everyKind),
  progress: fc.record({
    stepId: fc.constantFrom('start', 'end'),
    visited: list(fc.constantFrom('start', 'case', 'views', 'weighing', 'end')),
    lead: deviceId,
    timer: fc.record({ duration: number, elapsedBefore: number, startedAt: maybe }),
  }),
  attendees: list(fc.record({ deviceId, name: hostileText, organisation: hostileText, role: hostileText })),
  values,
  parked: list(
    fc.record({
      id: deviceId,
      addedBy: deviceId,
      text: hostileText,
      outcome: fc.constantFrom('', 'handled', 'carried'),
    }),
  ),
  journal: list(
    fc.record({
      id: deviceId,
      kind: fc.constantFrom(...journalKinds),
      at: number,
      by: deviceId,
      subject: deviceId,
      label: hostileText,
      signature: deviceId,
    }),
  ),
  genuine: fc.dictionary(deviceId, fc.boolean()),
  fromCircles: fc.dictionary(
    fc.constantFrom('picture', 'picture/housing', 'picture/money', 'stuck', 'story'),
    fc.record({ circle: hostileText, members: number }),
  ),
})
