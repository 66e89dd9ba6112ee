import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { InviteNote } from '../hosting/invite-note.tsx'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import styles from './invite-dialog.module.css'
import { linksToShow, type MadeLinks } from './invite-links.ts'
import { LinkField } from './link-field.tsx'
import { QrCode } from './qr-code.tsx'
import { type InvitedRole, invitedRoles } from './roles.ts'

/** Through the waiting room, where whoever leads admits, or with a link that is the key itself. */
type LinkWay = 'lobby' | 'direct'

type Links = { readonly state: 'making' | 'failed' } | { readonly state: 'made'; readonly links: MadeLinks }

/** Makes a link for a role, each time one is chosen; nothing is kept when the dialog closes. */
const useLinks = (way: LinkWay, role: InvitedRole): Links => {
  const live = useLive()
  const [made, setMade] = useState<Links>({ state: 'making' })
  useEffect(() => {
    let isCurrent = true
    setMade({ state: 'making' })
    const making = way === 'lobby' ? live.inviteToLobby(role) : live.invite(role)
    making.then(
      (links) => isCurrent && setMade({ state: 'made', links }),
      () => isCurrent && setMade({ state: 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [live, way, role])
  return made
}

const Invitation = () => {
  const { t } = useTranslation(['invite', 'room'])
  const [role, setRole] = useState<InvitedRole>('participant')
  const [way, setWay] = useState<LinkWay>('lobby')
  const made = useLinks(way, role)
  const links = made.state === 'made' ? linksToShow(made.links) : null
  return (
    <>
      <RadioGroup
        label={t('invite:way')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'lobby', label: t('invite:viaLobby'), description: t('invite:viaLobbyHint') },
          { value: 'direct', label: t('invite:direct'), description: t('invite:directHint') },
        ]}
      />
      <Select
        label={t('invite:role')}
        value={role}
        onChange={setRole}
        options={invitedRoles.map((option) => ({ value: option, label: t(`room:roles.${option}`) }))}
        hint={t(`invite:roleHint.${role}`)}
      />
      {made.state === 'failed' ? <Callout tone="bad" title={t('invite:failed')} isAlert /> : null}
      {made.state === 'making' ? <p role="status">{t('invite:making')}</p> : null}
      {links === null ? null : (
        <div className={styles.links}>
          <div className={styles.fields}>
            <LinkField
              key={links.main}
              isMain
              label={t('invite:link')}
              hint={links.app === null ? t('invite:appLinkHint') : t('invite:linkHint')}
              link={links.main}
              copyLabel={t('invite:copy')}
            />
            {links.app === null ? null : (
              <LinkField
                key={links.app}
                label={t('invite:appLink')}
                hint={t('invite:appLinkHint')}
                link={links.app}
                copyLabel={t('invite:copyApp')}
              />
            )}
          </div>
          <QrCode text={links.main} />
        </div>
      )}
      {made.state === 'made' && made.links.relay !== undefined ? (
        <InviteNote relay={made.links.relay} />
      ) : null}
      {way === 'direct' ? (
        <Callout tone="warn" title={t('invite:keyTitle')}>
          <p>{t('invite:keyWarning')}</p>
          <p>{t('invite:keyConfirm')}</p>
        </Callout>
      ) : (
        <Callout tone="info" title={t('invite:lobbyTitle')}>
          <p>{t('invite:lobbyExplain')}</p>
        </Callout>
      )}
    </>
  )
}

interface InviteDialogProps {
  readonly kind: MethodKind
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Makes a link for a role, to copy or to scan, and says what that link opens. */
export const InviteDialog = ({ kind, isOpen, onOpenChange }: InviteDialogProps) => {
  const { t } = useTranslation('invite')
  return (
    <Dialog
      size="wide"
      kind={kind}
      title={t('title')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={<Button onPress={() => onOpenChange(false)}>{t('done')}</Button>}
    >
      <Invitation />
    </Dialog>
  )
}
