import { useState } from 'react'
import { asFile, type ReceiptFile } from '../../shared/retention/receipt.ts'
import type { SessionSummary } from '../live/sessions.ts'
import { type Beside, DestroyDialog } from './destroy-dialog.tsx'
import { ReceiptDialog } from './receipt-dialog.tsx'

interface DestroyFlowProps {
  readonly asked: SessionSummary
  readonly onEnd: () => void
}

/** Destroying a session from the question to the receipt. */
export const DestroyFlow = ({ asked, onEnd }: DestroyFlowProps) => {
  const [done, setDone] = useState<{ readonly file: ReceiptFile; readonly beside: Beside } | null>(null)
  return done === null ? (
    <DestroyDialog
      asked={asked}
      onClose={onEnd}
      onDestroyed={(receipt, beside) => setDone({ file: asFile(receipt), beside })}
    />
  ) : (
    <ReceiptDialog file={done.file} beside={done.beside} onClose={onEnd} />
  )
}
