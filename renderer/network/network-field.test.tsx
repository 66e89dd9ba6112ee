// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { conference } from '../../shared/method/conference.ts'
import type { FieldOf } from '../../shared/method/method.ts'
import { createSession } from '../../shared/session/create.ts'
import { addNetworkLink, addNode, networkQuery } from '../../shared/session/network.ts'
import { aboutFixture, actorOf, newReplica, type Replica } from '../../shared/session/session.fixture.ts'
import { fakeLive, memberOf } from '../circles/fake-live.fixture.ts'
import { startWords } from '../i18n/i18n.ts'
import type { LiveSession } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ToastProvider } from '../ui/toast.tsx'
import { NetworkField } from './network-field.tsx'
import { likelyLink } from './new-link.ts'

const fieldOf = (): FieldOf<'network'> => {
  const found = conference.steps.flatMap((step) => step.fields).find((one) => one.kind === 'network')
  if (found === undefined) throw new Error('a conference has a map')
  return found
}
const field = fieldOf()
const actor = actorOf('samira')

const sessionWith = (): Replica => {
  const replica = newReplica()
  createSession(replica, actor, conference, aboutFixture)
  return replica
}

/** A household, a sister who looks after the children, and a team that nobody is linked with. */
const family = (): Replica => {
  const replica = sessionWith()
  const household = addNode(replica, actor, field.id, 'household', { name: 'Gezin M.' })
  const sister = addNode(replica, actor, field.id, 'person', { name: 'Zus', does: 'past op' })
  addNode(replica, actor, field.id, 'organisation', { name: 'Wijkteam' })
  addNetworkLink(replica, actor, field.id, household, sister, 'familie')
  return replica
}

let container: HTMLElement
let root: Root

const show = (replica: Replica, change: Partial<LiveSession> = {}): Promise<void> =>
  act(async () =>
    root.render(
      <ToastProvider>
        <LiveProvider session={fakeLive(change, replica).live}>
          <NetworkField field={field} />
        </LiveProvider>
      </ToastProvider>,
    ),
  )

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent ?? ''
const press = (name: string): Promise<void> =>
  act(async () => {
    const found = [...document.querySelectorAll('button')].find((one) => nameOf(one) === name)
    if (found === undefined) throw new Error(`no button ${name}`)
    found.click()
  })
const options = (): readonly Element[] => [...container.querySelectorAll('[role=option]')]
const spoken = (): string => document.querySelector('[aria-live=polite]')?.textContent ?? ''
const labelOfFocus = (): string => {
  const element = document.activeElement
  const label = element instanceof HTMLTextAreaElement ? element.labels[0]?.textContent : undefined
  return label ?? element?.getAttribute('aria-label') ?? ''
}
const key = (name: string): Promise<void> =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
  })
const frames = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 80))
  })

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  await startWords('nl')
})

beforeEach(() => {
  container = document.createElement('div')
  document.body.append(container)
  root = createRoot(container)
})

afterEach(async () => {
  await act(async () => root.unmount())
  container.remove()
})

describe('the lists', () => {
  it('R-NETWORK-1 adding somebody puts the keyboard at their name and is read aloud', async () => {
    const replica = sessionWith()
    await show(replica)
    expect(container.querySelector('[role=listbox]')).toBeNull()
    await press('Huishouden toevoegen')
    expect(labelOfFocus()).toBe('Naam')
    expect(spoken()).toContain('Toegevoegd: Huishouden')
    expect(networkQuery(field.id).of(replica).nodes).toMatchObject([{ kind: 'household', name: '' }])
    expect(container.querySelector('[role=listbox]')).not.toBeNull()
  })

  it('R-NETWORK-2 a new connection runs from the household to whoever is not connected yet, and its ends can be chosen', async () => {
    const replica = family()
    await show(replica)
    await press('Verband toevoegen')
    expect(labelOfFocus()).toBe('Van')
    const { nodes, links } = networkQuery(field.id).of(replica)
    const [household, sister, team] = nodes
    expect(links.at(-1)).toMatchObject({ from: household?.id, to: team?.id })
    const selects = [...container.querySelectorAll<HTMLSelectElement>('select[aria-label=Van]')]
    const last = selects.at(-1)
    // Nobody is connected with themselves: the other end is not offered.
    expect([...(last?.options ?? [])].map((option) => option.textContent)).toEqual(['Gezin M.', 'Zus'])
    await act(async () => {
      if (last === undefined) return
      last.value = sister?.id ?? ''
      last.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(networkQuery(field.id).of(replica).links.at(-1)).toMatchObject({ from: sister?.id, to: team?.id })
  })

  it('R-NETWORK-3 removing somebody asks first, takes their connections along, and leaves the keyboard in the list', async () => {
    const replica = family()
    await show(replica)
    await press('Verwijderen: Zus')
    expect(networkQuery(field.id).of(replica).nodes).toHaveLength(3)
    await press('Verwijderen')
    await frames()
    expect(networkQuery(field.id).of(replica)).toMatchObject({ nodes: { length: 2 }, links: [] })
    expect(spoken()).toContain('Verwijderd: Zus')
    expect(container.contains(document.activeElement)).toBe(true)
  })

  it('R-NETWORK-1 whoever only looks on sees the lists and the map and changes nothing', async () => {
    await show(family(), { me: () => memberOf('Samira', { role: 'observer' }) })
    expect(container.textContent).not.toContain('toevoegen')
    expect([...container.querySelectorAll('select')].every((select) => select.disabled)).toBe(true)
    expect([...container.querySelectorAll('textarea')].every((text) => text.readOnly)).toBe(true)
    expect(options()).toHaveLength(3)
  })

  it('R-NETWORK-2 offers no connection with fewer than two', () => {
    expect(likelyLink({ nodes: [], links: [] })).toBeNull()
    const only = { id: 'a', kind: 'person', name: '', does: '', addedBy: '' } as const
    expect(likelyLink({ nodes: [only], links: [] })).toBeNull()
  })
})

describe('the map', () => {
  it('R-NETWORK-5 says of everybody who they are and with whom they are connected, in the words of the lists', async () => {
    await show(family())
    expect(options().map(nameOf)).toEqual([
      'Huishouden: Gezin M. Verbonden met Zus (familie)',
      'Persoon: Zus, past op. Verbonden met Gezin M. (familie)',
      'Organisatie: Wijkteam. Nog met niemand verbonden',
    ])
    const map = container.querySelector('[role=listbox]')
    const lists = document.getElementById(map?.getAttribute('aria-details') ?? '')
    expect(lists?.querySelectorAll('table')).toHaveLength(2)
  })

  it('R-NETWORK-5 is one stop for the keyboard, and the arrow keys go along everybody', async () => {
    await show(family())
    const stops = () => options().filter((one) => one.getAttribute('tabindex') === '0')
    expect(stops().map(nameOf)).toHaveLength(1)
    await act(async () => (stops()[0] as unknown as HTMLElement).focus())
    await key('ArrowRight')
    expect(labelOfFocus()).toMatch(/^Persoon: Zus/)
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true')
    expect(stops()).toEqual([document.activeElement])
    await key('End')
    expect(labelOfFocus()).toMatch(/^Organisatie: Wijkteam/)
    await key('ArrowRight')
    expect(labelOfFocus()).toMatch(/^Huishouden/)
  })
})
