import { CalendarPlus, ListChecks } from 'lucide-react'
import {
  lazy,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { isoDay } from '../app/dates.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useProfile, useSessionList } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextField } from '../ui/text-field.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './agreements.module.css'
import {
  type BoardFilter,
  boardFilters,
  chainAgreements,
  countsOf,
  filtered,
  firstOf,
  groupedByUrgency,
  keyOf,
  searchIn,
  type UrgencyGroup,
} from './board.ts'
import { BoardRow } from './board-row.tsx'
import { FilterChips } from './filter-chips.tsx'
import { type AttendedAgreement, allAgreements, dayOf, isUnfinished, type Person } from './over-sessions.ts'
import { StatusDialog } from './status-dialog.tsx'

/** How many agreements are drawn at first, and how many more each time: a screenful or two, whatever the board holds. */
const pageSize = 30

const CalendarDialog = lazy(async () => ({ default: (await import('./calendar-dialog.tsx')).CalendarDialog }))

const calendarEntry = ({ session, agreement, rootId }: AttendedAgreement) => ({
  session,
  agreement: { action: agreement.action, due: dayOf(agreement) },
  rootId,
})

const nobody: Person = { name: '', organisation: '' }

interface GroupProps {
  readonly group: UrgencyGroup
  readonly today: string
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (key: string, isChosen: boolean) => void
  readonly onStatus: (attended: AttendedAgreement) => void
  readonly onCalendar: (attended: AttendedAgreement) => void
}

const Group = ({ group: { urgency, agreements }, chosen, ...rest }: GroupProps) => {
  const { t } = useTranslation('agreements')
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{t(`groups.${urgency}`)}</h2>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('choose')}</VisuallyHidden>
            </th>
            <th scope="col">{t('action')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {agreements.map((attended) => {
            const key = keyOf(attended)
            return <BoardRow key={key} attended={attended} isChosen={chosen.has(key)} {...rest} />
          })}
        </tbody>
      </table>
    </section>
  )
}

interface ChosenProps {
  readonly chosen: readonly AttendedAgreement[]
  readonly onCalendar: () => void
  readonly onNone: () => void
  readonly onAll: () => void
}

const Chosen = ({ chosen, onCalendar, onNone, onAll }: ChosenProps) => {
  const { t } = useTranslation('agreements')
  return (
    <section className={styles.chosen} aria-label={t('chosenRegion')}>
      <span role="status">{t('chosen', { count: chosen.length })}</span>
      {chosen.length === 0 ? (
        <Button size="small" kind="quiet" onPress={onAll}>
          {t('chooseAll')}
        </Button>
      ) : (
        <>
          <Button size="small" icon={CalendarPlus} onPress={onCalendar}>
            {t('chosenToCalendar')}
          </Button>
          <Button size="small" kind="quiet" onPress={onNone}>
            {t('chooseNone')}
          </Button>
        </>
      )}
    </section>
  )
}

/** How long a closing dialog may take to give the focus back, in ms. */
const focusReturnsAfter = 100

/**
 * Keeps the keyboard on the board: after "show more" on the first row that came, and after a change that took a row
 * away on the list itself, once no dialog is open any more.
 */
const useFocusInList = (shown: readonly UrgencyGroup[], isDialogOpen: boolean) => {
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<number | null>(null)
  const changed = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever other rows are shown
  useEffect(() => {
    if (wanted.current !== null) {
      const row = list.current?.querySelectorAll('tr[data-row]')[wanted.current]
      row?.querySelector<HTMLElement>('a, input, button')?.focus()
      wanted.current = null
    }
    if (!changed.current || isDialogOpen) return
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return
      changed.current = false
      list.current?.focus()
    }, focusReturnsAfter)
    return () => clearTimeout(timer)
  }, [shown, isDialogOpen])
  return {
    list,
    afterMore: (firstNew: number) => {
      wanted.current = firstNew
    },
    afterChange: () => {
      changed.current = true
    },
  }
}

interface BoardProps {
  readonly agreements: readonly AttendedAgreement[]
  readonly today: string
}

