import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf, type Route, routeOf } from './route.ts'

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    page: fc.constantFrom(
      'overview',
      'new-session',
      'methods',
      'which-form',
      'survey',
      'library',
      'insight',
      'receipts',
      'verify',
      'restore',
      'hosting',
      'recovery',
    ),
  }),
  fc.record({ page: fc.constant('new-session' as const), methodId: fc.string({ minLength: 1 }) }),
  fc.record({ page: fc.constant('library-record' as const), recordId: fc.string({ minLength: 1 }) }),
  fc.record({ page: fc.constantFrom('method', 'edit-method'), methodId: fc.string({ minLength: 1 }) }),
  fc.record({
    page: fc.constantFrom(
      'room',
      'report',
      'presentation',
      'resident-version',
      'deidentified',
      'propose-record',
      'backup',
    ),
    roomId: fc.string({ minLength: 1 }),
  }),
)

describe('places', () => {
  it('R-PAGE-4 a place survives the address bar', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(routeOf(hashOf(route))).toEqual(route)
      }),
    )
  })

  it.each([
    '',
    '#',
    '#/',
    '#/onbekend',
    '#/beraad',
    '#/beraad//',
    '#/nieuw/a/b',
    '#/beraad/x/y',
    '#/beraad/%E0%A4%A',
    '#toString',
  ])('R-PAGE-4 %j leads to the overview', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'overview' })
  })

  it('R-PAGE-4 no address makes the program stumble', () => {
    fc.assert(fc.property(fc.string(), (hash) => typeof routeOf(hash).page === 'string'))
  })
})
