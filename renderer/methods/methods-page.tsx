import { ClipboardList, FileInput, SearchX, Signpost } from 'lucide-react'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { methods } from '../../shared/method/registry.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useOwnMethods } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import {
  filterMethods,
  isFiltering,
  type MethodFilter,
  type MethodGroup,
  methodGroups,
  noFilter,
  timeLimits,
} from './filter.ts'
import { ImportDialog } from './import-dialog.tsx'
import { MethodFacts } from './method-facts.tsx'
import styles from './methods.module.css'

const MethodCard = ({ method }: { readonly method: Method }) => {
  const text = useText()
  return (
    <li className={styles.card} data-kind={method.kind}>
      <h3>
        <a href={hashOf({ page: 'method', methodId: method.id })}>{text(method.title)}</a>
      </h3>
      <p className={styles.quiet}>{text(method.credit)}</p>
      <MethodFacts method={method} />
      <p>{text(method.chooseWhen)}</p>
      <p className={styles.quiet}>{text(method.chooseNotWhen)}</p>
    </li>
  )
}

const Group = ({ group: { id, methods: members } }: { readonly group: MethodGroup }) => {
  const { t } = useTranslation('methods')
  const headingId = useId()
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId}>{t(`groups.${id}`)}</h2>
      {members.length === 0 ? (
        <p className={styles.quiet}>{t('noOwn')}</p>
      ) : (
        <ul className={styles.cards}>
          {members.map((method) => (
            <MethodCard key={method.id} method={method} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface FiltersProps {
  readonly filter: MethodFilter
  readonly onChange: (filter: MethodFilter) => void
}

const Filters = ({ filter, onChange }: FiltersProps) => {
  const { t } = useTranslation('methods')
  return (
    <section className={styles.filters} aria-label={t('filters')}>
      <TextField
        type="search"
        label={t('search')}
        value={filter.query}
        onChange={(query) => onChange({ ...filter, query })}
      />
      <Select
        label={t('time')}
        value={String(filter.minutes ?? '')}
        onChange={(chosen) => onChange({ ...filter, minutes: chosen === '' ? null : Number(chosen) })}
        options={[
          { value: '', label: t('anyTime') },
          ...timeLimits.map((minutes) => ({ value: String(minutes), label: t('upTo', { minutes }) })),
        ]}
      />
      <Select
        label={t('kind')}
        value={filter.kind ?? ''}
        onChange={(kind) => onChange({ ...filter, kind: kind === '' ? null : kind })}
        options={[
          { value: '', label: t('anyKind') },
          { value: 'deliberation', label: t('groups.deliberation') },
          { value: 'conference', label: t('groups.conference') },
        ]}
      />
    </section>
  )
}

/** The library: every method of the program and of this device, to read, to choose from and to add to. */
const MethodsPage = () => {
  const { t } = useTranslation('methods')
  const language = useLanguage()
  const own = useOwnMethods()
  const [filter, setFilter] = useState(noFilter)
  const [isImporting, setImporting] = useState(false)
  const shown = useDeferredValue(filter)
  const groups = useMemo(
    () =>
      methodGroups(filterMethods(methods, shown, language), filterMethods(own, shown, language)).filter(
        (group) => group.methods.length > 0 || (group.id === 'own' && !isFiltering(shown)),
      ),
    [own, shown, language],
  )
  const count = groups.reduce((sum, group) => sum + group.methods.length, 0)

  return (
    <Page
      current="methods"
      heading={t('heading')}
      lede={t('lede')}
      actions={
        <>
          <Button icon={Signpost} onPress={() => goTo({ page: 'which-form' })}>
            {t('whichForm')}
          </Button>
          <Button icon={ClipboardList} onPress={() => goTo({ page: 'survey' })}>
            {t('survey')}
          </Button>
          <Button icon={FileInput} onPress={() => setImporting(true)}>
            {t('import')}
          </Button>
        </>
      }
    >
      <Filters filter={filter} onChange={setFilter} />
      <p className={styles.count} role="status">
        {t('found', { count })}
      </p>
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      {groups.length > 0 ? null : (
        <EmptyState
          icon={SearchX}
          title={t('noneTitle')}
          actions={<Button onPress={() => setFilter(noFilter)}>{t('showAll')}</Button>}
        >
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      {isImporting ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </Page>
  )
}

export default MethodsPage
