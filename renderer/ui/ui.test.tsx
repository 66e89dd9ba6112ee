// @vitest-environment happy-dom
import { Plus } from 'lucide-react'
import { act, type ReactNode, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWords } from '../i18n/i18n.ts'
import { AvatarStack } from './avatar.tsx'
import { Button, IconButton } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { RadioCards } from './radio-group.tsx'
import { Select } from './select.tsx'
import { TextField } from './text-field.tsx'
import { ToastProvider, useToasts } from './toast.tsx'

let container: HTMLElement
let root: Root

const show = (content: ReactNode): Promise<void> => act(async () => root.render(content))
const find = <Found extends Element = HTMLElement>(selector: string): Found => {
  const found = document.querySelector<Found>(selector)
  if (found === null) throw new Error(`nothing matches ${selector}`)
  return found
}
const describedBy = (element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '?')
    .join(' | ')

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

describe('fields', () => {
  it('R-PAGE-14 a field has its label as name, and its error and hint as description', async () => {
    await show(<TextField label="Titel" hint="Zonder namen." error="Geef een titel." value="" />)
    const input = find<HTMLInputElement>('input')
    expect(input.labels?.[0]?.textContent).toBe('Titel')
    expect(describedBy(input)).toBe('Geef een titel. | Zonder namen.')
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('R-PAGE-15 no browser remembers what is typed in a field', async () => {
    await show(
      <>
        <TextField label="Eén" value="" />
        <TextField label="Meer" value="a" multiline />
        <Select label="Rol" value="x" onChange={() => {}} options={[{ value: 'x', label: 'X' }]} />
      </>,
    )
    const controls = [...document.querySelectorAll('input, textarea, select')]
    expect(controls.map((control) => control.getAttribute('autocomplete'))).toEqual(['off', 'off', 'off'])
  })

  it('R-PAGE-14 a card of a radio group is named by its title and described by the rest', async () => {
    const chosen: string[] = []
    await show(
      <RadioCards
        label="Methode"
        value={null}
        onChange={(value) => chosen.push(value)}
        options={[
          {
            value: 'dilemma',
            label: 'Dilemmamethode',
            meta: '90 min',
            description: 'Voor een keuze.',
            group: 'Moreel beraad',
          },
          { value: 'own', label: 'Eigen methode', foot: <a href="#/methoden/own">Lezen</a> },
        ]}
      />,
    )
    const group = find('[role=radiogroup]')
    const radio = find<HTMLInputElement>('input[type=radio]')
    expect(document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Methode')
    expect(document.getElementById(radio.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Dilemmamethode',
    )
    expect(describedBy(radio)).toBe('90 minVoor een keuze.')
    expect(group.querySelector('fieldset > legend')?.textContent).toBe('Moreel beraad')
    const names = [...group.querySelectorAll('input')].map(({ name }) => name)
    expect(names).toEqual([radio.name, radio.name])
    expect(group.querySelector('label a')).toBeNull()
    await act(async () => radio.click())
    expect(chosen).toEqual(['dilemma'])
  })
})

describe('buttons', () => {
  it('R-PAGE-14 a button with an icon alone has a name, and a disabled one does nothing', async () => {
    const pressed: string[] = []
    await show(
      <>
        <IconButton label="Toevoegen" icon={Plus} onPress={() => pressed.push('icon')} />
        <Button isDisabled onPress={() => pressed.push('disabled')}>
          Verder
        </Button>
      </>,
    )
    const [icon, disabled] = [...document.querySelectorAll('button')]
    expect(icon?.getAttribute('aria-label')).toBe('Toevoegen')
    await act(async () => {
      icon?.click()
      disabled?.click()
    })
    expect(pressed).toEqual(['icon'])
  })
})

const Asking = () => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>Openen</Button>
      <Dialog
        title="Zeker weten?"
        description="Dit kan niet terug."
        isOpen={isOpen}
        onOpenChange={setIsOpen}
      />
    </>
  )
}

describe('dialogs and messages', () => {
  it('R-PAGE-16 a dialog is named by its title, takes the focus, and can be closed', async () => {
    await show(<Asking />)
    await act(async () => find('button').click())
    const dialog = find('[role=dialog]')
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Zeker weten?',
    )
    expect(describedBy(dialog)).toBe('Dit kan niet terug.')
    expect(dialog.contains(document.activeElement)).toBe(true)
    await act(async () => find('[role=dialog] button[aria-label=Sluiten]').click())
    expect(document.querySelector('[role=dialog]')).toBeNull()
  })

  it('R-PAGE-16 a message is in a live region that stays reachable beside a dialog', async () => {
    const Teller = () => {
      const { toast } = useToasts()
      return <Button onPress={() => toast('Opgeslagen.')}>Opslaan</Button>
    }
    await show(
      <ToastProvider>
        <Teller />
      </ToastProvider>,
    )
    const region = find('[aria-live=polite]')
    expect(region.dataset.reactAriaTopLayer).toBe('true')
    await act(async () => find('button').click())
    expect(region.textContent).toBe('Opgeslagen.')
  })

  it('R-PAGE-14 people who are not drawn are still named', async () => {
    const people = ['Ann', 'Bob', 'Cas', 'Dirk', 'Eva'].map((name) => ({ id: name, name }))
    await show(<AvatarStack label="Deelnemers" people={people} max={4} />)
    const names = [...document.querySelectorAll('[role=img]')].map((image) =>
      image.getAttribute('aria-label'),
    )
    expect(names).toEqual(['Ann', 'Bob', 'Cas', 'Dirk, Eva'])
  })
})
