import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyOf } from './copy-method.ts'
import { dilemma } from './dilemma.ts'
import {
  addStep,
  changeAboutMethod,
  changePhase,
  changeSolo,
  changeStep,
  moveStep,
  removeStep,
} from './edit.ts'
import { addField, changeField, moveField, removeField } from './edit-fields.ts'
import { edited, filed, historyOf, redone, rested, undone } from './edit-history.ts'
import { newText, rewritten, textPlaces, textWriter } from './edit-text.ts'
import { methodFaults } from './faults.ts'
import { methodFile, readMethodFile } from './file.ts'
import { methodLimits } from './limits.ts'
import type { Column, Field, Method } from './method.ts'
import { addableKinds, newField } from './new-field.ts'
import { parseMethod } from './parse.ts'
import { methods } from './registry.ts'

/** An edit by hand: which one, of what, and what is typed. Numbers point at whatever is there. */
interface Edit {
  readonly what: string
  readonly at: number
  readonly other: number
  readonly words: string
  readonly language: 'nl' | 'en'
  readonly up: boolean
}

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % (items.length || 1)]

/** Takes away, doubles or turns around what a field lists; also what a screen would never offer. */
const bend = (field: Field, { at, other, words, language }: Edit): Field => {
  const bent = (columns: readonly Column[]): Column[] => {
    const inputs = ['text', 'choice', 'value', 'date', 'tag'] as const
    const place = at % columns.length
    if (other % 3 === 0) return columns.filter((_, one) => one !== place)
    return columns.map((column, one) =>
      one === place
        ? {
            ...column,
            input: inputs[other % 5] ?? 'text',
            title: rewritten(column.title, language, words),
          }
        : column,
    )
  }
  switch (field.kind) {
    case 'list':
    case 'matrix':
      return { ...field, columns: bent(field.columns) }
    case 'round':
      return { ...field, parts: bent(field.parts) }
    case 'checklist':
      return { ...field, items: other % 2 === 0 ? [] : [...field.items, ...field.items] }
    case 'facts':
      return { ...field, dimensions: field.dimensions.slice(other % 3) }
    case 'line':
      return { ...field, lines: other }
    default:
      return { ...field, title: rewritten(field.title, language, words) }
  }
}

const apply = (method: Method, edit: Edit, number: number): Method => {
  const { what, at, other, words, language, up } = edit
  const step = pick(method.steps, at)
  if (step === undefined) return method
  const field = pick(step.fields, other)
  const by = up ? -1 : 1
  switch (what) {
    case 'title':
      return changeAboutMethod(method, { title: rewritten(method.title, language, words) })
    case 'group':
      return changeAboutMethod(method, { groupSize: { min: at - 3, max: other - 3 } })
    case 'solo':
      return changeSolo(method, up)
    case 'phase':
      return changePhase(method, step.phase, rewritten(step.title, language, words))
    case 'step':
      return changeStep(method, step.id, {
        heading: rewritten(step.heading, language, words),
        minutes: at * other - 5,
        prompts: [...step.prompts, step.title].slice(other % 3),
      })
    case 'sight':
      return changeStep(method, step.id, {
        context: [...step.context, ...(pick(method.steps, other)?.fields.map(({ id }) => id) ?? [])],
      })
    case 'move':
      return moveStep(method, step.id, by)
    case 'add step':
      return addStep(method, step.id, { step: `step-${number}`, field: `field-${number}` })
    case 'remove step':
      return removeStep(method, step.id)
    case 'add field': {
      const kind = pick(
        addableKinds(method.kind).flatMap(({ kinds }) => kinds),
        other,
      )
      return kind === undefined ? method : addField(method, step.id, newField(kind, `added-${number}`))
    }
    case 'remove field':
      return field === undefined ? method : removeField(method, field.id)
    case 'move field':
      return field === undefined ? method : moveField(method, field.id, by)
    default:
      return field === undefined ? method : changeField(method, bend(field, edit))
  }
}

const edits = fc.array(
  fc.record<Edit>({
    what: fc.constantFrom(
      'title',
      'group',
      'solo',
      'phase',
      'step',
      'sight',
      'move',
      'add step',
      'remove step',
      'add field',
      'remove field',
      'move field',
      'bend',
      'bend',
    ),
    at: fc.nat(40),
    other: fc.nat(40),
    words: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'tab\tteken',
        '\u200b',
        'on\u200bzichtbaar',
        '<jonger dan 18',
        'javascript:a',
        '\ud83d',
      ),
    ),
    language: fc.constantFrom('nl', 'en'),
    up: fc.boolean(),
  }),
  { maxLength: 30 },
)
const anyMethod = fc.constantFrom(...methods)

test('R-METHOD-50 whatever is edited, in whichever order, the method holds together, says everything in both languages and can be read back', () => {
  fc.assert(
    fc.property(anyMethod, edits, (start, all) => {
      const method = all.reduce(apply, start)
      const faults = methodFaults(method)
      expect(faults.filter((fault) => fault !== 'groupSize: smallest above largest')).toEqual([])
      expect(method.minutes).toBe(method.steps.reduce((sum, { minutes }) => sum + minutes, 0))
      expect(method.steps.some(({ closing }) => closing)).toBe(true)
      for (const { place, text } of textPlaces(method)) {
        expect(text.nl.trim(), place).not.toBe('')
        expect(text.en.trim(), place).not.toBe('')
      }
      const { min, max } = method.groupSize
      const sound = { ...method, groupSize: { min: Math.min(min, max), max } }
      expect(parseMethod(JSON.parse(JSON.stringify(sound)))).toEqual({ ok: true, value: sound })
    }),
    { numRuns: 60 },
  )
})

