import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayBeSaved } from '../../shared/desktop/leaving.ts'
import type { MethodKind } from '../../shared/method/method.ts'
import { kindWords } from '../../shared/privacy/words.ts'
import type { ExportFormat, ExportOptions } from '../../shared/report/export-formats.ts'
import { reportLevels } from '../../shared/report/levels.ts'
import { organisationsOf } from '../../shared/report/session-agreements.ts'
import { snapshotThrough } from '../../shared/report/snapshot-texts.ts'
import type { ToPdf } from '../../shared/report/tree-formats.ts'
import { refuse } from '../../shared/result.ts'
import type { SessionSnapshot } from '../../shared/session/model.ts'
import { csvRows } from '../export/csv-rows.ts'
import { fetchExportFormats } from '../export/fetch-formats.ts'
import { FormatsNotes } from '../export/formats-notes.tsx'
import { Preview, type Previewed } from '../export/preview.tsx'
import { SavingButtons } from '../export/saving-buttons.tsx'
import { SavingNotes } from '../export/saving-notes.tsx'
import { useFetched } from '../export/use-fetched.ts'
import { useGuardStep } from '../export/use-guard-step.ts'
import { useSaving } from '../export/use-saving.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import type { CircleView } from '../live/live.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { firstAllowed, levelsAllowed } from '../policy/leaving.ts'
import { NotAllowed } from '../policy/not-allowed.tsx'
import { usePolicy } from '../policy/use-policy.ts'
import { GuardPanel } from '../privacy/guard-panel.tsx'
import { useGuard } from '../privacy/use-guard.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import { CircleChoice } from './circle-choice.tsx'
import { type ExportChoice, leavingTexts, organisationFor, ownNames } from './export-choice.ts'
import { ExportChoices } from './export-choices.tsx'
import { timeZoneHere } from './use-report.ts'

interface ExportDialogProps {
  readonly kind: MethodKind
  /** The session as the page shows it; null while it is taken with the circles that were just chosen. */
  readonly snapshot: SessionSnapshot | null
  /** The member's circles, and those that come along. */
  readonly circles: readonly CircleView[]
  readonly withCircles: readonly string[]
  readonly onCirclesChange: (chosen: readonly string[]) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** Leads to where an adopted report is saved with its signatures. */
  readonly onToRecord: () => void
}

/** A preview sets no pages: it shows what will stand on them. */
const noPages: ToPdf = async () => refuse('cancelled')

const isPaged = (id: ExportFormat['id']): boolean => id === 'pdf' || id === 'archive'

