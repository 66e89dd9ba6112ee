import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import { classes } from './classes.ts'
import styles from './dialog.module.css'

interface DialogProps {
  /** The accessible name. */
  readonly title: string
  readonly description?: ReactNode
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly children?: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 'normal' | 'wide'
  /** An alertdialog interrupts: only Escape and its buttons close it. */
  readonly role?: 'dialog' | 'alertdialog'
  /** Marks the lead colour when the dialog belongs to a session. */
  readonly kind?: 'deliberation' | 'conference' | undefined
}

/** A dialog over the page. Focus stays inside, Escape closes it, and focus returns to where it was. */
export const Dialog = ({
  title,
  description,
  isOpen,
  onOpenChange,
  children,
  actions,
  size = 'normal',
  role = 'dialog',
  kind,
}: DialogProps) => {
  const { t } = useTranslation('common')
  const descriptionId = useId()
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === 'dialog'}
      data-kind={kind}
    >
      <Modal className={classes(styles.modal, size === 'wide' && styles.wide)}>
        <AriaDialog
          role={role}
          className={styles.dialog ?? ''}
          {...(description === undefined ? {} : { 'aria-describedby': descriptionId })}
        >
          <div className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={t('close')} icon={X} onPress={() => onOpenChange(false)} />
          </div>
          <div className={styles.body}>
            {description === undefined ? null : (
              <div id={descriptionId} className={styles.description}>
                {description}
              </div>
            )}
            {children}
          </div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
