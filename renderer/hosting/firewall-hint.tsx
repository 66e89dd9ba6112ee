import { useTranslation } from 'react-i18next'
import styles from './hosting.module.css'
import { systemOf, systems } from './systems.ts'

/** What to do when colleagues cannot reach this computer: that of its own system first. */
export const FirewallHint = ({ port }: { readonly port: string }) => {
  const { t } = useTranslation('hosting')
  const own = systemOf(navigator)
  return (
    <section className={styles.section} aria-labelledby="hosting-firewall">
      <h2 id="hosting-firewall">{t('firewall')}</h2>
      <p className={styles.list}>{t('firewallLede')}</p>
      <p className={styles.list}>{t(`firewallOf.${own}`, { port })}</p>
      <details className={styles.other}>
        <summary>{t('otherSystems')}</summary>
        <dl>
          {systems
            .filter((system) => system !== own)
            .map((system) => (
              <div key={system}>
                <dt>{t(`systems.${system}`)}</dt>
                <dd>{t(`firewallOf.${system}`, { port })}</dd>
              </div>
            ))}
        </dl>
      </details>
    </section>
  )
}
