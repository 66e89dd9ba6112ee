import { Download } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { buildReport } from '../../shared/report/build-report.ts'
import type { ReportFormat } from '../../shared/report/formats.ts'
import { useServices } from '../app/services.tsx'
import { useLanguage, useText } from '../i18n/use-text.ts'
import type { CircleView } from '../live/live.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { useToasts } from '../ui/toast.tsx'
import { CircleChoice } from './circle-choice.tsx'
import { timeZoneHere } from './use-report.ts'

type Formats = typeof import('../../shared/report/formats.ts')

interface ExportDialogProps {
  readonly kind: MethodKind
  /** The member's circles, and those that come along. */
  readonly circles: readonly CircleView[]
  readonly withCircles: readonly string[]
  readonly onCirclesChange: (chosen: readonly string[]) => void
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Brings in the code of the formats when somebody wants to export. */
const useFormats = (isWanted: boolean): Formats | 'loading' | 'failed' => {
  const [formats, setFormats] = useState<Formats | 'loading' | 'failed'>('loading')
  const load = useCallback(() => {
    setFormats('loading')
    import('../../shared/report/formats.ts').then(setFormats, () => setFormats('failed'))
  }, [])
  useEffect(() => {
    if (isWanted) load()
  }, [isWanted, load])
  return formats
}

/** Saves the report as a file of the chosen format. */
export const ExportDialog = ({
  kind,
  circles,
  withCircles,
  onCirclesChange,
  isOpen,
  onOpenChange,
}: ExportDialogProps) => {
  const live = useLive()
  const language = useLanguage()
  const { t } = useTranslation(['report', 'common'])
  const text = useText()
  const { platform } = useServices()
  const { toast } = useToasts()
  const formats = useFormats(isOpen)
  const [chosen, setChosen] = useState<ReportFormat['id']>('html')
  const [failed, setFailed] = useState(false)

  const save = async (): Promise<void> => {
    if (typeof formats === 'string') return
    const format = formats.reportFormats.find((one) => one.id === chosen)
    if (format === undefined) return
    // Taken now and not before, so that what is saved is what is ticked.
    const snapshot = await live.snapshot(withCircles)
    const tree = buildReport(snapshot, { language, now: live.now(), timeZone: timeZoneHere() })
    setFailed(!tree.ok)
    if (!tree.ok) return
    const saved = await platform.saveFile({
      name: formats.fileNameFor(snapshot, format, timeZoneHere()),
      mime: format.mime,
      content: format.render(snapshot, tree.value),
    })
    setFailed(!saved.ok && saved.code === 'failed')
    if (!saved.ok) return
    await live.note('exported', format.id, format.id)
    onOpenChange(false)
    toast(t('report:exporting.saved'))
  }

  return (
    <Dialog
      title={t('report:exporting.title')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      kind={kind}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('common:cancel')}</Button>
          <Button
            kind="lead"
            icon={Download}
            isDisabled={typeof formats === 'string'}
            onPress={() => void save()}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      {formats === 'loading' ? <p role="status">{t('report:exporting.loading')}</p> : null}
      {formats === 'failed' ? (
        <Callout tone="bad" isAlert>
          {t('report:exporting.notLoaded')}
        </Callout>
      ) : null}
      {typeof formats === 'string' ? null : (
        <RadioGroup
          label={t('report:exporting.format')}
          value={chosen}
          onChange={setChosen}
          options={formats.reportFormats.map((format) => ({
            value: format.id,
            label: text(format.label),
            description: t(`report:exporting.about.${format.id}`),
          }))}
        />
      )}
      <CircleChoice circles={circles} chosen={withCircles} onChange={onCirclesChange} />
      <Callout tone="warn">{t('report:exporting.open')}</Callout>
      {failed ? (
        <Callout tone="bad" isAlert>
          {t('report:exporting.failed')}
        </Callout>
      ) : null}
    </Dialog>
  )
}
