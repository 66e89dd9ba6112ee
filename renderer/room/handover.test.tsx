// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { memberOf } from '../circles/fake-live.fixture.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { presenceOf, sitDown, type Table } from '../instruments/instruments.fixture.tsx'
import type { LeadRole } from '../live/live.ts'
import { AcceptLead, HandOver } from './handover.tsx'
import { peopleHere } from './people.ts'

let table: Table
let asked: unknown[]
beforeAll(prepareScreen)
afterEach(() => table.close())

const offers = () => {
  asked = []
  return {
    offerLead: async (deviceId: string, role?: LeadRole) => {
      asked.push([deviceId, role])
    },
  }
}

describe('R-INTERFACE-51 leading together', () => {
  const people = peopleHere(presenceOf('samira'), '')

  it('is a choice beside handing over, which says what the other may and may not', async () => {
    table = await sitDown(<HandOver kind="deliberation" people={people} />, 'samira', offers())
    await table.press('Gespreksleiding overdragen of delen')
    expect(table.field('Overdragen').closest('[role=radiogroup]')).not.toBeNull()
    await table.fill('Overdragen aan', 'tom')
    await table.press('Aanbieden')
    await table.press('Gespreksleiding overdragen of delen')
    await table.check('Samen leiden')
    expect(table.text()).toContain('nodigt niemand uit')
    await table.fill('Samen leiden met', 'nadia')
    await table.press('Aanbieden')
    expect(asked).toEqual([
      ['tom', 'facilitator'],
      ['nadia', 'co-facilitator'],
    ])
    expect(table.text()).toContain('Je hebt Nadia gevraagd om mee te leiden.')
  })

  it('is not offered to who leads along already', async () => {
    const tom = memberOf('Tom', { role: 'co-facilitator' })
    const here = people.map((person) => (person.deviceId === 'tom' ? { ...person, member: tom } : person))
    table = await sitDown(<HandOver kind="deliberation" people={here} />, 'samira', offers())
    await table.press('Gespreksleiding overdragen of delen')
    await table.check('Samen leiden')
    const options = [...table.field('Samen leiden met').querySelectorAll('option')]
    expect(options.map((option) => option.textContent)).toEqual(['Nadia · De Kade'])
  })

  it('who is asked reads which of the two it is, and answers', async () => {
    const answers: boolean[] = []
    let offered: { readonly from: string; readonly role: LeadRole } | null = {
      from: 'Samira',
      role: 'co-facilitator',
    }
    table = await sitDown(<AcceptLead kind="deliberation" />, 'tom', {
      offeredLead: () => offered,
      mayLead: () => offered === null,
      answerLead: async (accept) => {
        answers.push(accept)
        offered = null
      },
    })
    const dialog = document.querySelector('[role=alertdialog]')
    expect(dialog?.textContent).toContain('Samira vraagt of jij het gesprek mee wilt leiden')
    expect(dialog?.textContent).toContain('Samira blijft gespreksleider')
    await table.press('Meeleiden')
    expect(answers).toEqual([true])
    expect(table.text()).toContain('Jij leidt het gesprek nu mee.')
    await table.close()
    offered = { from: 'Samira', role: 'facilitator' }
    table = await sitDown(<AcceptLead kind="deliberation" />, 'tom', { offeredLead: () => offered })
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain(
      'Samira vraagt of jij de gespreksleiding overneemt',
    )
    await act(async () => {})
  })
})
