import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isEmptyPlace } from '../../shared/session/circles.ts'
import { methodQuery } from '../../shared/session/queries.ts'
import { noteDocument, type Query } from '../../shared/session/session.ts'
import type { LiveSession } from '../live/live.ts'
import { LiveProvider, useLive, useQuery } from '../live/use-live.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './in-circle.module.css'

/** Whether something stands at a place in the open documents. */
const writtenOutside = (live: LiveSession, place: string): Query<boolean> => {
  const field = methodQuery
    .of(live.documents)
    .steps.flatMap((step) => step.fields)
    .find(({ id }) => id === place)
  const note = field?.kind === 'note' ? [noteDocument(place) as `note:${string}`] : []
  return { reads: ['agenda', 'case', ...note], of: (documents) => !isEmptyPlace(documents, place) }
}

interface OutsideProps {
  readonly place: string
  readonly children: ReactNode
}

/**
 * What was written at a place before it stood in a circle, or by somebody who could not see yet that it does. It is
 * readable for everybody, so it is shown to everybody, and nobody can add to it.
 */
export const Outside = ({ place, children }: OutsideProps) => {
  const { t } = useTranslation('circles')
  const live = useLive()
  const isWritten = useQuery(useMemo(() => writtenOutside(live, place), [live, place]))
  const readOnly = useMemo(
    (): LiveSession => ({ ...live, me: () => ({ ...live.me(), role: 'observer' }), mayLead: () => false }),
    [live],
  )
  if (!isWritten) return null
  return (
    <section className={styles.outside} aria-label={t('outsideTitle')}>
      <Callout tone="warn" title={t('outsideTitle')}>
        <p>{t('outside')}</p>
      </Callout>
      <LiveProvider session={readOnly}>{children}</LiveProvider>
    </section>
  )
}
