import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initials, personColor, personColorIndex, personColors } from './person.ts'

describe('people in pictures', () => {
  it.each([
    ['Samira El Amrani', 'SA'],
    ['Joris Veen', 'JV'],
    ['Anna van der Berg', 'AB'],
    ['Nadia', 'N'],
    ['  élise  ', 'É'],
    ['Wim de', 'W'],
    ['', ''],
    ['(Tom) Bakker', 'TB'],
  ])('R-PAGE-3 the initials of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })

  it('R-PAGE-3 a person has the same colour everywhere, out of the eight there are', () => {
    expect(personColor('device-1')).toBe(personColor('device-1'))
    fc.assert(
      fc.property(fc.string(), (id) => {
        const index = personColorIndex(id)
        expect(Number.isInteger(index) && index >= 1 && index <= personColors).toBe(true)
      }),
    )
    const used = new Set(Array.from({ length: 200 }, (_, at) => personColorIndex(`device-${at}`)))
    expect(used.size).toBe(personColors)
  })

  it('R-PAGE-3 initials are at most two and never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => initials(name).length <= 8))
  })
})
