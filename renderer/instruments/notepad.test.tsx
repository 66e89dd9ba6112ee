// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Services, ServicesProvider } from '../app/services.tsx'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { sitDown, type Table } from './instruments.fixture.tsx'
import { Notepad } from './notepad.tsx'

let table: Table
beforeAll(prepareScreen)
afterEach(() => table.close())

/** The notepad asks nothing of the device but whether it keeps things. */
const servicesOf = (persistent: boolean) =>
  ({ platform: { persistent: () => persistent } }) as unknown as Services

const open = async (persistent: boolean) => {
  let text = 'Rustig blijven'
  table = await sitDown(
    <ServicesProvider services={servicesOf(persistent)}>
      <Notepad />
    </ServicesProvider>,
    'tom',
    {
      notepad: () => text,
      writeNotepad: (written) => {
        text = written
        table.tell('private')
      },
    },
  )
  return () => text
}

describe('R-INTERFACE-77 a notepad of one’s own', () => {
  it('is folded away, and writes to this device only', async () => {
    const text = await open(true)
    expect(document.querySelector('details')?.open).toBe(false)
    const before = table.documents.case.store.clients.size
    await table.fill('Eigen kladblok', 'Straks vragen naar de zus')
    expect(text()).toBe('Straks vragen naar de zus')
    expect(table.field('Eigen kladblok').value).toBe('Straks vragen naar de zus')
    expect(table.documents.case.store.clients.size).toBe(before)
    expect(table.told).toEqual([])
  })

  it.each([
    ['its own device', true],
    ['a shared device', false],
  ])('says on %s where it stands', async (_device, persistent) => {
    await open(persistent)
    expect(table.text()).toContain('Alleen op dit apparaat. Niet in het verslag, niet bij de anderen.')
    expect(table.text().includes('is weg als dit tabblad sluit')).toBe(!persistent)
  })
})
