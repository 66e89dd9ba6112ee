import { useTranslation } from 'react-i18next'
import { isSameRelay } from '../../shared/room/relay-label.ts'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { Callout } from '../ui/callout.tsx'
import { useHosting } from './use-hosting.ts'

/** Who can open a link to this relay: everybody, those with the app, those at this computer, or nobody now. */
export const reachOfLink = (relay: string): 'all' | 'app' | 'here' => {
  if (!URL.canParse(relay)) return 'all'
  const { protocol, hostname } = new URL(relay)
  if (protocol !== 'ws:') return 'all'
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) ? 'here' : 'app'
}

/** Says what a link to a relay on somebody's computer asks of whoever opens it. */
export const InviteNote = ({ relay }: { readonly relay: string }) => {
  const { t } = useTranslation('hosting')
  const { platform } = useServices()
  const state = useHosting()
  const reach = reachOfLink(relay)
  const own = state?.own ?? null
  const isOwn = own !== null && isSameRelay(own, relay)
  const toPage = <a href={hashOf({ page: 'hosting' })}>{t('inviteNote.toPage')}</a>
  if (isOwn && state?.phase !== 'on')
    return (
      <Callout tone="warn" title={t('inviteNote.off')}>
        <p>{t('inviteNote.offText')}</p>
        <p>{toPage}</p>
      </Callout>
    )
  if (reach === 'app')
    return (
      <Callout tone="info" title={t('inviteNote.network')}>
        {t('inviteNote.networkText')}
      </Callout>
    )
  if (reach === 'here' && isOwn && platform.hosting !== null)
    return (
      <Callout tone="warn" title={t('inviteNote.device')}>
        <p>{t('inviteNote.deviceText')}</p>
        <p>{toPage}</p>
      </Callout>
    )
  return null
}
