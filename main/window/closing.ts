/** What a page answers before its window closes: whether everything of it is stored. */
interface PageAnswer {
  readonly isSafe: boolean
}

interface Need {
  /** Tells the page that its window is about to close. */
  readonly tell: () => void
  /** Asks the person what to do while something is not stored; true to close all the same. */
  readonly askPerson: () => Promise<boolean>
  /** Calls `task` after so many ms, unless the answer is called first. */
  readonly schedule: (task: () => void, ms: number) => () => void
}

/** How long a page gets to store and take leave, in ms. */
export const patience = 5_000

/** Lets a window close once its page has stored everything, or the person said so. */
export interface Closing {
  /** From now on the page is asked; a page that was just loaded has not said so yet. */
  pageListens(listens: boolean): void
  /** The page answers. What nobody asked is not heard. */
  answer(answer: PageAnswer): void
  /** Resolves with whether the window may close. Asking twice at once is asking once. */
  ask(): Promise<boolean>
}

/**
 * Before a window closes its page stores what is on its way and takes leave of the session. A person is asked only when the page
 * says that something would be lost, or does not answer.
 */
export const makeClosing = ({ tell, askPerson, schedule }: Need): Closing => {
  let listens = false
  let asking: Promise<boolean> | null = null
  let hear: ((answer: PageAnswer) => void) | null = null

  const askPage = (): Promise<PageAnswer> =>
    new Promise((resolve) => {
      const stop = schedule(() => hear?.({ isSafe: false }), patience)
      hear = (answer) => {
        hear = null
        stop()
        resolve(answer)
      }
      tell()
    })

  const decide = async (): Promise<boolean> => {
    if (!listens) return true
    const { isSafe } = await askPage()
    return isSafe || askPerson()
  }

  return {
    pageListens: (now) => {
      listens = now
      // A page that has gone has nothing left to store.
      if (!now) hear?.({ isSafe: true })
    },
    answer: (answer) => hear?.(answer),
    ask: () => {
      asking ??= decide().finally(() => {
        asking = null
      })
      return asking
    },
  }
}
