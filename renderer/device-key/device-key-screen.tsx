import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'
import { Screen } from '../app/screen.tsx'
import { goTo } from '../app/use-route.ts'
import type { DeviceKey, DeviceKeyNeed } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import styles from './device-key.module.css'
import { LostKey } from './lost-key.tsx'
import { UnlockDevice } from './unlock-device.tsx'

interface DeviceKeyScreenProps {
  readonly need: DeviceKeyNeed
  readonly deviceKey: DeviceKey
  readonly language: string
  /** How often the key was looked for in vain since the page was loaded. */
  readonly tries: number
  readonly onDecided: (decision: 'again' | 'memory') => void
}

const Needed = ({ need, deviceKey, tries, onDecided }: Omit<DeviceKeyScreenProps, 'language'>) => {
  const { t } = useTranslation('deviceKey')
  const [isForgotten, setForgotten] = useState(false)
  const lost = {
    deviceKey,
    onStarted: (hasBackup: boolean) => {
      setForgotten(false)
      if (hasBackup) goTo({ page: 'restore' })
      onDecided('again')
    },
    onMemory: () => onDecided('memory'),
  }
  switch (need) {
    case 'passphrase-unset':
      return (
        <Screen heading={t('choose.heading')} text={t('choose.text')}>
          <ChoosePassphrase
            deviceKey={deviceKey}
            onChosen={() => onDecided('again')}
            otherwise={<Button onPress={() => onDecided('memory')}>{t('choose.memory')}</Button>}
          />
          <p className={styles.hint}>{t('choose.memoryHint')}</p>
        </Screen>
      )
    case 'passphrase-locked':
      return isForgotten ? (
        <LostKey {...lost} loss="forgotten" tries={0} onAgain={() => setForgotten(false)} />
      ) : (
        <Screen heading={t('unlock.heading')} text={t('unlock.text')}>
          <UnlockDevice
            deviceKey={deviceKey}
            onUnlocked={() => onDecided('again')}
            onForgotten={() => setForgotten(true)}
          />
        </Screen>
      )
    case 'keychain-locked':
    case 'keychain-damaged':
      return (
        <LostKey
          {...lost}
          loss={need === 'keychain-locked' ? 'locked' : 'damaged'}
          tries={tries}
          onAgain={() => onDecided('again')}
        />
      )
  }
}

/** What stands before everything else while this device has no key. */
export const DeviceKeyScreen = ({ language, ...needed }: DeviceKeyScreenProps) => {
  const { t } = useTranslation(['deviceKey', 'common'])
  useEffect(() => {
    document.title = `${t('deviceKey:title')} · ${t('common:appName')}`
  }, [t])
  return (
    <I18nProvider locale={language}>
      <Needed {...needed} />
    </I18nProvider>
  )
}
