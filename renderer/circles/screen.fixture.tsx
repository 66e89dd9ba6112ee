import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { startWords } from '../i18n/i18n.ts'

/** What a component test does on its page, by what a person sees. */
export interface TestScreen {
  readonly show: (content: ReactNode) => Promise<void>
  readonly close: () => Promise<void>
  readonly text: () => string
  readonly button: (name: string, within?: ParentNode) => HTMLButtonElement
  readonly press: (name: string, within?: ParentNode) => Promise<void>
  readonly field: (label: string) => HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  readonly fill: (label: string, value: string) => Promise<void>
  readonly check: (label: string) => Promise<void>
}

/** Words and environment, once per file. */
export const prepareScreen = async (): Promise<void> => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  await startWords('nl')
}

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()

/** An empty page in the test's document. */
export const openScreen = (): TestScreen => {
  const container = document.createElement('div')
  document.body.append(container)
  const root: Root = createRoot(container)
  const text = (): string => document.body.textContent ?? ''
  const button = (name: string, within: ParentNode = document): HTMLButtonElement => {
    const found = [...within.querySelectorAll('button')].find((candidate) => nameOf(candidate) === name)
    if (found === undefined) throw new Error(`no button ${name} in: ${text()}`)
    return found
  }
  const field = (label: string) => {
    const found = [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        'input, select, textarea',
      ),
    ].find((candidate) => candidate.labels?.[0]?.textContent === label)
    if (found === undefined) throw new Error(`no field ${label} in: ${text()}`)
    return found
  }
  return {
    show: (content) => act(async () => root.render(content)),
    close: async () => {
      await act(async () => root.unmount())
      container.remove()
    },
    text,
    button,
    press: (name, within) => act(async () => button(name, within).click()),
    field,
    fill: (label, value) =>
      act(async () => {
        const target = field(label)
        const prototype = Object.getPrototypeOf(target) as object
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(target, value)
        target.dispatchEvent(new Event(target.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
      }),
    check: (label) => act(async () => field(label).click()),
  }
}
