import { useTranslation } from 'react-i18next'
import styles from './hosting.module.css'
import { commandsFor, type System, systemOf, systems } from './systems.ts'

interface AdviceProps {
  readonly system: System
  readonly port: string
}

const Advice = ({ system, port }: AdviceProps) => {
  const { t } = useTranslation('hosting')
  return (
    <>
      <p className={styles.text}>{t(`firewallOf.${system}`, { port })}</p>
      {system === 'linux' ? (
        <ul className={styles.commands}>
          {commandsFor(port).map((command) => (
            <li key={command}>
              <code>{command}</code>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

/** What to do when colleagues cannot reach this computer: that of its own system first. */
export const FirewallHint = ({ port }: { readonly port: string }) => {
  const { t } = useTranslation('hosting')
  const own = systemOf(navigator)
  return (
    <section className={styles.section} aria-labelledby="hosting-firewall">
      <h2 id="hosting-firewall">{t('firewall')}</h2>
      <p className={styles.text}>{t('firewallLede')}</p>
      <Advice system={own} port={port} />
      <details className={styles.other}>
        <summary>{t('otherSystems')}</summary>
        <dl>
          {systems
            .filter((system) => system !== own)
            .map((system) => (
              <div key={system}>
                <dt>{t(`systems.${system}`)}</dt>
                <dd>
                  <Advice system={system} port={port} />
                </dd>
              </div>
            ))}
        </dl>
      </details>
    </section>
  )
}
