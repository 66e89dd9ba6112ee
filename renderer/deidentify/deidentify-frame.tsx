import { FileDown } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { confirmDeidentified } from '../../shared/deidentify/checklist.ts'
import { type DateChange, secretShift } from '../../shared/deidentify/dates.ts'
import { kindWords } from '../../shared/privacy/words.ts'
import { buildReportAt, type ReportLevel, reportLevels } from '../../shared/report/levels.ts'
import { TreeExportDialog } from '../export/tree-export-dialog.tsx'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { GuardPanel } from '../privacy/guard-panel.tsx'
import { ReportView } from '../report/report-view.tsx'
import { timeZoneHere, useReport } from '../report/use-report.ts'
import styles from '../resident/version-frame.module.css'
import { VersionFrame, VersionRefused } from '../resident/version-frame.tsx'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { BecomesList } from './becomes-list.tsx'
import { Checking } from './checking.tsx'
import { type Choices, useDeidentified } from './use-deidentified.ts'
import { organisationsBecome, peopleOf } from './who-becomes.ts'

const noCircles: readonly string[] = []
const dateChoices = ['shift', 'month', 'quarter', 'season'] as const

/** A number from 0 up to but not including 1 that nobody can guess. */
const secretRandom = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32

type Replacements = Readonly<Record<string, string>>

/** Who is taken off the list and put there again begins anew. */
const without =
  (name: string) =>
  (all: Replacements): Replacements =>
    Object.fromEntries(Object.entries(all).filter(([one]) => one !== name))

/** What was confirmed, of which text: of another it does not hold. */
interface Confirmed {
  readonly of: string
  readonly points: readonly string[]
}

