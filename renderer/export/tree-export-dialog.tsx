import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { treeThrough } from '../../shared/deidentify/tree-texts.ts'
import { mayBeSaved } from '../../shared/desktop/leaving.ts'
import type { MethodKind } from '../../shared/method/method.ts'
import type { Alias } from '../../shared/privacy/finding.ts'
import { treePlacedTexts } from '../../shared/report/snapshot-texts.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import type { ExportContent, TreeFormat } from '../../shared/report/tree-formats.ts'
import { ok } from '../../shared/result.ts'
import { useText } from '../i18n/use-text.ts'
import { NotAllowed } from '../policy/not-allowed.tsx'
import { usePolicy } from '../policy/use-policy.ts'
import { GuardPanel } from '../privacy/guard-panel.tsx'
import { useGuard } from '../privacy/use-guard.ts'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { useToasts } from '../ui/toast.tsx'
import { csvRows } from './csv-rows.ts'
import { fetchTreeFormats } from './fetch-formats.ts'
import { FormatsNotes } from './formats-notes.tsx'
import { Preview, type Previewed } from './preview.tsx'
import { SavingButtons } from './saving-buttons.tsx'
import { SavingNotes } from './saving-notes.tsx'
import { useFetched } from './use-fetched.ts'
import { useGuardStep } from './use-guard-step.ts'
import { useSaving } from './use-saving.ts'

/** A format that only this tree has, such as its figures as a table. */
export interface ExtraFormat {
  readonly id: string
  readonly label: string
  readonly about?: string
  /** Without a point. */
  readonly extension: string
  readonly mime: string
  readonly render: () => ExportContent
}

interface TreeExportDialogProps {
  readonly tree: ReportTree | null
  /** Without extension. */
  readonly fileName: string
  readonly kind?: MethodKind
  readonly title?: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  /** `done`: whoever opens this looked for personal data already. */
  readonly guard: 'run' | 'done'
  /** For the guard: who is called otherwise, and which names are meant to be there. */
  readonly aliases?: readonly Alias[]
  readonly own?: readonly string[]
  readonly extra?: readonly ExtraFormat[]
  /** After a file was saved, with its format. */
  readonly onSaved?: (formatId: string) => void
}

const treeKinds = ['docx', 'pdf', 'html', 'markdown'] as const satisfies readonly TreeFormat['id'][]
const nobody: readonly Alias[] = []
const noNames: readonly string[] = []
const noFormats: readonly ExtraFormat[] = []

const previewOf = (tree: ReportTree, formatId: string, extra: ExtraFormat | undefined): Previewed => {
  if (extra === undefined) return { kind: 'tree', tree, isPages: formatId === 'pdf' }
  const content = extra.render()
  if (typeof content !== 'string') return { kind: 'tree', tree, isPages: true }
  return extra.extension === 'csv'
    ? { kind: 'table', rows: csvRows(content) }
    : { kind: 'text', text: content }
}

/** Saves any report as a file: Word, PDF, web page or text, after a look at what it will say. */
export const TreeExportDialog = ({
  tree,
  fileName,
  kind,
  title,
  isOpen,
  onOpenChange,
  guard: guarding,
  aliases = nobody,
  own = noNames,
  extra = noFormats,
  onSaved,
}: TreeExportDialogProps) => {
  const { t } = useTranslation('exporting')
  const text = useText()
  const { toast } = useToasts()
  const formats = useFetched(isOpen, fetchTreeFormats)
  const { policy } = usePolicy()
  const firstAs = [...treeKinds.filter((as) => mayBeSaved(policy, { as })), ...extra.map(({ id }) => id)].at(
    0,
  )
  const [chosen, setChosen] = useState(firstAs ?? 'docx')
  const [isPreviewing, setPreviewing] = useState(false)
  const saving = useSaving()
  const saveId = useId()
  const isGuarded = guarding === 'run' && isOpen
  const texts = useMemo(() => (isGuarded && tree !== null ? treePlacedTexts(tree) : null), [isGuarded, tree])
  const guard = useGuard(texts, { aliases, strict: false, own })
  const leaving = useMemo(
    () => (tree === null || !isGuarded ? tree : treeThrough(tree, guard.pass)),
    [tree, isGuarded, guard.pass],
  )
  const close = (): void => {
    saving.stop()
    saving.forget()
    setPreviewing(false)
    onOpenChange(false)
  }
  const save = async (formatId: string): Promise<void> => {
    if (typeof formats === 'string' || leaving === null || saving.isBusy) return
    const mine = extra.find(({ id }) => id === formatId)
    const format = formats.treeFormats.find(({ id }) => id === formatId)
    const isSaved = await saving.save({ as: format?.id ?? 'figures' }, async (toPdf) => {
      if (mine !== undefined)
        return ok({ name: `${fileName}.${mine.extension}`, mime: mine.mime, content: mine.render() })
      if (format === undefined) throw new Error(`no format ${formatId}`)
      const content = await format.render(leaving, toPdf)
      return content.ok
        ? ok({ name: `${fileName}.${format.extension}`, mime: format.mime, content: content.value })
        : content
    })
    if (!isSaved) return
    close()
    toast(t('saved'))
    onSaved?.(formatId)
  }
  const step = useGuardStep({
    guard: isGuarded ? guard : null,
    onGo: (formatId) => void save(formatId),
    onHold: () => setPreviewing(false),
  })

  return (
    <Dialog
      title={isPreviewing ? t('preview.title', { format: title ?? t('title') }) : (title ?? t('title'))}
      isOpen={isOpen}
      onOpenChange={(opens) => (opens ? onOpenChange(true) : close())}
      kind={kind}
      size={isPreviewing || guard.items.length > 0 ? 'wide' : 'normal'}
      actions={
        <SavingButtons
          saveId={saveId}
          isPreviewing={isPreviewing}
          isReady={typeof formats !== 'string' && leaving !== null && firstAs !== undefined}
          isBusy={saving.isBusy}
          onCancel={close}
          onPreview={setPreviewing}
          onSave={() => step.ask(chosen)}
        />
      }
    >
      {isPreviewing && leaving !== null ? (
        <Preview
          of={previewOf(
            leaving,
            chosen,
            extra.find(({ id }) => id === chosen),
          )}
        />
      ) : (
        <>
          <FormatsNotes formats={formats} isPages={chosen === 'pdf'} />
          {firstAs === undefined ? <NotAllowed what="noExport" /> : null}
          {typeof formats === 'string' || firstAs === undefined ? null : (
            <RadioGroup
              label={t('format')}
              hint={
                treeKinds.every((as) => mayBeSaved(policy, { as })) ? undefined : (
                  <NotAllowed what="fewerFormats" />
                )
              }
              value={chosen}
              onChange={(id) => {
                saving.forget()
                setChosen(id)
              }}
              options={[
                ...formats.treeFormats
                  .filter(({ id }) => mayBeSaved(policy, { as: id }))
                  .map(({ id, label }) => ({
                    value: id as string,
                    label: text(label),
                    description: t(`about.${id}`),
                  })),
                ...extra.map(({ id, label, about }) => ({
                  value: id,
                  label,
                  ...(about === undefined ? {} : { description: about }),
                })),
              ]}
            />
          )}
          {isGuarded ? (
            <div ref={step.place}>
              <GuardPanel guard={guard} showMissing={step.held !== null} />
            </div>
          ) : null}
          <Callout tone="warn">{t('open')}</Callout>
        </>
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
