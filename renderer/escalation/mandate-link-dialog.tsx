import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Escalation } from '../../shared/session/model.ts'
import invite from '../invite/invite-dialog.module.css'
import { linksToShow, type MadeLinks } from '../invite/invite-links.ts'
import { LinkField } from '../invite/link-field.tsx'
import { QrCode } from '../invite/qr-code.tsx'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface LinkProps {
  readonly fieldId: string
  readonly escalation: Escalation
}

const Link = ({ fieldId, escalation: { id, request } }: LinkProps) => {
  const { t } = useTranslation('escalation')
  const live = useLive()
  const [made, setMade] = useState<MadeLinks | 'making' | 'none'>('making')
  useEffect(() => {
    let isCurrent = true
    live.mandateLink(fieldId, id).then(
      (links) => isCurrent && setMade(links ?? 'none'),
      () => isCurrent && setMade('none'),
    )
    return () => {
      isCurrent = false
    }
  }, [live, fieldId, id])
  if (made === 'making') return <p role="status">{t('link.making')}</p>
  if (made === 'none')
    return (
      <Callout tone="warn" isAlert>
        {t('link.none', { name: request?.askedBy.name ?? '…' })}
      </Callout>
    )
  const links = linksToShow(made)
  return (
    <>
      <Callout tone="info" title={t('link.whatTitle')}>
        <p>{t('link.what')}</p>
      </Callout>
      <div className={invite.links}>
        <div className={invite.fields}>
          <LinkField
            isMain
            label={t('link.field')}
            hint={links.app === null ? t('link.appHint') : t('link.fieldHint')}
            link={links.main}
            copyLabel={t('link.copy')}
          />
          {links.app === null ? null : (
            <LinkField
              label={t('link.app')}
              hint={t('link.appHint')}
              link={links.app}
              copyLabel={t('link.copyApp')}
            />
          )}
        </div>
        <QrCode text={links.main} words={{ name: t('link.qr'), hint: t('link.qrHint') }} />
      </div>
      <Callout tone="warn" title={t('link.careTitle')}>
        <p>{t('link.care')}</p>
        <p>{t('link.compare')}</p>
      </Callout>
    </>
  )
}

interface MandateLinkDialogProps {
  readonly fieldId: string
  /** The request whose link is shown; null keeps the dialog closed. */
  readonly escalation: Escalation | null
  readonly onClose: () => void
}

/** The link for the holder of the mandate, to copy or to scan, and what it opens: this request only. */
export const MandateLinkDialog = ({ fieldId, escalation, onClose }: MandateLinkDialogProps) => {
  const { t } = useTranslation('escalation')
  return (
    <Dialog
      size="wide"
      kind="conference"
      title={t('link.title')}
      isOpen={escalation !== null}
      onOpenChange={onClose}
      actions={<Button onPress={onClose}>{t('link.close')}</Button>}
    >
      {escalation === null ? null : <Link key={escalation.id} fieldId={fieldId} escalation={escalation} />}
    </Dialog>
  )
}
