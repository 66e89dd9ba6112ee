import { describe, expect, test } from 'vitest'
import { z } from '../zod.ts'
import { copyOf } from './copy-method.ts'
import { dilemma } from './dilemma.ts'
import { methodFile, methodFileExtension, methodFileSchema, readMethodFile } from './file.ts'
import { type MethodFileCode, methodFileCodes } from './file-problems.ts'
import { mostProblems } from './file-told.ts'
import { methodLimits } from './limits.ts'
import type { Method } from './method.ts'
import { methods } from './registry.ts'

const own: Method = copyOf(dilemma, () => 0)
const whole = methodFile(own)
const lines = whole.split('\n')
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const lineOf = (part: string, after = 0): number =>
  lines.findIndex((line, at) => at >= after && line.includes(part)) + 1

const problemsIn = (file: string | Uint8Array<ArrayBuffer>) => {
  const read = readMethodFile(file)
  return read.ok ? [] : read.problems
}
const codesIn = (file: string | Uint8Array<ArrayBuffer>): readonly MethodFileCode[] =>
  problemsIn(file).map(({ code }) => code)
const changed = (change: (file: { method: Method & Record<string, unknown> }) => void): string => {
  const file = JSON.parse(whole) as { method: Method & Record<string, unknown> }
  change(file)
  return JSON.stringify(file, null, 2)
}
const said = (file: string): readonly string[] =>
  problemsIn(file).map(({ line, place, what }) => `${line}: ${place.nl}: ${what.nl}`)

describe('R-METHOD-60 a method leaves as a file', () => {
  test.each(methods.map((method) => [method.id, method] as const))('%s comes back as it is', (_, method) => {
    expect(readMethodFile(methodFile(method), { asCopy: true })).toEqual({ ok: true, value: method })
    const copy = copyOf(method, () => 0)
    expect(readMethodFile(bytes(methodFile(copy)))).toEqual({ ok: true, value: copy })
  })

  test('the same method is the same file, in whichever order it was made', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, turned(inner)]),
      )
    }
    expect(methodFile(turned(own) as Method)).toBe(whole)
    expect(whole).toMatch(/^\{\n {2}"format": "beraad-method",\n {2}"version": 1,\n {2}"method": \{\n/)
    expect(whole.endsWith('}\n')).toBe(true)
    expect(methodFileExtension).toBe('.beraad-methode.json')
  })

  test('the published schema is the schema by which files are read', async () => {
    const schema = `${JSON.stringify(z.toJSONSchema(methodFileSchema), null, 2)}\n`
    await expect(schema).toMatchFileSnapshot('../../docs/schema/method.schema.json')
  })

  test('a byte order mark and other line ends do not hurt', () => {
    expect(readMethodFile(`\ufeff${whole}`)).toEqual({ ok: true, value: own })
    expect(readMethodFile(bytes(`\ufeff${whole}`))).toEqual({ ok: true, value: own })
    expect(readMethodFile(whole.replaceAll('\n', '\r\n'))).toEqual({ ok: true, value: own })
  })
})

describe('R-METHOD-61 a file that is no method is refused', () => {
  const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`
  const refusals: readonly (readonly [
    string,
    string | Uint8Array<ArrayBuffer>,
    MethodFileCode,
    number | null,
  ])[] = [
    ['larger than a file may be', ' '.repeat(methodLimits.file + 1), 'too-large', null],
    ['larger in bytes than in characters', '€'.repeat(methodLimits.file / 2), 'too-large', null],
    ['ten megabytes of text', whole.padEnd(10_000_000, ' '), 'too-large', null],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'not-text', null],
    ['a zero byte', bytes('{\0}'), 'not-text', null],
    ['nothing', '', 'not-json', 1],
    ['words', 'een methode', 'not-json', 1],
    ['a comma too many', whole.replace(/\n\}\n$/, ',\n}\n'), 'not-json', lines.length - 1],
    ['a comment', whole.replace('\n', '\n// nee\n'), 'not-json', 2],
    ['a long comment around it', `/* " */ ${whole}`, 'not-json', 1],
    ['something behind it', `${whole}{}`, 'not-json', lines.length],
    ['a text that goes on', whole.replace('"dilemma"', '"dilemma'), 'not-json', lineOf('"dilemma"')],
    ['a number that is none', '{"version":\n01}', 'not-json', 2],
    ['a bracket that closes something else', '{"a": [}', 'not-json', 1],
    ['too deep', deep(methodLimits.depth + 1), 'too-deep', 1],
    ['a very deep one', deep(400_000), 'too-deep', 1],
    ['a very deep one behind an open quote', `"\n${'['.repeat(500_000)}`, 'not-json', 1],
    ['a very deep one behind a comment', `/* " */ ${'['.repeat(500_000)}`, 'not-json', 1],
    ['brackets that never match', '[},'.repeat(300_000), 'not-json', 1],
    ['as deep as may be', deep(methodLimits.depth), 'not-a-method', 1],
    ['null', 'null', 'not-a-method', 1],
    ['another file', '{"format": "beraad-report", "version": 3}', 'not-a-method', 1],
    ['a method without its file', JSON.stringify(own), 'not-a-method', 1],
    ['a method that is a list', '{"format": "beraad-method", "version": 1, "method": []}', 'not-a-method', 1],
  ]
  test.each(refusals)('%s', (_, file, code, line) => {
    const read = readMethodFile(file)
    expect(read).toMatchObject({ ok: false, code, problems: [{ code, line }] })
    expect(problemsIn(file)).toHaveLength(1)
  })

  test('every code of a refusal is shown by a test', () => {
    const shown = new Set(refusals.map(([, , code]) => code))
    const below = [
      'duplicate-key',
      'forbidden-key',
      'newer-version',
      'invalid',
      'fault',
      'markup',
      'reserved-id',
    ]
    expect([...shown, ...below].toSorted()).toEqual(methodFileCodes.toSorted())
  })
})

