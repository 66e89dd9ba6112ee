import { Scale, SearchX } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { claimedStatus } from '../../shared/library/record.ts'
import { useServices } from '../app/services.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import type { LibraryRoom } from '../live/library-contract.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './library.module.css'
import { type Asked, everything, lawChoices, listedIn, shownStatuses, themeChoices } from './library-list.ts'
import { RecordList } from './record-list.tsx'
import type { LibraryView } from './use-library.ts'

/** What was last looked for, so that coming back from a record finds the same list. In memory only. */
const lastAsked = new WeakMap<LibraryRoom, Asked>()

/** Only so many are found by words. */
const mostFound = 50

interface FiltersProps {
  readonly view: LibraryView
  readonly asked: Asked
  readonly onChange: (asked: Asked) => void
}

const Filters = ({ view: { library, isSearchable }, asked, onChange }: FiltersProps) => {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const records = library?.records
  const themes = useMemo(() => themeChoices(records?.values() ?? [], language), [records, language])
  // Reading the laws of a large library takes time, which is spent before it can be searched.
  const laws = useMemo(
    () => (isSearchable ? lawChoices(records?.values() ?? [], language) : []),
    [records, isSearchable, language],
  )
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <TextField
        type="search"
        label={t('search')}
        hint={t(isSearchable ? 'searchHint' : 'reading')}
        value={asked.query}
        onChange={(query) => onChange({ ...asked, query })}
      />
      <Select
        label={t('theme')}
        value={asked.theme}
        onChange={(theme) => onChange({ ...asked, theme })}
        options={[{ value: '', label: t('everyTheme') }, ...themes]}
      />
      <Select
        label={t('law')}
        value={asked.law}
        onChange={(law) => onChange({ ...asked, law })}
        options={[{ value: '', label: t('everyLaw') }, ...laws]}
      />
      <Select
        label={t('status')}
        value={asked.shown}
        onChange={(shown) => onChange({ ...asked, shown })}
        options={shownStatuses.map((shown) => ({ value: shown, label: t(`shown.${shown}`) }))}
      />
    </search>
  )
}

const mostToReview = 3

/** What waits for this reviewer. */
const ToReview = ({ view, onAll }: { readonly view: LibraryView; readonly onAll: () => void }) => {
  const { t } = useTranslation('library')
  const headingId = useId()
  const offered = useMemo(() => listedIn(view, { ...everything, shown: 'offered' }), [view])
  if (offered.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId}>{`${t('toReview')} (${offered.length})`}</h2>
      <RecordList view={view} listed={offered.slice(0, mostToReview)} label={t('toReview')} />
      {offered.length > mostToReview ? (
        <div className={styles.more}>
          <Button onPress={onAll}>{t('toReviewAll', { count: offered.length })}</Button>
        </div>
      ) : null}
    </section>
  )
}

/** The records of the library, to search, narrow and read. */
export const Browse = ({ view }: { readonly view: LibraryView }) => {
  const { t } = useTranslation('library')
  const { library: room } = useServices().sessions
  const headingId = useId()
  const [asked, setAsked] = useState<Asked>(() => lastAsked.get(room) ?? everything)
  const deferred = useDeferredValue(asked)
  const listed = useMemo(() => listedIn(view, deferred), [view, deferred])
  const change = (next: Asked): void => {
    lastAsked.set(room, next)
    setAsked(next)
  }
  const { check, library, isReviewer } = view
  // What was offered must be known to be so before a reviewer is asked for it.
  useEffect(() => {
    if (!isReviewer || library === null) return
    const offered = [...library.records.values()].filter((record) => claimedStatus(record) === 'offered')
    check(offered.map(({ id }) => id))
  }, [check, library, isReviewer])
  const isAsking = asked.query.trim() !== ''

  if (library === null || library.records.size === 0)
    return (
      <EmptyState icon={Scale} title={t('nothing.title')}>
        <p>{t('nothing.text')}</p>
      </EmptyState>
    )
  return (
    <>
      {isReviewer && asked.shown !== 'offered' && !isAsking ? (
        <ToReview view={view} onAll={() => change({ ...everything, shown: 'offered' })} />
      ) : null}
      <section className={styles.section} aria-labelledby={headingId}>
        <h2 id={headingId}>{t('results')}</h2>
        <Filters view={view} asked={asked} onChange={change} />
        <p className={styles.count} role="status">
          {isAsking && listed.length === mostFound
            ? t('foundMost', { count: mostFound })
            : t('found', { count: listed.length })}
        </p>
        {listed.length === 0 ? (
          <EmptyState
            icon={SearchX}
            title={t('nothing.foundTitle')}
            actions={
              <Button onPress={() => change({ ...everything, shown: asked.query === '' ? 'all' : 'usable' })}>
                {t('nothing.clear')}
              </Button>
            }
          >
            <p>{t('nothing.found')}</p>
          </EmptyState>
        ) : (
          <RecordList key={JSON.stringify(deferred)} view={view} listed={listed} label={t('results')} />
        )}
      </section>
    </>
  )
}
