import type { Replacement } from '../../shared/deidentify/replace.ts'
import { movedCaret } from '../live/caret.ts'

/** Something that people type in: a field, or a rich note. */
export type TypedField = HTMLInputElement | HTMLTextAreaElement | HTMLElement

const fields = 'textarea, input:not([type]), input[type="text"], [contenteditable="true"]'

/** The field in which something happened; null where nobody types. */
export const typedFieldOf = (target: EventTarget | null): TypedField | null => {
  const found = target instanceof Element ? target.closest<HTMLElement>(fields) : null
  return found !== null && isInput(found) && found.readOnly ? null : found
}

/** Whether it is a plain field; else it is a rich note. */
export const isInput = (field: TypedField): field is HTMLInputElement | HTMLTextAreaElement =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement

/** What the field is called on the screen. */
export const labelOf = (field: TypedField): string => {
  const label =
    'labels' in field ? (field.labels as NodeListOf<HTMLElement> | null)?.[0]?.textContent : undefined
  return (field.getAttribute('aria-label') ?? label ?? '').trim()
}

/** Where on the screen the line ends in which somebody types; of a plain field the field itself, as nothing tells more. */
export const lowestTyped = (field: TypedField): number => {
  const { bottom } = field.getBoundingClientRect()
  const selection = field.ownerDocument.getSelection()
  if (isInput(field) || selection === null || selection.rangeCount === 0) return bottom
  const range = selection.getRangeAt(0)
  const caret = field.contains(range.endContainer) ? range.getBoundingClientRect() : null
  return caret === null || caret.height === 0 ? bottom : caret.bottom
}

/**
 * Changes the text of a field as somebody who types would: it can be undone, the others see it come, and the caret stays between the
 * same letters. Nothing happens when the field does not say `text` any more.
 */
export const replaceInInput = (
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  replacements: readonly Replacement[],
): void => {
  if (field.value !== text) return
  const fromTheLast = [...replacements].sort((a, b) => b.start - a.start)
  const moves = fromTheLast.map(({ start, end, by }) => ({
    at: start,
    removed: end - start,
    inserted: by.length,
  }))
  const caret = [field.selectionStart ?? text.length, field.selectionEnd ?? text.length] as const
  field.focus()
  for (const { start, end, by } of fromTheLast) {
    field.setSelectionRange(start, end)
    if (field.ownerDocument.execCommand?.('insertText', false, by) === true) continue
    field.setRangeText(by, start, end, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: by }))
  }
  field.setSelectionRange(movedCaret(caret[0], moves), movedCaret(caret[1], moves))
}