const Board = ({ agreements, today }: BoardProps) => {
  const { t } = useTranslation('agreements')
  const me: Person = useProfile() ?? nobody
  const unfinished = useMemo(() => agreements.filter(isUnfinished), [agreements])
  const [filter, setFilter] = useState<BoardFilter>(
    () => boardFilters.find((one) => countsOf(unfinished, me)[one] > 0) ?? 'all',
  )
  const [withFinished, setWithFinished] = useState(false)
  const [query, setQuery] = useState('')
  const [limit, setLimit] = useState(pageSize)
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [changing, setChanging] = useState<AttendedAgreement | null>(null)
  const [saving, setSaving] = useState<readonly AttendedAgreement[] | null>(null)

  const candidates = withFinished ? agreements : unfinished
  const search = useMemo(() => searchIn(candidates), [candidates])
  const deferredQuery = useDeferredValue(query.trim())
  const found = useMemo(() => search(deferredQuery), [search, deferredQuery])
  const counts = useMemo(() => countsOf(found, me), [found, me])
  const groups = useMemo(() => groupedByUrgency(filtered(found, filter, me)), [found, filter, me])
  const shown = useMemo(() => firstOf(groups, limit), [groups, limit])
  const count = counts[filter]
  const left = Math.max(0, count - limit)
  const chosen = useMemo(
    () => agreements.filter((attended) => attended.daysLeft !== null && keys.has(keyOf(attended))),
    [agreements, keys],
  )
  const focus = useFocusInList(shown, changing !== null)

  const choose = useCallback((key: string, isChosen: boolean): void => {
    setKeys((before) => {
      const after = new Set(before)
      if (isChosen) after.add(key)
      else after.delete(key)
      return after
    })
  }, [])
  const toCalendar = useCallback((attended: AttendedAgreement): void => setSaving([attended]), [])
  const showFrom = (change: () => void): void => {
    change()
    setLimit(pageSize)
  }

  return (
    <>
      <div className={styles.tools}>
        <FilterChips
          label={t('show')}
          value={filter}
          onChange={(value) => showFrom(() => setFilter(value))}
          options={boardFilters.map((value) => ({
            value,
            label: t(`filters.${value}`),
            count: counts[value],
          }))}
        />
        <div className={styles.search}>
          <TextField
            type="search"
            label={t('search')}
            placeholder={t('searchPlaceholder')}
            value={query}
            onChange={(text) => showFrom(() => setQuery(text))}
          />
        </div>
        {agreements.length === unfinished.length ? null : (
          <Checkbox
            label={t('withFinished', { count: agreements.length - unfinished.length })}
            isSelected={withFinished}
            onChange={(isSelected) => showFrom(() => setWithFinished(isSelected))}
          />
        )}
      </div>
      <p className={styles.found} role="status">
        {count > 0
          ? t('found', { count })
          : deferredQuery === ''
            ? t(`nothing.${filter}`)
            : t('nothingFound')}
      </p>
      {count === 0 && chosen.length === 0 ? null : (
        <Chosen
          chosen={chosen}
          onCalendar={() => setSaving(chosen)}
          onNone={() => setKeys(new Set())}
          onAll={() =>
            setKeys(
              new Set(
                groups.flatMap((group) =>
                  group.agreements.filter(({ daysLeft }) => daysLeft !== null).map(keyOf),
                ),
              ),
            )
          }
        />
      )}
      <div ref={focus.list} className={styles.list} tabIndex={-1}>
        {shown.map((group) => (
          <Group
            key={group.urgency}
            group={group}
            today={today}
            chosen={keys}
            onChoose={choose}
            onStatus={setChanging}
            onCalendar={toCalendar}
          />
        ))}
      </div>
      {left === 0 ? null : (
        <div className={styles.more}>
          <Button
            onPress={() => {
              focus.afterMore(limit)
              setLimit(limit + pageSize)
            }}
          >
            {t('more', { count: Math.min(left, pageSize) })}
          </Button>
          <span className={styles.muted}>{t('left', { count: left })}</span>
        </div>
      )}
      {changing === null ? null : (
        <StatusDialog
          key={keyOf(changing)}
          attended={changing}
          onChanged={focus.afterChange}
          onClose={() => setChanging(null)}
        />
      )}
      {saving === null ? null : (
        <Suspense>
          <CalendarDialog agreements={saving.map(calendarEntry)} onClose={() => setSaving(null)} />
        </Suspense>
      )}
    </>
  )
}

/** The agreements of all sessions on this device, on one board. */
const AgreementsPage = () => {
  const { t } = useTranslation('agreements')
  const sessions = useSessionList()
  const today = isoDay(useNow())
  const agreements = useMemo(() => allAgreements(sessions, today), [sessions, today])
  const chainCount = useMemo(() => chainAgreements(agreements).filter(isUnfinished).length, [agreements])
  return (
    <Page
      current="agreements"
      heading={t('heading')}
      lede={t('lede')}
      actions={
        <a className={buttonClass('plain')} href={hashOf({ page: 'chain-agreements' })}>
          {t('toChain', { count: chainCount })}
        </a>
      }
    >
      {agreements.length === 0 ? (
        <EmptyState
          icon={ListChecks}
          title={t('emptyTitle')}
          actions={
            <a className={buttonClass('plain')} href={hashOf({ page: 'overview' })}>
              {t('toOverview')}
            </a>
          }
        >
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <Board agreements={agreements} today={today} />
      )}
    </Page>
  )
}

export default AgreementsPage
