import { useTranslation } from 'react-i18next'
import type { DeviceTrust } from '../platform/platform.ts'
import { RadioGroup } from '../ui/radio-group.tsx'

interface DeviceChoiceProps {
  readonly value: DeviceTrust
  readonly onChange: (trust: DeviceTrust) => void
}

/** "Dit apparaat": whether others can use it too. Only a browser asks; the app is always one's own. */
export const DeviceChoice = ({ value, onChange }: DeviceChoiceProps) => {
  const { t } = useTranslation('profile')
  return (
    <RadioGroup
      label={t('device')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'own', label: t('own'), description: t('ownHint') },
        { value: 'shared', label: t('shared'), description: t('sharedHint') },
      ]}
    />
  )
}
