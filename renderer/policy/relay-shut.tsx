import { useTranslation } from 'react-i18next'
import { mayUseRelay } from '../../shared/desktop/policy.ts'
import { useServices } from '../app/services.tsx'
import { hostOf } from '../join/relay-answers.ts'
import { Callout } from '../ui/callout.tsx'
import { SetByOrganisation } from './set-by-organisation.tsx'
import { usePolicy } from './use-policy.ts'

/** Whether the organisation keeps this computer away from a relay. That on the computer itself is another matter. */
export const useIsShut = (relay: string): boolean => {
  const { hosting } = useServices().platform
  const { policy } = usePolicy()
  const isOwn = hosting?.state().own === hosting?.reach(relay) && hosting !== null
  if (isOwn || !URL.canParse(relay)) return false
  const { protocol, host } = new URL(relay)
  return !mayUseRelay(policy, `${protocol}//${host}`)
}

/** Says that the organisation keeps this computer away from a relay, and whom to ask. */
export const RelayShut = ({ relay }: { readonly relay: string }) => {
  const { t } = useTranslation('policy')
  const { organisationContact } = usePolicy().policy.values
  return (
    <Callout tone="bad" title={t('relayShut')} isAlert>
      <p>{t('relayShutWhy', { relay: hostOf(relay) })}</p>
      {organisationContact === undefined ? null : <p>{t('askContact', { contact: organisationContact })}</p>}
      <p>
        <SetByOrganisation />
      </p>
    </Callout>
  )
}
