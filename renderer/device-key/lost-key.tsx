import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Screen } from '../app/screen.tsx'
import type { DeviceKey } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import styles from './device-key.module.css'
import { StartAgainDialog } from './start-again-dialog.tsx'

type Loss = 'locked' | 'damaged' | 'forgotten'

const causes = {
  locked: ['absent', 'account'],
  damaged: ['account', 'reset', 'disk', 'absent'],
  forgotten: [],
} as const satisfies Record<Loss, readonly string[]>

/** Keychains by the name that people know them by. */
const keychainNames: ReadonlyMap<string, string> = new Map([
  ['gnome_libsecret', 'GNOME Keyring'],
  ['kwallet', 'KWallet'],
  ['kwallet5', 'KWallet 5'],
  ['kwallet6', 'KWallet 6'],
  ['darwin', 'macOS'],
  ['win32', 'Windows'],
])
const nameOf = (keychain: string): string => keychainNames.get(keychain) ?? keychain

interface LostKeyProps {
  readonly loss: Loss
  readonly deviceKey: DeviceKey
  /** How often it was tried since this screen came. */
  readonly tries: number
  readonly onAgain: () => void
  readonly onStarted: (hasBackup: boolean) => void
  readonly onMemory: () => void
}

interface Keepers {
  readonly before: string
  readonly now: string | null
}

/** Which keychain kept the key and which one is there now, where that is not the same. */
const useOtherKeeper = (deviceKey: DeviceKey, tries: number): Keepers | null => {
  const [keepers, setKeepers] = useState<Keepers | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each try
  useEffect(() => {
    void deviceKey.keyring().then((state) => {
      if (!state.ok) return
      const { keptBy, keychain } = state.value
      setKeepers(keptBy === '' || keptBy === keychain ? null : { before: keptBy, now: keychain })
    })
  }, [deviceKey, tries])
  return keepers
}

const Part = ({ heading, children }: { readonly heading: string; readonly children: ReactNode }) => (
  <section className={styles.part}>
    <h2>{heading}</h2>
    {children}
  </section>
)

const Way = ({ hint, children }: { readonly hint: string; readonly children: ReactNode }) => (
  <div className={styles.way}>
    {children}
    <p className={styles.hint}>{hint}</p>
  </div>
)

/** Says that the key of this device is not to be had, what that means, and what can be done. */
export const LostKey = ({ loss, deviceKey, tries, onAgain, onStarted, onMemory }: LostKeyProps) => {
  const { t } = useTranslation('deviceKey')
  const [isAsking, setAsking] = useState(false)
  const keepers = useOtherKeeper(deviceKey, tries)
  return (
    <Screen heading={t(`lost.${loss}Heading`)} text={t(`lost.${loss}Text`)}>
      <div className={styles.parts}>
        {causes[loss].length === 0 ? null : (
          <Part heading={t('lost.causesTitle')}>
            {keepers === null ? null : (
              <p>
                {keepers.now === null
                  ? t('lost.keptByNone', { before: nameOf(keepers.before) })
                  : t('lost.keptBy', { before: nameOf(keepers.before), now: nameOf(keepers.now) })}
              </p>
            )}
            <ul>
              {causes[loss].map((cause) => (
                <li key={cause}>{t(`lost.causes.${cause}`)}</li>
              ))}
            </ul>
          </Part>
        )}
        <Part heading={t('lost.whatTitle')}>
          <ul>
            <li>{t('lost.what.safe')}</li>
            <li>{t('lost.what.closed')}</li>
            <li>{t('lost.what.nobody')}</li>
          </ul>
        </Part>
        <Part heading={t('lost.doTitle')}>
          <div className={styles.ways}>
            {loss === 'forgotten' ? (
              <div className={styles.way}>
                <Button kind="lead" onPress={onAgain} autoFocus>
                  {t('lost.backToUnlock')}
                </Button>
              </div>
            ) : (
              <Way hint={t('lost.againHint')}>
                <Button kind="lead" onPress={onAgain}>
                  {t('lost.again')}
                </Button>
                <p role="status" className={styles.status}>
                  {tries === 0 ? '' : t('lost.stillNot')}
                </p>
              </Way>
            )}
            <Way hint={t('lost.startHint')}>
              <Button onPress={() => setAsking(true)}>{t('lost.start')}</Button>
            </Way>
            <Way hint={t('lost.memoryHint')}>
              <Button onPress={onMemory}>{t('lost.memory')}</Button>
            </Way>
          </div>
        </Part>
      </div>
      <StartAgainDialog
        deviceKey={deviceKey}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onDone={(hasBackup) => {
          setAsking(false)
          onStarted(hasBackup)
        }}
      />
    </Screen>
  )
}
