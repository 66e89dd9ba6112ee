import { Download } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportFormat } from '../../shared/report/formats.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import type { SessionSnapshot } from '../../shared/session/model.ts'
import { useServices } from '../app/services.tsx'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { useToasts } from '../ui/toast.tsx'
import { timeZoneHere } from './use-report.ts'

type Formats = typeof import('../../shared/report/formats.ts')

interface ExportDialogProps {
  readonly snapshot: SessionSnapshot
  readonly tree: ReportTree
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
export const ExportDialog = ({ snapshot, tree, isOpen, onOpenChange }: ExportDialogProps) => {
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
    const saved = await platform.saveFile({
      name: formats.fileNameFor(snapshot, format, timeZoneHere()),
      mime: format.mime,
      content: format.render(snapshot, tree),
    })
    setFailed(!saved.ok && saved.code === 'failed')
    if (!saved.ok) return
    onOpenChange(false)
    toast(t('report:exporting.saved'))
  }

  return (
    <Dialog
      title={t('report:exporting.title')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      kind={tree.kind}
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
      <Callout tone="warn">{t('report:exporting.open')}</Callout>
      {failed ? (
        <Callout tone="bad" isAlert>
          {t('report:exporting.failed')}
        </Callout>
      ) : null}
    </Dialog>
  )
}
