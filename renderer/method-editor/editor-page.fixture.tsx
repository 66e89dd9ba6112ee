import { act } from 'react'
import { copyOf } from '../../shared/method/copy-method.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import type { Method } from '../../shared/method/method.ts'
import { parseMethod } from '../../shared/method/parse.ts'
import { findMethod } from '../../shared/method/registry.ts'
import { type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { useRoute } from '../app/use-route.ts'
import type { OwnMethods } from '../live/sessions.ts'
import MethodEditorPage from './method-editor-page.tsx'

let page: ShownPage | null = null

/** The device of a test: what it keeps, newest first, and whether closing its window would lose work. */
export const device: { kept: Method[]; isUnsafe: () => boolean } = { kept: [], isUnsafe: () => false }

/** Methods of a device, in memory; every one that is filed must be one that can be read back. */
export const ownMethods = (): OwnMethods => {
  const listeners = new Set<() => void>()
  const versions = (id: string): readonly Method[] => device.kept.filter((method) => method.id === id)
  return {
    list: () => device.kept,
    find: (id) => versions(id)[0] ?? findMethod(id),
    versions,
    save: async (method) => {
      const parsed = parseMethod(JSON.parse(JSON.stringify(method)))
      if (!parsed.ok) throw new Error('cannot be read back')
      const filed = { ...parsed.value, version: versions(method.id).length + 1 }
      device.kept = [filed, ...device.kept]
      for (const listener of listeners) listener()
      return filed
    },
    remove: async () => {},
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Opens the editor as the program does: the address says which method, and whoever goes elsewhere leaves the page. */
export const show = async (methodId: string, methods = ownMethods()): Promise<ShownPage> => {
  window.location.hash = `#/methoden/${methodId}/aanpassen`
  const Program = () => {
    const route = useRoute()
    return route.page === 'edit-method' ? <MethodEditorPage methodId={route.methodId} /> : 'elsewhere'
  }
  page = await showPage(<Program />, {
    sessions: { methods },
    platform: {
      warnBeforeClose: (ask) => {
        device.isUnsafe = ask
        return () => {}
      },
    },
  })
  return page
}

/** Closes the editor, and forgets what the device kept. */
export const closeEditor = async (): Promise<void> => {
  await page?.close()
  page = null
  device.kept = []
}

/** Until what asks for the keyboard has got it. */
export const drawn = (): Promise<void> =>
  act(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    await new Promise((done) => setTimeout(done))
  })

/** Presses what begins with these words, as the rail's steps do, and waits for the keyboard to follow. */
export const pressFirst = async (words: string): Promise<void> => {
  await act(async () => {
    const found = [...document.querySelectorAll('button')].find((button) =>
      (button.textContent ?? '').includes(words),
    )
    if (found === undefined) throw new Error(`no button with ${words}`)
    found.click()
  })
  await drawn()
}

/** Takes the keyboard out of the field that has it. */
export const leaveField = (): Promise<void> =>
  act(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })

/** Writes like a person: goes to the field, types, and goes on. */
export const rewrite = async (shown: ShownPage, name: string, words: string): Promise<void> => {
  await act(async () => shown.find('input, textarea', name).focus())
  await shown.write(name, words)
  await leaveField()
}

/** A copy of the dilemma method, as this device would keep it. */
export const own = (change: Partial<Method> = {}): Method => ({ ...copyOf(dilemma, () => 0.1), ...change })
