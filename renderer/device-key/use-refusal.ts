import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { nl } from '../i18n/device-key.ts'
import type { DeviceKey } from '../platform/platform.ts'

type KnownRefusal = keyof typeof nl.refused

const isKnown = (code: string): code is KnownRefusal =>
  ['weak-passphrase', 'wrong-passphrase', 'wait', 'not-written', 'has-key', 'no-passphrase'].includes(code) ||
  code === 'no-keychain' ||
  code === 'not-lost'

/** What stands beside a field or a button after the shell refused something about the key. */
export interface KeyRefusal {
  readonly code: KnownRefusal | null
  readonly text: string | undefined
  /** Said once somebody who had to wait need not any more. */
  readonly waited: string | undefined
  readonly isWaiting: boolean
  /** Takes a code; null when all is well again. */
  readonly put: (code: string | null) => Promise<void>
}

/** Keeps why the shell refused, in words, and how long somebody who guesses must wait. */
export const useKeyRefusal = (deviceKey: DeviceKey): KeyRefusal => {
  const { t } = useTranslation('deviceKey')
  const [code, setCode] = useState<KnownRefusal | null>(null)
  const [seconds, setSeconds] = useState(0)
  const [hasWaited, setWaited] = useState(false)
  useEffect(() => {
    if (seconds === 0) return
    const timer = setTimeout(() => {
      setSeconds(0)
      setCode(null)
      setWaited(true)
    }, seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds])

  return {
    code,
    text:
      code === null
        ? undefined
        : seconds > 0
          ? [code === 'wait' ? '' : t(`refused.${code}`), t('waitMore', { count: seconds })].join(' ').trim()
          : t(`refused.${code}`),
    waited: hasWaited ? t('waited') : undefined,
    isWaiting: seconds > 0,
    put: async (refused) => {
      setWaited(false)
      setCode(refused === null ? null : isKnown(refused) ? refused : 'failed')
      if (refused !== 'wrong-passphrase' && refused !== 'wait') return setSeconds(0)
      const state = await deviceKey.keyring()
      setSeconds(state.ok ? state.value.waitSeconds : 0)
    },
  }
}