/** A copy of the report without identifying details: choices, what was found, and a list that a person confirms. */
export const DeidentifyFrame = () => {
  const { t } = useTranslation('deidentify')
  const text = useText()
  const live = useLive()
  const language = useLanguage()
  const listed = useTopic('aliases', (session) => session.aliases.list())
  const report = useReport(noCircles)
  const [level, setLevel] = useState<ReportLevel>('full')
  const [shift] = useState(() => secretShift(secretRandom))
  const [dates, setDates] = useState<(typeof dateChoices)[number]>('month')
  const [changedNames, setChangedNames] = useState<Replacements>({})
  const [changedPlaces, setChangedPlaces] = useState<Replacements>({})
  const [addedPlaces, setAddedPlaces] = useState<readonly string[]>([])
  const [confirmed, setConfirmed] = useState<Confirmed>({ of: '', points: [] })
  const [isExporting, setExporting] = useState(false)
  const [title, setTitle] = useState<string | null>(null)
  const method = report === null ? '' : text(report.snapshot.method.title)
  const shownTitle = title ?? method

  const tree = useMemo(() => {
    if (report === null || !report.tree.ok) return null
    const options = { language, now: report.tree.value.madeAt, timeZone: timeZoneHere() }
    // Who came and what was saved is of this group alone, and every saving would add a line to what was just checked.
    const built = buildReportAt(level, { ...report.snapshot, journal: [] }, options)
    if (!built.ok) return null
    // The title of a session says what the case is about, and often of whom.
    return level === 'full' && shownTitle.trim() !== '' ? { ...built.value, title: shownTitle } : built.value
  }, [report, level, language, shownTitle])
  const choices = useMemo((): Choices => {
    const change: DateChange = dates === 'shift' ? shift : { kind: 'coarsen', to: dates }
    if (report === null) return { aliases: [], places: [], dates: change }
    const people = peopleOf(report.snapshot, listed, language, {
      concerned: t('concerned'),
      person: (number) => t('person', { number }),
    })
    const places = [
      ...organisationsBecome(report.snapshot, language),
      ...addedPlaces.map((name) => ({ name, becomes: t('addedPlace') })),
    ]
    return {
      aliases: people.map(({ name, alias }) => ({ name, alias: changedNames[name] ?? alias })),
      places: places.map(({ name, becomes }) => ({ name, becomes: changedPlaces[name] ?? becomes })),
      dates: change,
    }
  }, [report, listed, language, dates, shift, addedPlaces, changedNames, changedPlaces, t])
  const { made, guard } = useDeidentified(tree, useDeferredValue(choices))
  const copy = made?.ok === true ? made.value : null
  const copyText = useMemo(
    () => (copy === null ? '' : JSON.stringify([copy.tree.title, copy.tree.facts, copy.tree.blocks])),
    [copy],
  )
  const points = confirmed.of === copyText ? confirmed.points : []
  const mayGo =
    copy !== null &&
    guard.isDecided &&
    confirmDeidentified({ ...copy.done, kept: guard.kept }, points, { by: live.me().name, at: live.now() }).ok

  const changeName = (name: string, alias: string): void => {
    if (listed.some((one) => one.name === name))
      live.aliases.write(listed.map((one) => (one.name === name ? { name, alias } : one)))
    setChangedNames((before) => ({ ...before, [name]: alias }))
  }
  const fault =
    made === null || made.ok
      ? undefined
      : t(`faults.${made.code}`, { alias: choices.aliases[Number(made.detail) - 1]?.alias ?? '' })

  /** What was done and who looked, in kinds and counts; never what was taken away. */
  const journalWords = (format: string): string => {
    const { replaced } = copy?.done ?? { replaced: { names: 0, findings: 0, places: 0, dates: 0, ages: 0 } }
    return [
      t('journal', { format, by: live.me().name, ...replaced }),
      ...guard.kept.map(({ kind, times, reason }) =>
        t('journalKept', { count: times, kind: kindWords[language][kind], reason }),
      ),
    ].join('; ')
  }

  return (
    <VersionFrame
      heading={t('title')}
      docLabel={t('preview')}
      buttons={
        tree === null ? undefined : (
          <Button kind="lead" icon={FileDown} isDisabled={!mayGo} onPress={() => setExporting(true)}>
            {t('save')}
          </Button>
        )
      }
      work={
        tree === null ? null : (
          <>
            <p className={styles.lede}>{t('lede')}</p>
            <RadioGroup
              label={t('level')}
              value={level}
              onChange={setLevel}
              options={reportLevels
                .filter(({ id }) => id !== 'took-place')
                .toReversed()
                .map(({ id, label, about }) => ({ value: id, label: text(label), description: text(about) }))}
            />
            {level === 'full' ? (
              <TextField label={t('titleOf')} hint={t('titleHint')} value={shownTitle} onChange={setTitle} />
            ) : null}
            <RadioGroup
              label={t('dates')}
              value={dates}
              onChange={setDates}
              options={dateChoices
                .toSorted((a) => (a === 'shift' ? 1 : 0))
                .map((value) => ({
                  value,
                  label: t(`dateChoices.${value}`),
                  ...(value === 'shift' ? { description: t('shiftAbout') } : {}),
                }))}
            />
            <BecomesList
              title={t('names')}
              about={t('namesAbout')}
              addLabel={t('addName')}
              entries={choices.aliases.map(({ name, alias }) => ({
                name,
                becomes: alias,
                isAdded: listed.some((one) => one.name === name),
              }))}
              error={fault}
              onChange={changeName}
              onAdd={(name) =>
                live.aliases.write([...listed, { name, alias: t('person', { number: listed.length + 1 }) }])
              }
              onRemove={(name) => {
                live.aliases.write(listed.filter((one) => one.name !== name))
                setChangedNames(without(name))
              }}
            />
            <BecomesList
              title={t('places')}
              about={t('placesAbout')}
              addLabel={t('addPlace')}
              entries={choices.places.map(({ name, becomes }) => ({
                name,
                becomes,
                isAdded: addedPlaces.includes(name),
              }))}
              onChange={(name, becomes) => setChangedPlaces((before) => ({ ...before, [name]: becomes }))}
              onAdd={(name) => setAddedPlaces([...addedPlaces, name])}
              onRemove={(name) => {
                setAddedPlaces(addedPlaces.filter((one) => one !== name))
                setChangedPlaces(without(name))
              }}
            />
            <section aria-label={t('guard')}>
              <h2>{t('guard')}</h2>
              <GuardPanel guard={guard} />
            </section>
            {copy === null ? null : (
              <>
                <p className={styles.quiet}>{t('replaced', { ...copy.done.replaced })}</p>
                <Checking
                  made={copy}
                  confirmed={points}
                  onChange={(chosen) => setConfirmed({ of: copyText, points: chosen })}
                />
                {mayGo ? null : <p className={styles.quiet}>{t(guard.isDecided ? 'notYet' : 'undecided')}</p>}
              </>
            )}
          </>
        )
      }
    >
      {copy !== null ? (
        <ReportView tree={copy.tree} />
      ) : report === null ? (
        <p role="status">{t('making')}</p>
      ) : tree === null ? (
        <VersionRefused />
      ) : null}
      <TreeExportDialog
        title={t('exportTitle')}
        tree={mayGo ? copy.tree : null}
        fileName={t('fileName')}
        isOpen={isExporting}
        onOpenChange={setExporting}
        guard="done"
        onSaved={(format) => void live.note('exported', format, journalWords(format))}
      />
    </VersionFrame>
  )
}
