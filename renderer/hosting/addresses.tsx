import { useTranslation } from 'react-i18next'
import type { HostingState } from '../../shared/desktop/hosting.ts'
import { LinkField } from '../invite/link-field.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './hosting.module.css'

/** Where others find the relay on this computer now. */
export const Addresses = ({ state: { addresses } }: { readonly state: HostingState }) => {
  const { t } = useTranslation('hosting')
  if (addresses.length === 0)
    return (
      <Callout tone="warn" title={t('noNetworkTitle')} isAlert>
        {t('noNetwork')}
      </Callout>
    )
  return (
    <section className={styles.section} aria-labelledby="hosting-addresses">
      <h2 id="hosting-addresses">{t('addresses')}</h2>
      <p className={styles.hint}>{addresses.length > 1 ? t('moreAddressesHint') : t('addressHint')}</p>
      {addresses.map((address, at) => (
        <LinkField
          key={address}
          label={addresses.length > 1 ? t('addressNumbered', { number: at + 1 }) : t('address')}
          hint={undefined}
          link={address}
          copyLabel={t('copy')}
        />
      ))}
    </section>
  )
}
