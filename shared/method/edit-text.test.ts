import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyOf } from './copy-method.ts'
import { dilemma } from './dilemma.ts'
import { addStep, changeStep } from './edit.ts'
import { newText, rewritten, textPlaces, textWriter, untranslated, whereIs } from './edit-text.ts'
import { methodLimits } from './limits.ts'
import type { Method } from './method.ts'
import { plainText } from './plain-text.ts'
import { methods } from './registry.ts'

const story = { nl: 'De casus', en: 'The case' }

test('R-METHOD-55 a text that is changed in one language is written in both, so that nobody is asked something else', () => {
  for (const language of ['nl', 'en'] as const)
    expect(textWriter([], 'nl')(story, language, 'Het verhaal')).toEqual(newText('Het verhaal'))
  expect(rewritten(story, 'nl', 'De casus')).toBe(story)
})

test('R-METHOD-55 a language that was itself written by hand stays, also in a text that waited for it', () => {
  const write = textWriter([], 'nl')
  const dutch = write(story, 'nl', 'Het verhaal')
  const both = write(dutch, 'en', 'The story')
  expect(both).toEqual({ nl: 'Het verhaal', en: 'The story' })
  expect(write(both, 'nl', 'Ons verhaal')).toEqual({ nl: 'Ons verhaal', en: 'The story' })
  // What was undone was never translated.
  expect(write(dutch, 'nl', 'Ons verhaal')).toEqual(newText('Ons verhaal'))
  const waits = newText('Het verhaal')
  const later = textWriter([waits], 'nl')
  expect(later(waits, 'en', 'The story')).toEqual({ nl: 'Het verhaal', en: 'The story' })
  expect(later(waits, 'nl', 'Ons verhaal')).toEqual(newText('Ons verhaal'))
})

test('R-METHOD-55 no text is ever empty or longer than a method may hold', () => {
  fc.assert(
    fc.property(
      fc.record({ nl: fc.string({ minLength: 1 }), en: fc.string({ minLength: 1 }) }),
      fc.constantFrom<'nl' | 'en'>('nl', 'en'),
      fc.oneof(
        fc.string(),
        fc.constant('\u200b'),
        fc.constant('x'.repeat(methodLimits.text + 5)),
        fc.constant('  '),
      ),
      fc.boolean(),
      (text, language, words, keepsOther) => {
        const next = rewritten(text, language, words, keepsOther)
        const plain = plainText(words)
        if (plain.trim() === '') expect(next).toBe(text)
        else {
          expect(next[language]).toBe(plain)
          const other = language === 'nl' ? 'en' : 'nl'
          expect(next[other]).toBe(keepsOther || plain === text[language] ? text[other] : plain)
        }
        expect(next.nl).not.toBe('')
        expect(next.en).not.toBe('')
      },
    ),
  )
})

test('R-METHOD-55 every text of a method has a place of its own that leads back to its step and field', () => {
  for (const method of methods) {
    const places = textPlaces(method).map(({ place }) => place)
    expect(new Set(places).size).toBe(places.length)
    const texts = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 0
        : 'nl' in value && typeof value.nl === 'string'
          ? 1
          : Object.values(value).reduce((sum: number, inner) => sum + texts(inner), 0)
    expect(places.length).toBe(texts(method))
  }
  expect(textPlaces(dilemma).map(({ place }) => place)).toContain(
    'fields.weighing.parts.choice.choices.a.label',
  )
  expect(whereIs(dilemma, 'fields.weighing.parts.choice.choices.a.label')).toEqual({
    stepId: 'weighing',
    fieldId: 'weighing',
  })
  expect(whereIs(dilemma, 'steps.case.prompts.1')).toEqual({ stepId: 'case', fieldId: null })
  expect(whereIs(dilemma, 'phases.begin.title')).toEqual({ stepId: null, fieldId: null })
  expect(whereIs(dilemma, 'fields.unknown')).toEqual({ stepId: null, fieldId: null })
})

test('R-METHOD-55 what is the same in both languages waits for a translation, unless it was so in the method it was copied from', () => {
  const copy = copyOf(dilemma, () => 0)
  expect(untranslated(copy, dilemma)).toEqual([])
  expect(untranslated(copy).length).toBeGreaterThan(0)
  const heading = newText('Wat speelt hier nog meer?')
  const more: Method = changeStep(addStep(copy, 'case', { step: 'more', field: 'more-note' }), 'more', {
    heading,
  })
  expect(untranslated(more, dilemma)).toEqual([{ place: 'steps.more.heading', text: heading }])
})