test('R-METHOD-57 whatever is edited leaves as a file and comes back the very same', () => {
  fc.assert(
    fc.property(anyMethod, edits, (start, all) => {
      const method = copyOf(all.reduce(apply, start), () => 0)
      const { min, max } = method.groupSize
      const sound = { ...method, groupSize: { min: Math.min(min, max), max } }
      expect(readMethodFile(methodFile(sound))).toEqual({ ok: true, value: sound })
    }),
    { numRuns: 60 },
  )
})

test('R-METHOD-57 no method grows beyond what its file may hold', () => {
  const long = newText('€'.repeat(methodLimits.text))
  const prompts = Array.from({ length: methodLimits.perStep }, () => long)
  const filled = methods
    .flatMap(({ steps }) => steps)
    .reduce<Method>((method, _, number) => {
      const next = addStep(method, 'case', { step: `step-${number}`, field: `field-${number}` })
      return changeStep(next, `step-${number}`, { prompts, pitfalls: prompts })
    }, dilemma)
  expect(filled.steps.some(({ prompts: { length } }) => length === methodLimits.perStep)).toBe(true)
  expect(readMethodFile(methodFile(copyOf(filled, () => 0))).ok).toBe(true)
  expect(changeStep(filled, 'opening', { prompts, pitfalls: prompts }) === filled).toBe(true)
})

test('R-METHOD-55 after any edits in one language only, every changed text is the same in both', () => {
  fc.assert(
    fc.property(anyMethod, edits, fc.constantFrom<'nl' | 'en'>('nl', 'en'), (start, all, language) => {
      const write = textWriter([], 'nl')
      const rewriteTitle = (method: Method, edit: Edit): Method => {
        const step = pick(method.steps, edit.at)
        const field = pick(step?.fields ?? [], edit.other)
        if (step === undefined) return method
        return edit.up || field === undefined
          ? changeStep(method, step.id, { title: write(step.title, language, edit.words) })
          : changeField(method, { ...field, title: write(field.title, language, edit.words) })
      }
      const first = start.steps[0]?.id ?? ''
      const added = addStep(start, first, { step: 'new-step', field: 'new-note' })
      const fields = addableKinds(start.kind).flatMap(({ kinds }) =>
        kinds.map((kind) => newField(kind, kind)),
      )
      const withEvery: Method = {
        ...added,
        steps: added.steps.map((step) => ({ ...step, fields: [...step.fields, ...fields] })),
      }
      const said = new Set(textPlaces(withEvery).map(({ text }) => `${text.nl}\n${text.en}`))
      // A column that becomes a choice comes with choices of its own: those are no texts that somebody changed.
      const others = all.filter(({ what }) => what !== 'bend')
      const method = others.reduce(
        (before, edit, number) =>
          rewriteTitle(apply(before, { ...edit, language }, number), { ...edit, language }),
        start,
      )
      for (const { place, text } of textPlaces(method))
        if (!said.has(`${text.nl}\n${text.en}`)) expect(text.nl, place).toBe(text.en)
    }),
    { numRuns: 60 },
  )
})

test('R-METHOD-51 undoing all edits gives the very same method, and redoing them the very same edits', () => {
  fc.assert(
    fc.property(anyMethod, edits, (start, all) => {
      const steps = all.map((edit, number) => [edit, number] as const)
      const done = steps.reduce((history, [edit, number]) => {
        const key = edit.what === 'title' ? 'title' : null
        return edited(history, apply(history.present, edit, number), key)
      }, historyOf(start))
      let back = done
      while (back.past.length > 0) back = undone(back)
      expect(back.present).toBe(start)
      expect(undone(back)).toBe(back)
      let forth = back
      while (forth.future.length > 0) forth = redone(forth)
      expect(forth.present).toBe(done.present)
      expect(redone(forth)).toBe(forth)
    }),
    { numRuns: 40 },
  )
})

test('R-METHOD-51 typing in one field is one edit, and leaving the field ends it', () => {
  const titled = (method: Method, words: string): Method =>
    changeAboutMethod(method, { title: rewritten(method.title, 'nl', words) })
  const first = edited(historyOf(dilemma), titled(dilemma, 'M'), 'title')
  const second = edited(first, titled(first.present, 'Mijn'), 'title')
  expect(undone(second).present).toBe(dilemma)
  const third = edited(rested(second), titled(second.present, 'Mijn methode'), 'title')
  expect(undone(third).present.title.nl).toBe('Mijn')
  expect(edited(third, third.present)).toBe(third)
})

test('R-METHOD-51 what was filed is no edit, and not what was written while it was filed', () => {
  const one = edited(historyOf(dilemma), changeSolo(dilemma, true))
  const kept = { ...one.present, version: 7 }
  expect(filed(one, one.present, kept)).toMatchObject({ past: [dilemma], present: kept })
  const later = edited(one, changeSolo(one.present, false))
  expect(filed(later, one.present, kept)).toBe(later)
})

test('R-METHOD-52 a copy has an id of its own, says so in its title, and keeps the credit and where it came from', () => {
  fc.assert(
    fc.property(anyMethod, fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (from, all) => {
      const copy = copyOf(from, () => all.next().value ?? 0)
      expect(parseMethod(copy).ok).toBe(true)
      expect(copy).toMatchObject({
        version: 1,
        copiedFrom: { id: from.id, version: from.version },
        credit: from.credit,
      })
      expect(copy.id).toMatch(/^eigen-[a-z0-9]{8}$/)
      expect(copy.title.nl).toBe(`Eigen versie van ${from.title.nl}`)
      expect(copy.title.en).toBe(`Own version of ${from.title.en}`)
      expect(copy.steps).toEqual(from.steps)
      expect(copyOf(copy, () => 0).title).toEqual(copy.title)
    }),
    { numRuns: 20 },
  )
})
