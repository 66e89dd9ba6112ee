import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moved } from '../../shared/method/edit.ts'
import { methodLimits } from '../../shared/method/limits.ts'
import type { Method } from '../../shared/method/method.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { useToasts } from '../ui/toast.tsx'
import { focusSoon } from './focus-soon.ts'
import styles from './item-list.module.css'
import { type Put, useEditor } from './use-editor.tsx'

interface ItemListProps<Item> {
  readonly title: string
  /** Where the list stands; tells lists on one screen apart. */
  readonly place: string
  readonly items: readonly Item[]
  readonly put: Put<Item[]>
  /** What a new item begins as; without it the number of items stays as it is, and so does their order. */
  readonly add?: { readonly label: string; readonly item: () => Item }
  /** What an item is called in the names of its buttons. */
  readonly nameOf: (item: Item, at: number) => string
  readonly least?: number
  readonly most?: number
  /** Each item in a box of its own, where it holds more than a line. */
  readonly boxed?: boolean
  readonly children: (item: Item, put: Put<Item>, at: number) => ReactNode
}

/** A list inside a method: its items can be changed, moved, taken away and added to, and the keyboard stays at the item. */
export const ItemList = <Item,>(props: ItemListProps<Item>) => {
  const { title, place, items, put, add, nameOf, least = 0, most = methodLimits.perField } = props
  const { t } = useTranslation('methodEditor')
  const { change } = useEditor()
  const { announce } = useToasts()
  const button = (at: number, what: 'up' | 'down' | 'remove'): string =>
    `[data-list="${CSS.escape(place)}"] > ol > [data-item="${at}"] > [data-tools] [data-does="${what}"]`

  const move = (at: number, by: -1 | 1): void => {
    const item = items[at]
    if (item === undefined || items[at + by] === undefined) return
    change((method) => put(method, [...moved(items, at, by)]))
    announce(t('itemMoved', { name: nameOf(item, at), number: at + by + 1, count: items.length }))
    const [first, second] = by === 1 ? (['down', 'up'] as const) : (['up', 'down'] as const)
    focusSoon(button(at + by, first), button(at + by, second))
  }
  const remove = (item: Item, at: number): void => {
    change((method) =>
      put(
        method,
        items.filter((_, other) => other !== at),
      ),
    )
    announce(t('itemRemoved', { name: nameOf(item, at) }))
    const next = at < items.length - 1 ? at : at - 1
    focusSoon(
      button(next, 'remove'),
      button(next, 'up'),
      `[data-list="${CSS.escape(place)}"] > [data-does="add"]`,
    )
  }
  const putAt =
    (at: number): Put<Item> =>
    (method: Method, item: Item) =>
      put(
        method,
        items.map((one, other) => (other === at ? item : one)),
      )
  const isFull = items.length >= most
  // Texts have no id: a row is known by its place, and nothing of it outlives a move but its words.
  const places = items.map((item, at) => ({ item, at }))

  return (
    <fieldset className={styles.list} data-list={place}>
      <legend className={styles.title}>{title}</legend>
      <ol className={styles.items}>
        {places.map(({ item, at }) => {
          const name = nameOf(item, at)
          return (
            <li
              key={at}
              data-item={at}
              className={classes(styles.item, props.boxed === true && styles.boxed)}
            >
              <div className={styles.content}>{props.children(item, putAt(at), at)}</div>
              {add === undefined ? null : (
                <div className={styles.tools} data-tools>
                  <IconButton
                    size="small"
                    icon={ArrowUp}
                    label={t('upNamed', { name })}
                    isDisabled={at === 0}
                    data-does="up"
                    onPress={() => move(at, -1)}
                  />
                  <IconButton
                    size="small"
                    icon={ArrowDown}
                    label={t('downNamed', { name })}
                    isDisabled={at === items.length - 1}
                    data-does="down"
                    onPress={() => move(at, 1)}
                  />
                  <IconButton
                    size="small"
                    icon={Trash2}
                    label={t('removeNamed', { name })}
                    isDisabled={items.length <= least}
                    data-does="remove"
                    onPress={() => remove(item, at)}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ol>
      {add === undefined ? null : (
        <Button
          size="small"
          icon={Plus}
          isDisabled={isFull}
          data-does="add"
          onPress={() => {
            change((method) => put(method, [...items, add.item()]))
            focusSoon(
              `[data-list="${CSS.escape(place)}"] > ol > [data-item="${items.length}"] :is(input, textarea)`,
            )
          }}
        >
          {add.label}
        </Button>
      )}
      {isFull && add !== undefined ? <p className={styles.full}>{t('partsFull', { most })}</p> : null}
    </fieldset>
  )
}
