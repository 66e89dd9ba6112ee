import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './similar.module.css'
import { SimilarList } from './similar-list.tsx'
import { type About, useSimilar } from './use-similar.ts'

/** How many records are shown in all, and of how many sessions. */
const mostCases = 3

/** On the overview: records that resemble what is going on or comes soon; nothing where there are none. */
export const SimilarOverview = ({ sessions }: { readonly sessions: readonly About[] }) => {
  const { t } = useTranslation('libraryPropose')
  const id = useId()
  const shown = new Set<string>()
  const found = useSimilar(sessions.slice(0, mostCases), mostCases)
    .filter(({ cases }) => cases.length > 0)
    .flatMap(({ about, cases }) => {
      const fresh = cases.filter(({ record }) => !shown.has(record.id)).slice(0, mostCases - shown.size)
      for (const { record } of fresh) shown.add(record.id)
      return fresh.length === 0 ? [] : [{ about, cases: fresh }]
    })
  if (found.length === 0) return null
  return (
    <section className={styles.overview} aria-labelledby={id}>
      <h2 id={id}>{t('similar.title')}</h2>
      <p className={styles.quiet}>{t('similar.noPrecedent')}</p>
      {found.map(({ about, cases }) => {
        const near = t('similar.near', { title: about.title })
        return (
          <div key={`${about.title} ${about.purpose}`}>
            <p className={styles.near}>{near}</p>
            <SimilarList label={near} cases={cases} level={3} />
          </div>
        )
      })}
    </section>
  )
}

interface PanelProps {
  readonly about: About
}

/** While a session is prepared: records that resemble it. That there are some is said, without taking the keyboard. */
export const SimilarPanel = ({ about }: PanelProps) => {
  const { t } = useTranslation('libraryPropose')
  const id = useId()
  const cases = useSimilar([about], mostCases)[0]?.cases ?? []
  return (
    <>
      <VisuallyHidden>
        <span role="status">{cases.length === 0 ? '' : t('similar.found', { count: cases.length })}</span>
      </VisuallyHidden>
      {cases.length === 0 ? null : (
        <section className={styles.panel} aria-labelledby={id}>
          <h2 id={id}>{t('similar.title')}</h2>
          <SimilarList label={t('similar.list')} cases={cases} level={3} />
          <p className={styles.quiet}>{t('similar.noPrecedent')}</p>
        </section>
      )}
    </>
  )
}
