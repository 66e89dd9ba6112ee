import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './library.module.css'
import type { Acted } from './use-act.ts'

interface ActDialogProps {
  readonly title: string
  readonly text: ReactNode
  readonly verb: string
  readonly isDanger?: boolean
  readonly acted: Acted
  readonly onAct: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** Asks before something is done with a record, and says why it was not. */
export const ActDialog = ({
  title,
  text,
  verb,
  isDanger = false,
  acted: { isBusy, problem },
  onAct,
  onClose,
  children,
}: ActDialogProps) => {
  const { t } = useTranslation('common')
  return (
    <Dialog
      title={title}
      description={text}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind={isDanger ? 'danger' : 'lead'} isBusy={isBusy} onPress={onAct}>
            {verb}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {children}
        {problem === '' ? null : (
          <Callout tone="bad" isAlert>
            {problem}
          </Callout>
        )}
      </div>
    </Dialog>
  )
}
