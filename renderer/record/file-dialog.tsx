import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayBeSaved } from '../../shared/desktop/leaving.ts'
import { recordFileExtension } from '../../shared/record/file.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import { isoDay } from '../app/dates.ts'
import { useServices } from '../app/services.tsx'
import type { FileRefusal } from '../live/record-contract.ts'
import { useLive } from '../live/use-live.tsx'
import { NotAllowed } from '../policy/not-allowed.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'

/** A name without extension that every file system takes: the day and the title in small letters without accents. */
export const recordFileName = ({ title, madeAt }: Pick<ReportTree, 'title' | 'madeAt'>): string => {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '')
  return `${isoDay(madeAt)}-${words || 'verslag'}`
}

interface FileDialogProps {
  readonly tree: ReportTree
  readonly isSignedByAll: boolean
  readonly onClose: () => void
}

/** Saves the adopted record as the file that can be checked later. */
export const FileDialog = ({ tree, isSignedByAll, onClose }: FileDialogProps) => {
  const { t } = useTranslation(['record', 'common'])
  const live = useLive()
  const { platform } = useServices()
  const { toast } = useToasts()
  const isAllowed = mayBeSaved(platform.policy(), { as: 'record-file' })
  const [problem, setProblem] = useState<FileRefusal | 'failed' | null>(null)
  const save = async (): Promise<void> => {
    setProblem(null)
    const file = await live.record.file()
    if (!file.ok) return setProblem(file.code)
    const saved = await platform.saveFile({
      name: `${recordFileName(tree)}${recordFileExtension}`,
      mime: 'application/json',
      content: file.value,
      as: 'record-file',
    })
    if (!saved.ok) return setProblem(saved.code === 'failed' ? 'failed' : null)
    await live.note('exported', 'record-file', 'verslagbestand')
    toast(t('record:file.saved'))
    onClose()
  }
  return (
    <Dialog
      title={t('record:file.title')}
      description={t('record:file.text')}
      kind={tree.kind}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" icon={Download} isDisabled={!isAllowed} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      {isAllowed ? null : <NotAllowed what="noExport" />}
      <Callout tone="warn">{t('record:file.open')}</Callout>
      {isSignedByAll ? null : <p>{t('record:file.later')}</p>}
      {problem === null ? null : (
        <Callout tone="bad" isAlert>
          {problem === 'failed' ? t('record:file.failed') : t(`record:file.problems.${problem}`)}
        </Callout>
      )}
    </Dialog>
  )
}
