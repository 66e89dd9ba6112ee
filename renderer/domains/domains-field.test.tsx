// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { conference } from '../../shared/method/conference.ts'
import type { FieldOf } from '../../shared/method/method.ts'
import { createSession } from '../../shared/session/create.ts'
import { addDomainItem, domainQuery, setPoint } from '../../shared/session/domains.ts'
import { domainPlace } from '../../shared/session/place.ts'
import type { ExpertRecord } from '../../shared/session/register.ts'
import { aboutFixture, actorOf, newReplica, type Replica } from '../../shared/session/session.fixture.ts'
import { type Services, ServicesProvider } from '../app/services.tsx'
import { circleOf, fakeLive, memberOf, samira } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import type { LiveSession } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { DomainsField } from './domains-field.tsx'

const fieldOf = (): FieldOf<'domains'> => {
  const found = conference.steps.flatMap((step) => step.fields).find((one) => one.kind === 'domains')
  if (found === undefined) throw new Error('a conference has life domains')
  return found
}
const field = fieldOf()
const domainAt = (title: string): string => {
  const found = field.domains.find((domain) => domain.title.nl === title)
  if (found === undefined) throw new Error(`no domain ${title}`)
  return found.id
}
const housing = domainAt('Wonen')
const health = domainAt('Gezondheid')
const language = domainAt('Taal en inburgering')
const actor = actorOf('samira')

const conferenceSession = (): Replica => {
  const replica = newReplica()
  createSession(replica, actor, conference, aboutFixture)
  return replica
}

let container: HTMLElement
let root: Root
let experts: readonly ExpertRecord[] = []

const services = {
  sessions: { register: { subscribe: () => () => {}, experts: () => experts } },
} as unknown as Services

const sessionOf = (replica: Replica, change: Partial<LiveSession> = {}): LiveSession =>
  fakeLive({ members: () => [samira], ...change }, replica).live

const draw = (content: ReactNode): Promise<void> => act(async () => root.render(content))
const show = (live: LiveSession): Promise<void> =>
  draw(
    <ServicesProvider services={services}>
      <ToastProvider>
        <LiveProvider session={live}>
          <DomainsField field={field} />
        </LiveProvider>
      </ToastProvider>
    </ServicesProvider>,
  )

const nameOf = (element: Element): string => {
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null
  return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? ''
}
const named = (selector: string, name: string): HTMLElement => {
  const found = [...container.querySelectorAll<HTMLElement>(selector)].find((one) => nameOf(one) === name)
  if (found === undefined) throw new Error(`no ${selector} named ${name}`)
  return found
}
const press = (name: string): Promise<void> => act(async () => named('button', name).click())
const words = (): string => container.textContent ?? ''
const pictureOf = (replica: Replica, domain: string) => domainQuery(field.id, domain).of(replica)

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  await startWords('nl')
})

beforeEach(() => {
  experts = []
  container = document.createElement('div')
  document.body.append(container)
  root = createRoot(container)
})

afterEach(async () => {
  await act(async () => root.unmount())
  container.remove()
})

