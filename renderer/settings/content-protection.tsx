import { useTranslation } from 'react-i18next'
import { usePreferences, useServices } from '../app/services.tsx'
import { SetByOrganisation } from '../policy/set-by-organisation.tsx'
import { usePolicy } from '../policy/use-policy.ts'
import { Checkbox } from '../ui/checkbox.tsx'

/** Hides the window from programs that share the screen; only the desktop app can. */
export const ContentProtection = () => {
  const { t } = useTranslation('settings')
  const { platform } = useServices()
  const { contentProtection } = usePreferences()
  const { isLocked } = usePolicy()
  if (platform.kind !== 'desktop') return null
  return (
    <Checkbox
      label={t('contentProtection')}
      isSelected={contentProtection}
      onChange={(chosen) => platform.preferences.write({ contentProtection: chosen })}
      isDisabled={isLocked('contentProtection')}
      hint={
        isLocked('contentProtection') ? (
          <SetByOrganisation>{t('contentProtectionHint')}</SetByOrganisation>
        ) : (
          t('contentProtectionHint')
        )
      }
    />
  )
}
