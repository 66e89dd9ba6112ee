import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import { CopyLink } from '../register/register-invite.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'

type Made = Awaited<ReturnType<ReturnType<typeof useServices>['sessions']['region']['invite']>>

/** A link with which others see the numbers of the region and let their sessions count. */
export const RegionInvite = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation(['insight', 'common'])
  const { region } = useServices().sessions
  const [made, setMade] = useState<Made | 'making' | 'failed'>('making')
  useEffect(() => {
    let isCurrent = true
    region.invite().then(
      (links) => isCurrent && setMade(links),
      () => isCurrent && setMade('failed'),
    )
    return () => {
      isCurrent = false
    }
  }, [region])
  return (
    <Dialog
      title={t('inviteTitle')}
      description={t('inviteText')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      {made === 'making' ? <p role="status">{t('making')}</p> : null}
      {made === 'failed' ? (
        <Callout tone="bad" isAlert>
          {t('inviteFailed')}
        </Callout>
      ) : null}
      {typeof made === 'string' ? null : (
        <>
          <CopyLink label={t('inviteLink')} copyLabel={t('copy')} link={made.browserLink ?? made.link} />
          {made.browserLink === null ? null : (
            <CopyLink label={t('appLink')} copyLabel={t('copyApp')} link={made.link} />
          )}
        </>
      )}
    </Dialog>
  )
}
