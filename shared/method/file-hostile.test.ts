import { describe, expect, test } from 'vitest'
import { copyOf } from './copy-method.ts'
import { dilemma } from './dilemma.ts'
import { methodFaults } from './faults.ts'
import { readMethodFile } from './file.ts'
import type { MethodFileCode, MethodFileProblem } from './file-problems.ts'
import { mostProblems } from './file-told.ts'
import { methodLimits } from './limits.ts'
import type { Method } from './method.ts'

const own = copyOf(dilemma, () => 0)
const fileOf = (method: Method, indent = 2): string =>
  JSON.stringify({ format: 'beraad-method', version: 1, method }, null, indent)
const problemsIn = (file: string): readonly MethodFileProblem[] => {
  const read = readMethodFile(file)
  return read.ok ? [] : read.problems
}

describe('R-METHOD-61 a file that is made to keep the program busy is refused like any other', () => {
  const many = (count: number, one: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => one(at)).join(',')
  const ofMethod = (part: string): string => `{"format":"beraad-method","version":1,"method":{${part}}}`
  const choices = `{"id":"a","choices":[${many(methodLimits.perField, () => '{}')}]}`
  const field = `{"kind":"list","columns":[${many(methodLimits.perField, () => choices)}]}`

  test.each<readonly [string, string, readonly MethodFileCode[]]>([
    ['texts that are none', `[${many(190_000, () => '"<a"')}]`, ['not-a-method', 'markup']],
    ['names that no property has', ofMethod(many(75_000, (at) => `"k${at}":0`)), ['invalid']],
    [
      'names that no property may have',
      `[${many(62_000, () => '{"__proto__":0}')}]`,
      ['not-a-method', 'forbidden-key'],
    ],
    ['one name again and again', `{${many(150_000, () => '"a":1')}}`, ['not-a-method', 'duplicate-key']],
    ['steps that are none', ofMethod(`"steps":[${many(400_000, () => '1')}]`), ['fault']],
    ['fields in no list', ofMethod(`"steps":[{"fields":[${many(60_000, () => '{"a":[[]]}')}]}]`), ['fault']],
    [
      'lists that are each just short enough',
      ofMethod(`"steps":[{"fields":[${many(40, () => field)}]}]`),
      ['fault'],
    ],
  ])('%s', (_, file, codes) => {
    expect(file.length).toBeLessThan(methodLimits.file)
    const problems = problemsIn(file)
    expect(problems.length).toBeLessThanOrEqual(mostProblems)
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(codes))
  })

  test('a list that is too long is not looked into, and is told at its place', () => {
    const [first, ...others] = own.steps
    const prompts = Array(methodLimits.perStep + 1).fill(1)
    const file = fileOf(Object.assign(structuredClone(own), { steps: [{ ...first, prompts }, ...others] }))
    expect(problemsIn(file)).toMatchObject([
      {
        line: file.split('\n').findIndex((line) => line.includes('"prompts"')) + 1,
        place: { nl: 'stap 1, zinnen voor wie leidt' },
        what: { nl: 'Dit is meer dan een methode kan hebben.' },
      },
    ])
  })

  test('all lists together hold no more than a method may, in a method as in its file', () => {
    const title = { nl: 'a', en: 'a' }
    const items = Array.from({ length: methodLimits.perField }, (_, at) => ({ id: `i${at}`, text: title }))
    const step = own.steps[0]
    const fields = Array.from({ length: methodLimits.fieldsPerStep }, (_, at) => ({
      kind: 'checklist' as const,
      id: `f${at}`,
      title,
      items,
    }))
    if (step === undefined) throw new Error('it has steps')
    const steps = Array.from({ length: 5 }, (_, at) => ({ ...step, id: `s${at}`, fields }))
    const large = { ...own, steps }
    expect(methodFaults(large)).toEqual(['steps: too many'])
    expect(problemsIn(fileOf(large, 0)).map(({ code }) => code)).toEqual(['fault'])
  })
})