describe('life domains', () => {
  it('R-DOMAINS-1 start compact, with what is known to read, and open to write', async () => {
    const replica = conferenceSession()
    addDomainItem(replica, actor, field.id, housing, 'worry', {
      text: 'Ontruiming dreigt',
      source: 'De Kade',
    })
    await show(sessionOf(replica))
    expect(words()).toContain('Ontruiming dreigt')
    expect(words()).toContain('De Kade')
    expect(container.querySelector('textarea')).toBeNull()
    const toggle = named('button', 'Wonen')
    expect(toggle.getAttribute('aria-expanded')).toBe('false')
    await press('Wonen')
    expect(toggle.getAttribute('aria-expanded')).toBe('true')
    expect((named('textarea', 'Zorg bij Wonen') as HTMLTextAreaElement).value).toBe('Ontruiming dreigt')
  })

  it('R-DOMAINS-2 a text is named by its kind and domain, and so is the button that adds one; a new one gets the keyboard', async () => {
    const replica = conferenceSession()
    await show(sessionOf(replica))
    await press('Wonen')
    for (const [add, item, kind] of [
      ['Feit toevoegen bij Wonen', 'Feit bij Wonen', 'fact'],
      ['Kracht toevoegen bij Wonen', 'Kracht bij Wonen', 'strength'],
      ['Zorg toevoegen bij Wonen', 'Zorg bij Wonen', 'worry'],
      ['Onbekende toevoegen bij Wonen', 'Onbekend bij Wonen', 'unknown'],
    ] as const) {
      await press(add)
      expect(document.activeElement).toBe(named('textarea', item))
      expect(pictureOf(replica, housing).items.at(-1)?.kind).toBe(kind)
    }
  })

  it('R-DOMAINS-3 what turns out to be of another kind moves there, with the keyboard', async () => {
    const replica = conferenceSession()
    addDomainItem(replica, actor, field.id, housing, 'fact', { text: 'Buren klagen' })
    await show(sessionOf(replica))
    await press('Wonen')
    const kind = container.querySelector<HTMLSelectElement>('li li select')
    if (kind === null) throw new Error('no kind')
    await act(async () => {
      kind.value = 'worry'
      kind.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(pictureOf(replica, housing).items[0]?.kind).toBe('worry')
    // At its kind still, so that the arrow keys go from one kind to the next.
    const row = named('textarea', 'Zorg bij Wonen').closest('li')
    expect(document.activeElement).toBe(row?.querySelector('select'))
  })

  it('R-DOMAINS-4 the points are a radio group named by the words of the scale; the chosen word stands beside it, and it can be cleared', async () => {
    const replica = conferenceSession()
    await show(sessionOf(replica))
    const group = named('[role=radiogroup]', 'Nu bij Wonen')
    const radios = [...group.querySelectorAll('input')]
    expect(radios.map(nameOf)).toEqual(['loopt vast', 'wankelt', 'houdt stand', 'gaat redelijk', 'gaat goed'])
    await act(async () => radios[1]?.click())
    expect(pictureOf(replica, housing)).toMatchObject({ now: 2, wished: null })
    expect(group.parentElement?.parentElement?.textContent).toContain('wankelt')
    await act(async () =>
      radios[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true })),
    )
    expect(pictureOf(replica, housing).now).toBeNull()
    await act(async () => setPoint(replica, field.id, housing, 'wished', 4))
    await press('Wonen')
    await press('Wissen: Gewenst bij Wonen')
    expect(pictureOf(replica, housing).wished).toBeNull()
  })

  it('R-DOMAINS-4 whoever only looks on can read and open everything and change nothing', async () => {
    const replica = conferenceSession()
    addDomainItem(replica, actor, field.id, housing, 'fact', { text: 'Huurt' })
    await show(sessionOf(replica, { me: () => memberOf('Samira', { role: 'observer' }) }))
    await press('Wonen')
    expect((named('textarea', 'Feit bij Wonen') as HTMLTextAreaElement).readOnly).toBe(true)
    expect(
      [...container.querySelectorAll('input[type=radio]')].every((radio) => radio.hasAttribute('disabled')),
    ).toBe(true)
    expect(words()).not.toContain('toevoegen')
  })
})

