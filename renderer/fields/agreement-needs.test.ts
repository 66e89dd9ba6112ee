import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/session/model.ts'
import { agreementNeeds, isEmptyAgreement } from './agreement-needs.ts'

const blank: Agreement = {
  id: '1',
  addedBy: 'me',
  action: '',
  person: '',
  organisation: '',
  condition: '',
  due: '',
  sign: '',
  evaluation: '',
  scope: 'case',
  start: '',
  carriedFrom: '',
  status: 'open',
  reason: '',
  history: [],
}

describe('agreements', () => {
  it('R-INTERFACE-11 says what an agreement lacks: who does what, for whom, by when', () => {
    expect(agreementNeeds(blank)).toEqual(['action', 'person', 'organisation', 'due'])
    expect(
      agreementNeeds({
        ...blank,
        action: 'Mevrouw bellen',
        person: 'Mirjam',
        organisation: ' ',
        due: '2026-12-01',
      }),
    ).toEqual(['organisation'])
  })

  it('R-CONF-9 asks of a chain agreement which organisation does what, from when, and when it is reviewed', () => {
    const chain = { ...blank, scope: 'chain' } as const
    expect(agreementNeeds(chain)).toEqual(['action', 'organisation', 'start', 'evaluation'])
    const complete = {
      ...chain,
      action: 'Binnen een week terugbellen',
      organisation: 'Werkplein Noord',
      start: '2027-01-01',
      evaluation: '2027-07-01',
    }
    expect(agreementNeeds(complete)).toEqual([])
    expect(agreementNeeds({ ...complete, scope: 'case' })).toEqual(['person', 'due'])
  })

  it('R-INTERFACE-8 counts an agreement as empty only when nothing at all is written in it', () => {
    expect(isEmptyAgreement(blank)).toBe(true)
    expect(isEmptyAgreement({ ...blank, condition: 'Als zij het wil' })).toBe(false)
    expect(isEmptyAgreement({ ...blank, action: 'Bellen' })).toBe(false)
    expect(isEmptyAgreement({ ...blank, start: '2027-01-01' })).toBe(false)
  })
})
