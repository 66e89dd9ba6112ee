import { useTranslation } from 'react-i18next'
import { type AppliedPolicy, isLocked } from '../../shared/desktop/policy.ts'
import type { SettingName } from '../../shared/desktop/policy-values.ts'
import { useServices } from '../app/services.tsx'

/** What the organisation of this computer set, and the words with which that is said. */
export const usePolicy = () => {
  const { t } = useTranslation('policy')
  const policy: AppliedPolicy = useServices().platform.policy()
  const { organisationName = '' } = policy.values
  return {
    policy,
    isLocked: (name: SettingName): boolean => isLocked(policy, name),
    /** Who set it: the organisation by its name where the policy tells it. */
    setBy: organisationName === '' ? t('setBy') : t('setByNamed', { organisation: organisationName }),
  }
}
