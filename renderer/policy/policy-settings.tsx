import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isLocked } from '../../shared/desktop/policy.ts'
import { settingNames } from '../../shared/desktop/policy-values.ts'
import { policyWords } from '../../shared/desktop/policy-words.ts'
import { useServices } from '../app/services.tsx'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './policy.module.css'
import { usePolicy } from './use-policy.ts'

/** Everything that the organisation set on this computer, to read and to copy for whoever helps. */
export const PolicySettings = () => {
  const { t } = useTranslation('policy')
  const text = useText()
  const { platform } = useServices()
  const { toast } = useToasts()
  const { policy } = usePolicy()
  const said = (value: unknown): string => {
    if (value === true) return t('yes')
    if (value === false) return t('no')
    if (!Array.isArray(value)) return String(value)
    return value.length === 0 ? t('nothing') : value.join(', ')
  }
  const rows = settingNames
    .filter((name) => policy.values[name] !== undefined)
    .map((name) => ({
      name,
      label: text(policyWords[name].label),
      value: said(policy.values[name]),
      // Of what no person could choose it means nothing to say that they cannot.
      note: policyWords[name].kind === 'rule' ? null : isLocked(policy, name) ? t('locked') : t('unlocked'),
    }))
  const copy = async (): Promise<void> => {
    const lines = [
      t('version'),
      ...rows.map(({ name, value, note }) => `${name}: ${value}${note === null ? '' : ` (${note})`}`),
      ...policy.sources.map((source) => `${t('from')}: ${source}`),
    ]
    const isCopied = (await platform.copyText(lines.join('\n'))).ok
    toast(isCopied ? t('copied') : t('notCopied'), isCopied ? 'news' : 'bad')
  }
  return (
    <>
      <dl className={styles.facts}>
        {rows.map(({ name, label, value, note }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              {value}
              {note === null ? null : <span className={styles.quiet}>{note}</span>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('from')}</dt>
          <dd>
            {policy.sources.map((source) => (
              <div key={source}>{source}</div>
            ))}
          </dd>
        </div>
      </dl>
      <div>
        <Button icon={Copy} onPress={() => void copy()}>
          {t('copy')}
        </Button>
      </div>
    </>
  )
}
