import { Dices } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { advisePassphrase, passphraseWords, suggestPassphrase } from '../../shared/backup/passphrase.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './backup.module.css'

interface NewPassphraseProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Words that somebody who knows the case would try first. */
  readonly known: readonly string[]
  readonly error: string | undefined
  /** What it is for, where that is not a file. */
  readonly label?: string
  readonly hint?: string
  readonly autoFocus?: boolean
}

/** A passphrase that somebody thinks of, or takes from the program, with how well it keeps. */
export const NewPassphrase = ({
  value,
  onChange,
  known,
  error,
  label,
  hint,
  autoFocus = false,
}: NewPassphraseProps) => {
  const { t } = useTranslation('backup')
  const text = useText()
  const [isShown, setShown] = useState(true)
  const advice = advisePassphrase(value, known)
  const id = useId()
  const suggest = (): void => {
    onChange(suggestPassphrase((length) => crypto.getRandomValues(new Uint8Array(length))))
    setShown(true)
  }
  return (
    <div className={styles.passphrase}>
      <TextField
        label={label ?? t('passphrase')}
        hint={hint ?? text(passphraseWords.general)}
        type={isShown ? 'text' : 'password'}
        spellCheck={false}
        autoFocus={autoFocus}
        value={value}
        onChange={onChange}
        error={error}
        isRequired
      />
      <div className={styles.line}>
        <Button size="small" icon={Dices} onPress={suggest}>
          {t('suggest')}
        </Button>
        <Checkbox label={t('show')} isSelected={isShown} onChange={setShown} />
      </div>
      <div role="status" id={id} className={styles.advice} data-strength={advice.strength}>
        {value === '' ? null : (
          <>
            <p className={styles.strength}>
              {t('strength', { strength: text(passphraseWords.strengths[advice.strength]) })}
            </p>
            {advice.strength === 'strong' ? null : (
              <ul>
                {advice.remarks.map((remark) => (
                  <li key={remark}>{text(passphraseWords.remarks[remark])}</li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </div>
  )
}
