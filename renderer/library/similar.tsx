import { lazy, Suspense, useEffect, useState } from 'react'
import { useServices } from '../app/services.tsx'
import type { About } from './use-similar.ts'

/** Fetched only on a device that takes part in a library. */
const Overview = lazy(() =>
  import('./similar-sections.tsx').then(({ SimilarOverview }) => ({ default: SimilarOverview })),
)
const Panel = lazy(() =>
  import('./similar-sections.tsx').then(({ SimilarPanel }) => ({ default: SimilarPanel })),
)

/** Whether this device takes part in a library, without opening it. */
export const useHasLibrary = (): boolean => {
  const { library } = useServices().sessions
  const [has, setHas] = useState(false)
  useEffect(() => setHas(library.state() !== null), [library])
  return has
}

/** On the overview: records that resemble what is going on or comes soon. */
export const SimilarOnOverview = ({ sessions }: { readonly sessions: readonly About[] }) =>
  useHasLibrary() && sessions.length > 0 ? (
    <Suspense fallback={null}>
      <Overview sessions={sessions} />
    </Suspense>
  ) : null

/** While a session is prepared: records that resemble it. */
export const SimilarInPreparation = ({ about }: { readonly about: About }) =>
  useHasLibrary() ? (
    <Suspense fallback={null}>
      <Panel about={about} />
    </Suspense>
  ) : null
