/** The control that writes the text of a place. */
export const controlAt = (place: string): string => `[data-place="${CSS.escape(place)}"] :is(input, textarea)`

/**
 * Gives the keyboard to the first of these that is there and can be pressed, once what was changed has been drawn; a
 * dialog that closes gives it back one frame later than that, to a button that may be gone.
 */
export const focusSoon = (...selectors: readonly string[]): void => {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const selector of selectors) {
        const found = document.querySelector<HTMLElement>(selector)
        if (found === null || found.matches(':disabled')) continue
        found.focus()
        found.scrollIntoView({ block: 'nearest' })
        return
      }
    }),
  )
}

/** The heading of what stands beside the rail. */
export const panelHeading = '[data-panel-heading]'
