import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './register.module.css'

interface LinkProps {
  readonly label: string
  readonly copyLabel: string
  readonly link: string
}

/** A link to hand on, with a button that copies it. */
export const CopyLink = ({ label, copyLabel, link }: LinkProps) => {
  const { t } = useTranslation('register')
  const { platform } = useServices()
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  return (
    <div className={styles.link}>
      <TextField
        label={label}
        value={link}
        isReadOnly
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        onPress={() => void platform.copyText(link).then((result) => setCopied(result.ok ? 'yes' : 'failed'))}
      >
        {copyLabel}
      </Button>
      <p role="status">{copied === 'no' ? '' : t(copied === 'yes' ? 'copied' : 'copyFailed')}</p>
    </div>
  )
}

type Made = Awaited<ReturnType<ReturnType<typeof useServices>['sessions']['register']['invite']>>

/** A link with which others read the register and add to it. */
export const RegisterInvite = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation(['register', 'common'])
  const { register } = useServices().sessions
  const [made, setMade] = useState<Made | 'making' | 'failed'>('making')
  useEffect(() => {
    let isCurrent = true
    register.invite().then(
      (links) => isCurrent && setMade(links),
      () => isCurrent && setMade('failed'),
    )
    return () => {
      isCurrent = false
    }
  }, [register])
  return (
    <Dialog
      title={t('register:inviteTitle')}
      description={t('register:inviteText')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      {made === 'making' ? <p role="status">{t('register:making')}</p> : null}
      {made === 'failed' ? (
        <Callout tone="bad" isAlert>
          {t('register:inviteFailed')}
        </Callout>
      ) : null}
      {typeof made === 'string' ? null : (
        <>
          <CopyLink
            label={t('register:inviteLink')}
            copyLabel={t('register:copy')}
            link={made.browserLink ?? made.link}
          />
          {made.browserLink === null ? null : (
            <CopyLink label={t('register:appLink')} copyLabel={t('register:copyApp')} link={made.link} />
          )}
        </>
      )}
    </Dialog>
  )
}
