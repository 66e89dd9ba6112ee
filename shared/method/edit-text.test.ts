import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyOf } from './copy-method.ts'
import { dilemma } from './dilemma.ts'
import { addStep, changeStep } from './edit.ts'
import { newText, rewritten, textPlaces, untranslated, whereIs } from './edit-text.ts'
import { methodLimits } from './limits.ts'
import type { Method } from './method.ts'
import { plainText } from './plain-text.ts'
import { methods } from './registry.ts'

test('R-METHOD-55 a text changes in one language, and in both as long as nobody translated it', () => {
  expect(rewritten({ nl: 'Opening', en: 'Opening' }, 'nl', 'Begin')).toEqual({ nl: 'Begin', en: 'Begin' })
  expect(rewritten({ nl: 'De casus', en: 'The case' }, 'nl', 'Het verhaal')).toEqual({
    nl: 'Het verhaal',
    en: 'The case',
  })
  expect(rewritten({ nl: 'De casus', en: 'The case' }, 'en', 'The story')).toEqual({
    nl: 'De casus',
    en: 'The story',
  })
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
      (text, language, words) => {
        const next = rewritten(text, language, words)
        const plain = plainText(words)
        if (plain.trim() === '') expect(next).toBe(text)
        else {
          expect(next[language]).toBe(plain)
          const other = language === 'nl' ? 'en' : 'nl'
          expect(next[other]).toBe(text.nl === text.en ? next[language] : text[other])
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
