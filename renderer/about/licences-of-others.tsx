import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import styles from './about.module.css'
import { fetchThirdParties, type ThirdParty } from './third-parties.ts'

const Licence = ({ party }: { readonly party: ThirdParty }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span className={styles.name}>{party.name}</span> {party.version}
          <span className={styles.licence}> · {party.licence}</span>
        </summary>
        {isOpen ? <pre className={styles.text}>{party.text}</pre> : null}
      </details>
    </li>
  )
}

type Found = readonly ThirdParty[] | 'loading' | 'failed'

const useThirdParties = () => {
  const [found, setFound] = useState<Found>('loading')
  const isHere = useRef(false)
  const load = useRef(async (): Promise<void> => {
    setFound('loading')
    const loaded: Found = await fetchThirdParties().catch(() => 'failed' as const)
    if (isHere.current) setFound(loaded)
  })
  useEffect(() => {
    isHere.current = true
    void load.current()
    return () => {
      isHere.current = false
    }
  }, [])
  return { found, load: load.current }
}

/** The licences of others, fetched when this page is opened. */
export const LicencesOfOthers = () => {
  const { t } = useTranslation('aboutApp')
  const { found, load } = useThirdParties()
  const words = { loading: t('loading'), failed: t('notLoaded') }
  return (
    <>
      <p role="status">
        {typeof found === 'string' ? words[found] : t('packages', { number: found.length })}
      </p>
      {found === 'failed' ? (
        <div>
          <Button onPress={() => void load()}>{t('again')}</Button>
        </div>
      ) : null}
      {typeof found === 'string' ? null : (
        <ul className={styles.parties}>
          {found.map((party) => (
            <Licence key={`${party.name}@${party.version}`} party={party} />
          ))}
        </ul>
      )}
    </>
  )
}
