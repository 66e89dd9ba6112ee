import { strict } from './strict.ts'

type Template = Readonly<Record<string, unknown>>

/** An item of a menu as a spec sees it. */
export interface ListedItem {
  readonly label: string
  readonly role: string | null
  readonly accelerator: string | null
  readonly type: string
  readonly isEnabled: boolean
  readonly isChecked: boolean
  readonly isVisible: boolean
  readonly items: readonly ListedItem[]
}

interface Item {
  readonly id: string
  readonly label: string
  readonly role: string | null
  readonly type: string
  readonly accelerator: string | null
  readonly submenu: Menu | null
  enabled: boolean
  visible: boolean
  checked: boolean
  click(): void
}

interface Menu {
  readonly items: Item[]
  append(item: Item): void
  insert(at: number, item: Item): void
  getMenuItemById(id: string): Item | null
  popup(): void
  closePopup(): void
}

/** `Menu` and `MenuItem`. Roles are kept, not carried out; their own menus (`editMenu` …) stand for themselves. */
export const makeMenus = (app: object, focused: () => object | null) => {
  let current: Menu | null = null

  const buildItem = (template: Template): Item => {
    const submenu = template.submenu
    const item: Item = strict('MenuItem', {
      id: (template.id ?? '') as string,
      label: (template.label ?? template.role ?? '') as string,
      role: (template.role ?? null) as string | null,
      type: (template.type ?? (submenu === undefined ? 'normal' : 'submenu')) as string,
      accelerator: (template.accelerator ?? null) as string | null,
      enabled: template.enabled !== false,
      visible: template.visible !== false,
      checked: template.checked === true,
      submenu: (Array.isArray(submenu) ? buildMenu(submenu) : (submenu ?? null)) as Menu | null,
      click: () => {
        if (item.type === 'checkbox') item.checked = !item.checked
        const act = template.click as ((...values: unknown[]) => void) | undefined
        act?.(item, focused() ?? undefined, {})
      },
    })
    return item
  }

  const buildMenu = (templates: readonly Template[]): Menu => {
    const items = templates.map(buildItem)
    return strict('Menu', {
      items,
      append: (item: Item) => {
        items.push(item)
      },
      insert: (at: number, item: Item) => {
        items.splice(at, 0, item)
      },
      getMenuItemById: (id: string): Item | null => {
        for (const item of items) {
          const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null)
          if (found !== null) return found
        }
        return null
      },
      popup: () => undefined,
      closePopup: () => undefined,
    })
  }
  const list = (menu: Menu | null): readonly ListedItem[] =>
    (menu?.items ?? []).map((item) => ({
      label: item.label,
      role: item.role,
      accelerator: item.accelerator,
      type: item.type,
      isEnabled: item.enabled,
      isChecked: item.checked,
      isVisible: item.visible,
      items: list(item.submenu),
    }))

  const statics = {
    buildFromTemplate: buildMenu,
    setApplicationMenu: (menu: Menu | null) => {
      current = menu
      Reflect.set(app, 'applicationMenu', menu)
    },
    getApplicationMenu: () => current,
  }
  function Menu() {
    return buildMenu([])
  }
  function MenuItem(template: Template) {
    return buildItem(template)
  }
  return {
    Menu: Object.assign(Menu, statics),
    MenuItem,
    statics,
    listed: () => list(current),
    /** Chooses an item by the labels that lead to it, as a person does: only what is there and enabled. */
    choose: (path: readonly string[]): void => {
      let items: readonly Item[] = current?.items ?? []
      let found: Item | undefined
      for (const label of path) {
        found = items.find((item) => item.label.replace('&', '') === label && item.visible)
        if (found === undefined) throw new Error(`the menu has no '${label}' in ${path.join(' › ')}`)
        items = found.submenu?.items ?? []
      }
      if (!found?.enabled) throw new Error(`'${path.join(' › ')}' cannot be chosen`)
      found.click()
    },
  }
}