/** Saves the report, its data or its agreements as a file, after a look and after the guard looked. */
export const ExportDialog = ({
  kind,
  snapshot,
  circles,
  withCircles,
  onCirclesChange,
  isOpen,
  onOpenChange,
  onToRecord,
}: ExportDialogProps) => {
  const live = useLive()
  const language = useLanguage()
  const { t } = useTranslation('exporting')
  const text = useText()
  const { toast } = useToasts()
  const formats = useFetched(isOpen, fetchExportFormats)
  const saving = useSaving()
  const saveId = useId()
  const [exchangeId] = useState(() => crypto.randomUUID())
  const { policy } = usePolicy()
  const allowed = firstAllowed(policy)
  const [choice, setChoice] = useState<ExportChoice>(() => ({
    level: allowed?.level ?? 'full',
    formatId: allowed?.formatId ?? 'docx',
    organisation: '',
    withAction: false,
    withDecision: false,
    caseId: '',
    archive: {
      mark: '',
      register: '',
      creator: live.me().organisation,
      appraisal: 'for-a-time',
      until: '',
      restriction: t('archive.restrictionDefault'),
      withTitle: false,
    },
  }))
  const { level, withDecision } = choice
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const isAdopted = useTopic('record', (session) => session.record.current()?.status === 'adopted')
  const aliases = useTopic('aliases', (session) => session.aliases.list())
  const organisations = useMemo(() => (snapshot === null ? [] : organisationsOf(snapshot)), [snapshot])
  const own = useMemo(() => (snapshot === null ? [] : ownNames(snapshot)), [snapshot])
  const formatOf = (id: string): ExportFormat | undefined =>
    typeof formats === 'string' ? undefined : formats.exportFormats.find((one) => one.id === id)
  const format = formatOf(choice.formatId)
  const texts = useMemo(
    () =>
      !isOpen || snapshot === null || format === undefined
        ? null
        : leavingTexts(snapshot, format, { level, withDecision }, language),
    [isOpen, snapshot, format, level, withDecision, language],
  )
  const guard = useGuard(texts, { aliases, strict: false, own })

  const close = (): void => {
    saving.stop()
    saving.forget()
    setPreviewed(null)
    onOpenChange(false)
  }
  const optionsWith = (of: ExportFormat, toPdf: ToPdf): ExportOptions => ({
    language,
    now: live.now(),
    timeZone: timeZoneHere(),
    organisation: organisationFor(of, choice, organisations),
    withAction: choice.withAction,
    withDecision: choice.withDecision,
    toPdf,
    exchange: { id: exchangeId, caseId: choice.caseId },
    archive: choice.archive,
  })
  /** What the journal tells: the format, how much it says, and what stayed in with which reason, never the words. */
  const labelOf = (of: ExportFormat): string =>
    [
      text(of.label),
      text(reportLevels.find(({ id }) => id === level)?.label ?? { nl: '', en: '' }),
      ...guard.kept.map(({ kind: kept, times, reason }) =>
        t('guard.kept', { count: times, kind: kindWords[language][kept], reason }),
      ),
    ].join('; ')
  const save = async (formatId: string): Promise<void> => {
    const wanted = formatOf(formatId)
    if (typeof formats === 'string' || snapshot === null || wanted === undefined) return
    // What the guard looked at and no other: what somebody writes from now on is not in it.
    const passed = snapshotThrough(snapshot, guard.pass)
    const isSaved = await saving.save({ as: wanted.id, level }, (toPdf) =>
      formats.exportSession(passed, wanted, level, optionsWith(wanted, toPdf)),
    )
    if (!isSaved) return
    await live.note('exported', wanted.id, labelOf(wanted))
    close()
    toast(t('saved'))
  }
  const step = useGuardStep({
    guard,
    onGo: (formatId) => void save(formatId),
    onHold: () => setPreviewed(null),
  })
  const preview = async (): Promise<void> => {
    if (typeof formats === 'string' || snapshot === null || format === undefined) return
    const passed = snapshotThrough(snapshot, guard.pass)
    const options = optionsWith(format, noPages)
    const tree = formats.buildReportAt(level, passed, options)
    if (tree.ok && (format.of === 'report' || format.id === 'archive')) {
      if (format.id !== 'markdown') {
        setPreviewed({ kind: 'tree', tree: tree.value, isPages: isPaged(format.id) })
        return
      }
    }
    const file = await formats.exportSession(passed, format, level, options)
    if (!file.ok) {
      await saving.save({ as: format.id, level }, async () => file)
      return
    }
    const { content } = file.value
    const said = typeof content === 'string' ? content : ''
    setPreviewed(
      format.extension === 'csv' ? { kind: 'table', rows: csvRows(said) } : { kind: 'text', text: said },
    )
  }

  return (
    <Dialog
      title={
        previewed === null || format === undefined
          ? t('reportTitle')
          : t('preview.title', { format: text(format.label) })
      }
      isOpen={isOpen}
      onOpenChange={(opens) => (opens ? onOpenChange(true) : close())}
      kind={kind}
      size={previewed !== null || guard.items.length > 0 || choice.formatId === 'archive' ? 'wide' : 'normal'}
      actions={
        <SavingButtons
          saveId={saveId}
          isPreviewing={previewed !== null}
          isReady={typeof formats !== 'string' && snapshot !== null && allowed !== null}
          isBusy={saving.isBusy}
          onCancel={close}
          onPreview={(shows) => (shows ? void preview() : setPreviewed(null))}
          onSave={() => step.ask(choice.formatId)}
        />
      }
    >
      {previewed === null ? (
        <>
          {isAdopted ? (
            <Callout tone="info">
              <p>{t('adopted')}</p>
              <Button
                size="small"
                onPress={() => {
                  close()
                  onToRecord()
                }}
              >
                {t('toAdopted')}
              </Button>
            </Callout>
          ) : null}
          <FormatsNotes formats={formats} isPages={isOpen && isPaged(choice.formatId)} />
          {allowed === null ? <NotAllowed what="noExport" /> : null}
          {typeof formats === 'string' || allowed === null ? null : (
            <ExportChoices
              choice={choice}
              onChange={(changed) => {
                saving.forget()
                setChoice(changed)
              }}
              levels={levelsAllowed(policy)}
              formatsAt={(at) =>
                formats.formatsAt(at).filter(({ id }) => mayBeSaved(policy, { as: id, level: at }))
              }
              organisations={organisations}
              withCircles={withCircles.length > 0}
              showMissing={saving.failure?.code === 'incomplete'}
            />
          )}
          <CircleChoice circles={circles} chosen={withCircles} onChange={onCirclesChange} />
          <div ref={step.place}>
            <GuardPanel guard={guard} showMissing={step.held !== null} />
          </div>
          <Callout tone="warn">{t('open')}</Callout>
        </>
      ) : (
        <Preview of={previewed} />
      )}
      {step.held === null ? null : (
        <Callout tone="bad" isAlert>
          {t(`guard.${step.held}`)}
        </Callout>
      )}
      <SavingNotes
        saving={saving}
        onStopped={() => document.getElementById(saveId)?.focus()}
        onInstead={() => step.ask('html')}
      />
    </Dialog>
  )
}
