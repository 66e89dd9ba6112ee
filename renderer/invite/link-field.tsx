import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './invite-dialog.module.css'

interface LinkFieldProps {
  readonly label: string
  readonly hint: string | undefined
  readonly link: string
  readonly copyLabel: string
  readonly isMain?: boolean
}

/** A link that can be read, selected and copied; it is copied only when somebody asks for it. */
export const LinkField = ({ label, hint, link, copyLabel, isMain = false }: LinkFieldProps) => {
  const { t } = useTranslation('invite')
  const { platform } = useServices()
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no')
  const copy = async (): Promise<void> => {
    const result = await platform.copyText(link)
    setCopied(result.ok ? 'yes' : 'failed')
  }
  return (
    <div className={styles.link}>
      <TextField
        label={label}
        value={link}
        isReadOnly
        hint={hint}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        kind={isMain ? 'lead' : 'plain'}
        icon={copied === 'yes' ? Check : Copy}
        onPress={() => void copy()}
      >
        {copyLabel}
      </Button>
      <p className={styles.copied} role="status">
        {copied === 'no' ? '' : t(copied === 'yes' ? 'copied' : 'copyFailed')}
      </p>
    </div>
  )
}
