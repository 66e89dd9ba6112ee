// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import { fakeHosting } from './hosting.fixture.ts'
import HostingPage from './hosting-page.tsx'
import { systemOf } from './systems.ts'

beforeAll(() => startWords('nl'))
let page: ShownPage | null = null
afterEach(() => page?.close())

const show = async (first: Parameters<typeof fakeHosting>[0] = {}) => {
  const fake = fakeHosting(first)
  page = await showPage(<HostingPage />, { platform: { hosting: fake.hosting } })
  return { ...fake, page }
}
const status = (): string => document.querySelector('[role=status]')?.textContent ?? ''

describe('the page of the relay on this computer', () => {
  it('R-HOST-15 switches it on for whom was chosen, says how it stands where that is read aloud, and off again', async () => {
    const { page: shown, orders } = await show()
    expect(status()).toBe('Staat uit')
    await shown.choose('Het lokale netwerk')
    expect(orders).toEqual([])
    await shown.press('Aanzetten')
    expect(status()).toContain('Staat aan, op het lokale netwerk')
    expect(status()).toContain('Er is geen ander apparaat verbonden')
    expect(shown.find<HTMLInputElement>('input', 'Adres').value).toBe('ws://192.168.1.5:4310/k7mq2xpdab')
    await shown.choose('Alleen deze computer')
    expect(status()).toBe('Staat aan, alleen op deze computer')
    await shown.press('Uitzetten')
    expect(orders).toEqual(['network', 'device', 'stop'])
  })

  it('R-HOST-16 asks before it cuts others off', async () => {
    const { page: shown, orders, become } = await show()
    await shown.choose('Het lokale netwerk')
    await shown.press('Aanzetten')
    await act(async () => become({ guests: 2 }))
    expect(status()).toContain('2 andere apparaten zijn verbonden')
    await shown.press('Uitzetten')
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain(
      'Uitzetten terwijl anderen verbonden zijn?',
    )
    await shown.press('Annuleren')
    await shown.choose('Alleen deze computer')
    await shown.press('Annuleren')
    expect(orders).toEqual(['network'])
    expect(shown.find<HTMLInputElement>('input', 'Het lokale netwerk').checked).toBe(true)
    await shown.press('Uitzetten')
    await shown.press('Toch uitzetten')
    expect(orders).toEqual(['network', 'stop'])
  })

  it('R-HOST-15 says what is wrong and what to do, and tries again', async () => {
    const { page: shown, fail } = await show()
    fail('port-taken')
    await shown.press('Aanzetten')
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Er is geen poort vrij')
    fail(null)
    await shown.press('Opnieuw proberen')
    expect(document.querySelector('[role=alert]')).toBeNull()
    expect(status()).toContain('Staat aan')
  })

  it('R-HOST-15 without a network, and on another port than before, it says so', async () => {
    const { page: shown, become } = await show({ phase: 'on', reach: 'network', hasMoved: true })
    expect(shown.text()).toContain('Deze computer is niet verbonden met een netwerk')
    expect(shown.text()).toContain('Links die je eerder deelde, werken niet meer')
    await act(async () => become({ addresses: ['ws://10.0.0.7:4310/k7mq2xpdab'] }))
    expect(shown.text()).not.toContain('niet verbonden met een netwerk')
  })

  it('R-HOST-9 offers no more than the organisation allows', async () => {
    const { page: shown } = await show({ allowed: 'device', reach: 'network' })
    expect(shown.find<HTMLInputElement>('input', 'Het lokale netwerk').disabled).toBe(true)
    expect(shown.find<HTMLInputElement>('input', 'Alleen deze computer').checked).toBe(true)
    expect(shown.text()).toContain('Je organisatie staat alleen deze computer toe')
    await shown.close()
    const none = await show({ allowed: 'off' })
    expect(none.page.text()).toContain('Je organisatie staat dit niet toe')
    expect(document.querySelector('[role=radiogroup]')).toBeNull()
  })

  it('R-HOST-15 a browser says that only the app can', async () => {
    page = await showPage(<HostingPage />, {})
    expect(page.text()).toContain('Een browser kan geen relay zijn')
  })

  it('R-HOST-15 the hint about the firewall is that of this system', () => {
    expect(systemOf({ userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)' })).toBe('windows')
    expect(systemOf({ userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)' })).toBe('mac')
    expect(systemOf({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' })).toBe('linux')
  })
})
