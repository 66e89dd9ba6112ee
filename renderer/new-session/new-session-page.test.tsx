// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { copyOf } from '../../shared/method/copy-method.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import type { Method } from '../../shared/method/method.ts'
import { findMethod, methods } from '../../shared/method/registry.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { NewSession } from '../live/sessions.ts'
import NewSessionPage from './new-session-page.tsx'

const own: Method = { ...copyOf(dilemma, () => 0), title: { nl: 'Kustmethode', en: 'Coast method' } }
const started: NewSession[] = []
let page: ShownPage | null = null
const notAsked = (): never => {
  throw new Error('no part of this')
}

const open = async (methodId: string | null): Promise<ShownPage> => {
  page = await showPage(<NewSessionPage methodId={methodId} />, {
    sessions: {
      methods: {
        list: () => kept,
        find: (id) => (id === own.id ? own : findMethod(id)),
        versions: () => [],
        save: notAsked,
        remove: notAsked,
        subscribe: () => () => {},
      },
      start: async (session) => {
        started.push(session)
        return { roomId: 'nieuw' }
      },
    },
  })
  return page
}
const kept = [own]
const radios = (): readonly HTMLInputElement[] => [
  ...(document.querySelector('[role=radiogroup]')?.querySelectorAll('input') ?? []),
]
const nameOf = (radio: HTMLInputElement): string =>
  document.getElementById(radio.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
const chosen = (): readonly string[] =>
  radios()
    .filter(({ checked }) => checked)
    .map(nameOf)

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
  started.length = 0
})

describe('the method of a new session', () => {
  it('R-PAGE-65 is one choice among all, by kind with the own ones last, the first chosen', async () => {
    await open(null)
    const inOrder = [
      ...methods.filter(({ kind }) => kind === 'deliberation'),
      ...methods.filter(({ kind }) => kind === 'conference'),
      own,
    ]
    expect(radios().map(nameOf)).toEqual(inOrder.map(({ title }) => title.nl))
    expect(new Set(radios().map(({ name }) => name)).size).toBe(1)
    expect(
      [...document.querySelectorAll('legend')].map(({ textContent }) => textContent).slice(0, 3),
    ).toEqual(['Moreel beraad', 'Casusoverleg', 'Eigen methoden'])
    expect(chosen()).toEqual([methods[0]?.title.nl])
  })

  it('R-PAGE-65 says what each is for and what it is not for, and leads to reading it', async () => {
    const { text, find } = await open(null)
    for (const { chooseWhen, chooseNotWhen, title, id } of methods) {
      expect(text()).toContain(chooseWhen.nl)
      expect(text()).toContain(chooseNotWhen.nl)
      expect(find<HTMLAnchorElement>('a', `Lees de methode ${title.nl}`).hash).toBe(`#/methoden/${id}`)
    }
  })

  it('R-PAGE-65 is chosen already when something led to it; one that is not here is not', async () => {
    await open(own.id)
    expect(chosen()).toEqual(['Kustmethode'])
    await page?.close()
    await open('nergens')
    expect(chosen()).toEqual([methods[0]?.title.nl])
  })

  it('R-PAGE-65 can be read about without losing what was filled in, once', async () => {
    const { write, find } = await open(null)
    await write('Titel', 'Taaleis of tempo')
    find<HTMLAnchorElement>('a', 'Lees de methode Kustmethode').click()
    await page?.close()
    const again = await open(own.id)
    expect(again.find<HTMLInputElement>('input', 'Titel').value).toBe('Taaleis of tempo')
    expect(chosen()).toEqual(['Kustmethode'])
    await again.write('Doel van het gesprek', 'Samen kijken')
    await again.press('Beraad starten')
    expect(started).toMatchObject([{ methodId: own.id, about: { title: 'Taaleis of tempo' } }])
    await again.close()
    const fresh = await open(null)
    expect(fresh.find<HTMLInputElement>('input', 'Titel').value).toBe('')
  })
})
