import { FileCheck, FileDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ReceiptFile, receiptFile, receiptFileExtension } from '../../shared/retention/receipt.ts'
import { isoDay } from '../app/dates.ts'
import { useProfile, useServices } from '../app/services.tsx'
import { TreeExportDialog } from '../export/tree-export-dialog.tsx'
import { ReportView } from '../report/report-view.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import type { Beside } from './destroy-dialog.tsx'
import { useReceipt } from './use-receipt.ts'

interface ReceiptDialogProps {
  readonly file: ReceiptFile
  /** What may stand beside it, as long as this device still knows. */
  readonly beside?: Beside
  /** The name of the file from which it came, when it came from one. */
  readonly fileName?: string
  readonly onClose: () => void
}

/** Whether a receipt from a file can be relied on, and of which device it is. */
const Verdict = ({
  fileName,
  isGenuine,
  fingerprint,
}: {
  readonly fileName: string
  readonly isGenuine: boolean
  readonly fingerprint: string
}) => {
  const { t } = useTranslation('retention')
  const profile = useProfile()
  return (
    <Callout
      tone={isGenuine ? 'info' : 'bad'}
      isAlert
      title={isGenuine ? t('receipt.genuine') : t('receipt.notGenuine')}
    >
      <p>
        {t('receipt.fromFile', { name: fileName })}{' '}
        {isGenuine
          ? profile?.fingerprint === fingerprint
            ? t('receipt.ownDevice')
            : t('receipt.otherDevice', { fingerprint })
          : null}
      </p>
    </Callout>
  )
}

/** A receipt to read, to save as a file that can be checked, and as a document. */
export const ReceiptDialog = ({ file, beside, fileName, onClose }: ReceiptDialogProps) => {
  const { t } = useTranslation(['retention', 'common'])
  const { sessions, platform } = useServices()
  const { toast } = useToasts()
  const [named, setNamed] = useState<ReceiptFile | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [isExporting, setExporting] = useState(false)
  const shown = named ?? file
  const read = useReceipt(shown)
  const name = t('retention:receipt.fileName', { day: isoDay(file.receipt.at) })

  const stand = async (isWanted: boolean): Promise<void> => {
    setFailed(null)
    setNamed(
      isWanted && beside !== undefined ? await sessions.retention.withBeside(file.receipt, beside) : null,
    )
  }
  const save = async (): Promise<void> => {
    const text = receiptFile(shown.receipt, shown.beside)
    if (!text.ok) return setFailed(t('retention:receipt.tooLong', { place: text.detail ?? '' }))
    const saved = await platform.saveFile({
      name: `${name}${receiptFileExtension}`,
      mime: 'application/json',
      content: text.value,
      as: 'receipt',
    })
    setFailed(!saved.ok && saved.code === 'failed' ? t('retention:receipt.notSaved') : null)
    if (saved.ok) toast(t('retention:receipt.saved'))
  }

  return (
    <>
      <Dialog
        size="wide"
        title={t('retention:receipt.title')}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        actions={
          <>
            <Button onPress={onClose}>{t('common:close')}</Button>
            {fileName === undefined ? (
              <>
                <Button icon={FileDown} isDisabled={read === null} onPress={() => setExporting(true)}>
                  {t('retention:receipt.saveAs')}
                </Button>
                <Button kind="lead" icon={FileCheck} isDisabled={read === null} onPress={() => void save()}>
                  {t('retention:receipt.save')}
                </Button>
              </>
            ) : null}
          </>
        }
      >
        {read !== null && fileName !== undefined ? <Verdict fileName={fileName} {...read} /> : null}
        {beside === undefined ? null : (
          <Checkbox
            label={t('retention:receipt.beside')}
            hint={t('retention:receipt.besideHint')}
            isSelected={named !== null}
            onChange={(isWanted) => void stand(isWanted)}
          />
        )}
        {failed === null ? null : (
          <Callout tone="bad" isAlert>
            <p>{failed}</p>
          </Callout>
        )}
        {read === null ? (
          <p role="status">{t('retention:receipt.making')}</p>
        ) : (
          <ReportView tree={read.tree} isTitled={false} />
        )}
      </Dialog>
      <TreeExportDialog
        tree={read?.tree ?? null}
        fileName={name}
        isOpen={isExporting}
        onOpenChange={setExporting}
        guard="done"
      />
    </>
  )
}
