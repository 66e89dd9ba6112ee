import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { createListeners } from '../live/listeners.ts'
import { Button } from '../ui/button.tsx'
import { LoadingScreen, Screen } from './screen.tsx'

/** How long to wait before a part of the program is asked for again, in ms. */
const pause = 1_500

const listeners = createListeners<'change'>()
let waiting = 0
const count = (by: number): void => {
  waiting += by
  listeners.tell('change')
}

/** A style sheet that did not arrive leaves a link behind, which would pass for one that is there. */
const forgetBrokenStyles = (): void => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    if (link.sheet === null) link.remove()
}

const untilFetched = async <Part,>(fetchPart: () => Promise<Part>): Promise<Part> => {
  try {
    return await fetchPart()
  } catch {
    count(1)
  }
  try {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, pause))
      forgetBrokenStyles()
      try {
        return await fetchPart()
      } catch {}
    }
  } finally {
    count(-1)
  }
}

/**
 * A page that is fetched when it is first shown. What serves the page may be gone at that moment: then it is asked for
 * again until it comes, and the screen says so meanwhile.
 */
export const fetchedPage = <Props,>(
  fetchPart: () => Promise<{ readonly default: (props: Props) => ReactNode }>,
) => lazy(() => untilFetched(fetchPart))

const WhileFetching = () => {
  const { t } = useTranslation('app')
  const isWaiting = useSyncExternalStore(
    (listener) => listeners.subscribe('change', listener),
    () => waiting > 0,
  )
  if (!isWaiting) return <LoadingScreen />
  return (
    <Screen
      heading={t('notFetchedTitle')}
      text={<span role="status">{t('notFetchedText')}</span>}
      actions={<Button onPress={() => window.location.reload()}>{t('reload')}</Button>}
    />
  )
}

/** Shows `children` as soon as they are fetched, and until then what is waited for. */
export const WhenFetched = ({ children }: { readonly children: ReactNode }) => (
  <Suspense fallback={<WhileFetching />}>{children}</Suspense>
)