describe('R-METHOD-62 what is wrong with a method is said by line and place', () => {
  test('a text that is missing, in a field of a step', () => {
    const file = changed(({ method }) => {
      const [, , step] = method.steps
      Reflect.deleteProperty(step?.fields[0]?.title ?? {}, 'en')
    })
    const [problem, ...rest] = problemsIn(file)
    expect(rest).toEqual([])
    expect(problem).toMatchObject({ code: 'invalid', what: { nl: 'Dit ontbreekt.' } })
    expect(problem?.place.nl).toBe('stap 3, veld “Het dilemma”, titel, Engels')
    expect(problem?.place.en).toBe('step 3, field 1, title, English')
    expect(file.split('\n')[(problem?.line ?? 0) - 1]).toContain('"title": {')
  })

  test.each([
    ['minutes as text', (method: object) => Reflect.set(method, 'minutes', '90'), 'minuten: Wat hier staat'],
    [
      'an id that is no id',
      (method: object) => Reflect.set(method, 'id', 'Eigen methode'),
      'kenmerk: Een kenmerk begint',
    ],
    [
      'a text that is too long',
      ({ steps }: Method) => Reflect.set(steps[1]?.goal ?? {}, 'nl', 'a'.repeat(methodLimits.text + 1)),
      'stap 2, doel, Nederlands: Dit is te lang',
    ],
    ['an empty text', ({ title }: Method) => Reflect.set(title, 'nl', ''), 'titel, Nederlands: Dit is leeg'],
    [
      'a group of minus nothing',
      ({ groupSize }: Method) => Reflect.set(groupSize, 'min', -3),
      'groepsgrootte, kleinste: Dit is een heel getal',
    ],
    [
      'half a person',
      ({ groupSize }: Method) => Reflect.set(groupSize, 'max', 7.5),
      'groepsgrootte, grootste: Dit is een heel getal',
    ],
  ])('%s', (_, change, words) => {
    const file = changed(({ method }) => void change(method))
    expect(said(file)).toHaveLength(1)
    expect(said(file)[0]).toMatch(/^[1-9]\d*: /)
    expect(said(file)[0]).toContain(words)
  })

  test.each([
    [
      'minutes that do not add up',
      (method: object) => Reflect.set(method, 'minutes', 91),
      'minuten: Het aantal minuten is niet de som',
    ],
    [
      'a field twice',
      ({ steps }: Method) => Reflect.set(steps[3]?.fields[0] ?? {}, 'id', 'story'),
      'kenmerk komt twee keer voor',
    ],
    [
      'a word that every object knows as an id',
      ({ steps }: Method) => Reflect.set(steps[4]?.fields[0] ?? {}, 'id', 'constructor'),
      'Dit kenmerk mag niet',
    ],
    [
      'a field in sight that comes later',
      ({ steps }: Method) => Reflect.set(steps[0] ?? {}, 'context', ['horns']),
      'stap 1, veld dat in zicht blijft 1: Er blijft iets in zicht',
    ],
    [
      'a phase that is not there',
      ({ steps }: Method) => Reflect.set(steps[2] ?? {}, 'phase', 'nergens'),
      'stap 3, fase: De fase van deze stap bestaat niet',
    ],
    [
      'too many prompts',
      ({ steps }: Method) =>
        Reflect.set(steps[2] ?? {}, 'prompts', Array(methodLimits.perStep + 1).fill({ nl: 'a', en: 'a' })),
      'stap 3, zinnen voor wie leidt: Dit is meer dan een methode kan hebben',
    ],
  ])('%s', (_, change, words) => {
    const file = changed(({ method }) => void change(method))
    expect(codesIn(file)).toContain('fault')
    expect(said(file).join('\n')).toContain(words)
    for (const problem of problemsIn(file)) expect(problem.line).toBeGreaterThan(3)
  })

  test('a choice that stands twice is found inside its column', () => {
    const column = { id: 'kant', title: { nl: 'Kant', en: 'Side' }, input: 'choice' }
    const choice = { id: 'een', label: { nl: 'Een', en: 'One' } }
    const file = changed(({ method }) => {
      const list = method.steps.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'list')
      Reflect.set(list ?? {}, 'columns', [{ ...column, choices: [choice, choice] }])
    })
    expect(said(file).join()).toMatch(/kolom “Kant”, keuze 2: Dit kenmerk komt twee keer voor/)
  })

  test('a property that stands twice and names that no property may have, each at its own line', () => {
    const file = whole
      .replace('  "version": 1,', '  "version": 1,\n  "version": 1,\n  "__proto__": {"polluted": true},')
      .replace(
        '"groupSize": {',
        '"groupSize": {\n      "constructor": 1,\n      "prototype": 2,\n      "toString": 3,',
      )
    expect(problemsIn(file).map(({ code, line }) => [code, line])).toEqual([
      ['duplicate-key', 4],
      ['forbidden-key', 5],
      ['forbidden-key', lineOf('"groupSize"') + 3],
      ['forbidden-key', lineOf('"groupSize"') + 4],
      ['forbidden-key', lineOf('"groupSize"') + 5],
    ])
    expect({}).not.toHaveProperty('polluted')
  })

  test.each([
    ['a later version of the file', whole.replace('"version": 1', '"version": 2'), 3],
    [
      'a property that is not known',
      whole.replace('"kind": "deliberation"', '"mood": "calm",\n"kind": "deliberation"'),
      lineOf('"kind": "deliberation"'),
    ],
    [
      'a kind of field that is not known',
      whole.replace('"kind": "dilemma"', '"kind": "hologram"'),
      lineOf('"kind": "dilemma"'),
    ],
  ])('R-METHOD-63 %s comes from a later Beraad', (_, file, line) => {
    expect(problemsIn(file).map((problem) => [problem.code, problem.line])).toEqual([['newer-version', line]])
  })

  test('R-METHOD-63 a property that is not known beside something wrong is wrong too', () => {
    const file = changed(({ method }) => {
      Reflect.set(method, 'mood', 'calm')
      Reflect.set(method, 'minutes', '90')
    })
    expect(new Set(codesIn(file))).toEqual(new Set(['invalid']))
  })

  test('R-METHOD-63 the id of a method of the program is refused, and may be that of a copy', () => {
    const file = methodFile(dilemma)
    expect(problemsIn(file)).toMatchObject([{ code: 'reserved-id', line: 5, place: { nl: 'kenmerk' } }])
    expect(readMethodFile(file, { asCopy: true })).toEqual({ ok: true, value: dilemma })
  })

  test('everything that is wrong is told in the order of the file, the first twenty', () => {
    const file = changed(({ method }) => {
      Reflect.set(method.title, 'nl', '<b>Titel</b>')
      Reflect.set(method, 'minutes', 7)
      for (const step of method.steps)
        for (const prompt of step.prompts) Reflect.set(prompt, 'nl', 'javascript:alert(1)')
    })
    const problems = problemsIn(file)
    expect(problems).toHaveLength(mostProblems)
    expect(problems.slice(0, 2).map(({ code }) => code)).toEqual(['markup', 'fault'])
    const places = problems.map(({ line }) => line ?? 0)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})

describe('R-METHOD-64 a method holds plain text', () => {
  const withTitle = (nl: string): string => changed(({ method }) => Reflect.set(method.title, 'nl', nl))

  test.each([
    ['a tag', 'Een <b>vette</b> titel'],
    ['a script', '<script>alert(1)</script>'],
    ['a picture that runs', '<img src=x onerror=alert(1)>'],
    ['a comment', '<!-- weg -->'],
    ['an address that runs', 'Kijk op JavaScript:alert(1)'],
    ['an address that runs over two lines', 'java\nscript:alert(1)'],
    ['an older address that runs', 'vbscript:msgbox'],
    ['an address that is a page', 'data:text/html;base64,PHNjcmlwdD4='],
    ['an address that is anything', 'data:,hallo'],
    ['a control character', 'bel\u0007'],
    ['a tab', 'een\ttwee'],
    ['a return', 'een\rtwee'],
    ['another control character', 'een\u0085twee'],
    ['letters turned around', 'veilig\u202egnp.exe'],
    ['an isolated direction', '\u2066verstopt\u2069'],
    ['a mark of direction', 'een\u200ftwee'],
    ['a space without width', 'Dilemma\u200bmethode'],
    ['half a character', 'half \ud83d'],
    ['a tag that nobody sees', 'titel\u{e0041}'],
  ])('%s is refused', (_, words) => {
    expect(codesIn(withTitle(words))).toEqual(['markup'])
    expect(problemsIn(withTitle(words))[0]?.place.nl).toBe('titel, Nederlands')
  })

  test.each([
    ['arithmetic', 'Minder dan 3 < 5 en 7 > 2'],
    ['a word before a colon', 'Data: wat weten we?'],
    ['two lines', 'Een regel\nen nog een'],
    ['accents, quotes and other scripts', '“Één” beraad: zo’n café & مرحبا 会议 İstanbul'],
    ['a language of a page', 'Javascript is een taal'],
  ])('%s is not', (_, words) => {
    expect(readMethodFile(withTitle(words))).toMatchObject({ ok: true, value: { title: { nl: words } } })
  })

  test('a name of a property is looked at as well', () => {
    const file = changed(({ method }) => Reflect.set(method, '<b>', 1))
    expect(codesIn(file)).toContain('markup')
  })
})
