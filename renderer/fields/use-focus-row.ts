import { type RefObject, useEffect, useRef } from 'react'

type Wanted =
  | { readonly kind: 'row'; readonly id: string; readonly column: number }
  | { readonly kind: 'instead-of'; readonly id: string; readonly neighbour: string | null }

const rowIn = (place: HTMLElement, id: string): HTMLElement | null =>
  place.querySelector(`[data-row="${CSS.escape(id)}"]`)

const focusIn = (row: HTMLElement | null, column: number): boolean => {
  const cell = row?.querySelectorAll('td, [data-cell]')[column] ?? row
  const control = cell?.querySelector<HTMLElement>('textarea, select, input')
  control?.focus()
  return control !== null && control !== undefined
}

/**
 * Keeps the keyboard at work in a list of rows below `place`: a new row gets the focus in one of its fields as soon
 * as it is drawn; when a row goes, its neighbour gets the focus, or the button that adds one.
 */
export const useFocusRow = (
  place: RefObject<HTMLElement | null>,
  rows: readonly { readonly id: string }[],
): {
  readonly whenThere: (id: string, column?: number) => void
  readonly afterRemoving: (id: string) => void
} => {
  const wanted = useRef<Wanted | null>(null)
  useEffect(() => {
    const element = place.current
    const wish = wanted.current
    if (element === null || wish === null) return
    if (wish.kind === 'row') {
      if (focusIn(rowIn(element, wish.id), wish.column)) wanted.current = null
      return
    }
    if (rows.some((row) => row.id === wish.id)) return
    wanted.current = null
    // A dialog that just closed gives the focus back one frame later, to a button that is gone by then.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const found = wish.neighbour === null ? false : focusIn(rowIn(element, wish.neighbour), 0)
        if (!found) element.querySelector<HTMLElement>('[data-add-place] button')?.focus()
      }),
    )
  }, [place, rows])
  return {
    whenThere: (id, column = 0) => {
      wanted.current = { kind: 'row', id, column }
    },
    afterRemoving: (id) => {
      const at = rows.findIndex((row) => row.id === id)
      wanted.current = { kind: 'instead-of', id, neighbour: (rows[at + 1] ?? rows[at - 1])?.id ?? null }
    },
  }
}
