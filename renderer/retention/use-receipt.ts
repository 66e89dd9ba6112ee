import { useEffect, useState } from 'react'
import type { ReportTree } from '../../shared/report/tree.ts'
import { isGenuineFile, type ReceiptFile } from '../../shared/retention/receipt.ts'
import { receiptTree } from '../../shared/retention/receipt-tree.ts'
import { fingerprint } from '../../shared/room/identity.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { timeZoneHere } from '../report/use-report.ts'

/** A receipt that was read: in words, with what its signature is worth. */
export interface ReadReceipt {
  readonly tree: ReportTree
  readonly isGenuine: boolean
  /** Of the device that it names. */
  readonly fingerprint: string
}

/** A receipt in the language of the screen; null while it is read. */
export const useReceipt = (file: ReceiptFile): ReadReceipt | null => {
  const language = useLanguage()
  const [read, setRead] = useState<ReadReceipt | null>(null)
  useEffect(() => {
    let isCurrent = true
    const made = Promise.all([
      receiptTree(file, { language, timeZone: timeZoneHere() }),
      isGenuineFile(file),
      fingerprint(file.receipt.deviceId),
    ])
    void made.then(([tree, isGenuine, device]) => {
      if (isCurrent) setRead({ tree, isGenuine, fingerprint: device })
    })
    return () => {
      isCurrent = false
    }
  }, [file, language])
  return read
}
