/** Something that people type in: a field, or a rich note. */
export type TypedField = HTMLInputElement | HTMLTextAreaElement | HTMLElement

const fields = 'textarea, input:not([type]), input[type="text"], [contenteditable="true"]'

/** The field in which something happened; null where nobody types. */
export const typedFieldOf = (target: EventTarget | null): TypedField | null => {
  const found = target instanceof Element ? target.closest<HTMLElement>(fields) : null
  const isReadOnly =
    (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) && found.readOnly
  return isReadOnly ? null : found
}

export const isNote = (field: TypedField): boolean =>
  !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)

/** What stands in it, line by line as it is read. */
export const textIn = (field: TypedField): string =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value
    : (field.innerText ?? '')

/** What the field is called on the screen. */
export const labelOf = (field: TypedField): string => {
  const label =
    'labels' in field ? (field.labels as NodeListOf<HTMLElement> | null)?.[0]?.textContent : undefined
  return (field.getAttribute('aria-label') ?? label ?? '').trim()
}

/** Where a caret stands after `length` characters at `start` became `by`. */
const moved = (caret: number, start: number, length: number, by: string): number => {
  if (caret <= start) return caret
  return caret >= start + length ? caret + by.length - length : start + by.length
}

/**
 * Puts other words in the place of the first `words` in a field, as if somebody typed them: it can be undone, and whoever types
 * stays where they were. False when the words are not there any more.
 */
export const replaceInField = (
  field: HTMLInputElement | HTMLTextAreaElement,
  words: string,
  by: string,
): boolean => {
  const start = field.value.indexOf(words)
  if (start < 0) return false
  const { selectionStart, selectionEnd } = field
  field.focus()
  field.setSelectionRange(start, start + words.length)
  const command = by === '' ? 'delete' : 'insertText'
  if (!field.ownerDocument.execCommand(command, false, by)) {
    field.setRangeText(by, start, start + words.length, 'end')
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: by }))
  }
  const [from, to] = [selectionStart ?? start, selectionEnd ?? start].map((caret) =>
    moved(caret, start, words.length, by),
  )
  field.setSelectionRange(from ?? start, to ?? start)
  return true
}