describe('a domain in a circle', () => {
  const place = domainPlace(field.id, health)

  const placed = (state: 'outside' | 'open', inside: LiveSession | null): Partial<LiveSession> => ({
    circleAt: (at) => (at === place ? circleOf(state) : null),
    within: (at) => (at === place ? inside : null),
  })

  const inside = (): Replica => {
    const replica = conferenceSession()
    addDomainItem(replica, actor, field.id, health, 'worry', { text: 'Slaapt slecht' })
    setPoint(replica, field.id, health, 'now', 2)
    return replica
  }

  it('R-DOMAINS-5 shows outsiders that it is closed and nothing else: no words, no point, nothing to open', async () => {
    const session = conferenceSession()
    await show(sessionOf(session, placed('outside', null)))
    expect(words()).toContain('Besloten kring hulpverlening · 3 deelnemers')
    expect(words()).toMatch(/gezondheid:\s*besloten/)
    expect(() => named('button', 'Gezondheid')).toThrow()
    expect(() => named('[role=radiogroup]', 'Nu bij Gezondheid')).toThrow()
    expect(container.querySelectorAll('[data-circle]')).toHaveLength(0)
    const row = [...container.querySelectorAll('details tbody tr')].find((one) =>
      one.textContent?.includes('Gezondheid'),
    )
    expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual(['besloten'])
  })

  it('R-DOMAINS-5 works on the circle’s documents for its members, with the circle in sight and its point marked', async () => {
    const session = conferenceSession()
    const own = inside()
    const live = sessionOf(own, { roomId: 'circle' })
    await show(sessionOf(session, placed('open', live)))
    expect(words()).toContain('Slaapt slecht')
    expect(words()).toContain('Besloten kring hulpverlening · 3 deelnemers')
    expect(words()).toMatch(/gezondheid\s*\(in kring\)/)
    expect(container.querySelectorAll('[data-circle]')).toHaveLength(1)
    await act(async () =>
      named('[role=radiogroup]', 'Gewenst bij Gezondheid').querySelectorAll('input')[3]?.click(),
    )
    expect(pictureOf(own, health).wished).toBe(4)
    expect(pictureOf(session, health).wished).toBeNull()
    expect(container.querySelectorAll('[data-circle]')).toHaveLength(2)
  })
})

describe('the radar', () => {
  it('R-DOMAINS-6 has a name and the same in a table that everybody can open', async () => {
    const replica = conferenceSession()
    setPoint(replica, field.id, housing, 'now', 1)
    setPoint(replica, field.id, housing, 'wished', 4)
    await show(sessionOf(replica))
    const image = container.querySelector('svg[role=img]')
    expect(image?.getAttribute('aria-label')).toContain('1 van de 7 leefgebieden heeft een punt')
    await act(async () => setPoint(replica, field.id, language, 'now', 3))
    expect(image?.getAttribute('aria-label')).toBe(
      'Beeld in één oogopslag: 2 van de 7 leefgebieden hebben een punt',
    )
    const details = document.getElementById(image?.getAttribute('aria-details') ?? '')
    expect(details?.querySelector('summary')?.textContent).toBe('Als tabel')
    const rows = [...(details?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    )
    expect(rows).toHaveLength(7)
    expect(rows).toContainEqual(['Wonen', '1 · loopt vast', '4 · gaat redelijk'])
    expect(rows).toContainEqual(['Gezondheid', 'geen punt', 'geen punt'])
    expect(rows).toContainEqual(['Taal en inburgering', '3 · houdt stand', 'geen punt'])
  })

  it('R-DOMAINS-6 follows a change by somebody else', async () => {
    const replica = conferenceSession()
    await show(sessionOf(replica))
    expect(words()).toContain('Nog geen punten')
    await act(async () => setPoint(replica, field.id, language, 'now', 5))
    expect(words()).not.toContain('Nog geen punten')
  })
})

describe('missing expertise', () => {
  const kade: ExpertRecord = {
    id: 'e',
    organisation: 'De Kade',
    name: 'Joris Veen',
    domains: [housing],
    knows: 'urgentie',
    contact: '',
  }

  it('R-DOMAINS-9 names who in the region knows a domain that nobody at the table knows', async () => {
    experts = [kade]
    const replica = conferenceSession()
    addDomainItem(replica, actor, field.id, housing, 'worry', { text: 'Ontruiming dreigt' })
    await show(sessionOf(replica))
    expect(words()).toContain('Ontbrekende kennis')
    expect(words()).toContain('De Kade (Joris Veen)')
    await act(async () => root.unmount())
    root = createRoot(container)
    await show(sessionOf(replica, { members: () => [memberOf('Joris', { organisation: 'de kade' })] }))
    expect(words()).not.toContain('Ontbrekende kennis')
  })
})
