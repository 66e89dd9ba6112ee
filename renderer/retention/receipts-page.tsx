import { Clock3, FileCheck, FileSearch } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  asFile,
  type DestructionReceipt,
  type ReadReceiptRefusal,
  type ReceiptFile,
  readReceipt,
  receiptFileExtension,
} from '../../shared/retention/receipt.ts'
import { receiptStanding } from '../../shared/retention/receipt-tree.ts'
import { clockTime, isoDay, longDay } from '../app/dates.ts'
import { Page } from '../app/page.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import type { Sessions } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { ReceiptDialog } from './receipt-dialog.tsx'
import styles from './retention.module.css'
import { useKept } from './use-kept.ts'

const receiptsOf = (sessions: Sessions): Promise<readonly DestructionReceipt[]> => sessions.receipts()

/** Bytes of the largest file that is looked into; a receipt has at most two million characters. */
const largest = 8_000_000

type Refusal = ReadReceiptRefusal | 'unreadable'

interface Shown {
  readonly file: ReceiptFile
  readonly fileName?: string
}

const ReceiptRow = ({
  receipt,
  onView,
}: {
  readonly receipt: DestructionReceipt
  readonly onView: () => void
}) => {
  const { t } = useTranslation('retention')
  const language = useLanguage()
  const standing = receiptStanding(receipt)
  const when = `${longDay(isoDay(receipt.at), language)}, ${clockTime(receipt.at, language)}`
  const who = [receipt.by.name, receipt.by.organisation].filter((part) => part.trim() !== '').join(', ')
  const waiting = receipt.rooms.filter(({ state }) => state === 'waiting').length
  const unreached = receipt.devices.filter(({ reached }) => !reached).length
  return (
    <li>
      <div className={styles.words}>
        <h3>{t(`receipts.standing.${standing}`)}</h3>
        <p className={styles.meta}>
          {when}
          {who === '' ? '' : ` · ${t('receipts.by', { who })}`}
        </p>
        {waiting === 0 && unreached === 0 ? null : (
          <div className={styles.chips}>
            {waiting === 0 ? null : (
              <Chip tone="warn" icon={Clock3}>
                {t('receipts.rooms', { count: waiting })}
              </Chip>
            )}
            {unreached === 0 ? null : <Chip>{t('receipts.unreached', { count: unreached })}</Chip>}
          </div>
        )}
      </div>
      <div className={styles.actions}>
        <Button aria-label={t('receipts.viewNamed', { when })} onPress={onView}>
          {t('receipts.view')}
        </Button>
      </div>
    </li>
  )
}

/** The receipts of this device, and the way to check one that came from elsewhere. */
export default function ReceiptsPage() {
  const { t } = useTranslation(['retention', 'app'])
  const receipts = useKept(receiptsOf)
  const [shown, setShown] = useState<Shown | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const check = async (picked: File): Promise<void> => {
    setRefusal(null)
    if (picked.size > largest) return setRefusal('too-large')
    const text = await picked.text().catch(() => null)
    if (text === null) return setRefusal('unreadable')
    const read = readReceipt(text)
    if (read.ok) setShown({ file: read.value, fileName: picked.name })
    else setRefusal(read.code)
  }

  return (
    <Page
      heading={t('app:titles.receipts')}
      lede={t('retention:receipts.lede')}
      current={null}
      actions={
        <FileButton
          icon={FileSearch}
          accept={`${receiptFileExtension},.json,application/json`}
          onPick={(picked) => void check(picked)}
        >
          {t('retention:receipts.check')}
        </FileButton>
      }
    >
      {refusal === null ? null : (
        <Callout tone="bad" isAlert title={t('retention:receipts.refusedTitle')}>
          <p>{t(`retention:receipts.refused.${refusal}`)}</p>
        </Callout>
      )}
      {receipts === null ? (
        <p role="status">{t('retention:receipts.loading')}</p>
      ) : receipts.length === 0 ? (
        <EmptyState icon={FileCheck} title={t('retention:receipts.emptyTitle')}>
          <p>{t('retention:receipts.empty')}</p>
        </EmptyState>
      ) : (
        <section className={styles.section} aria-label={t('retention:receipts.list')} aria-live="polite">
          <h2>{t('retention:receipts.list')}</h2>
          <ul className={styles.list}>
            {receipts.map((receipt) => (
              <ReceiptRow
                key={receipt.id}
                receipt={receipt}
                onView={() => setShown({ file: asFile(receipt) })}
              />
            ))}
          </ul>
        </section>
      )}
      {shown === null ? null : <ReceiptDialog {...shown} onClose={() => setShown(null)} />}
    </Page>
  )
}
