import { Copy, KeyRound } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { advisePassphrase } from '../../shared/backup/passphrase.ts'
import { keyFileExtension, sealKeyFile } from '../../shared/recovery/key-file.ts'
import { recoveryKeyText } from '../../shared/recovery/recovery-key.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { agreementKeyOf } from '../../shared/room/wrapped.ts'
import { useServices } from '../app/services.tsx'
import { NewPassphrase } from '../backup/passphrase-fields.tsx'
import { useWork } from '../backup/use-work.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './recovery.module.css'

/** Makes a recovery key: a file that a passphrase opens, and the line for the policy. */
export const MakeKey = () => {
  const { t } = useTranslation('recovery')
  const { platform } = useServices()
  const { toast } = useToasts()
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState('beraad')
  const [passphrase, setPassphrase] = useState('')
  const [isWeak, setWeak] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const [line, setLine] = useState<string | null>(null)
  const { fraction, run } = useWork()
  const make = async (): Promise<void> => {
    if (fraction !== null) return
    const isShort = advisePassphrase(passphrase).strength === 'too-short'
    setWeak(isShort)
    if (isShort) return focusFirstInvalid(form.current)
    const key = await createIdentity()
    const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
    const sealed = await run((watch) => sealKeyFile(key, passphrase, { ...watch, randomBytes }))
    if (!sealed.ok) return
    const saved = await platform.saveFile({
      name: `${name.trim() === '' ? 'beraad' : name.trim()}${keyFileExtension}`,
      mime: 'application/octet-stream',
      content: sealed.value,
      as: 'recovery-key',
    })
    setFailed(!saved.ok && saved.code === 'failed')
    if (!saved.ok) return
    setPassphrase('')
    setLine(recoveryKeyText(await agreementKeyOf(key)))
  }
  const copy = async (text: string): Promise<void> => {
    if ((await platform.copyText(text)).ok) toast(t('copied'))
  }
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <TextField label={t('name')} value={name} onChange={setName} />
      <NewPassphrase
        value={passphrase}
        onChange={setPassphrase}
        known={[name]}
        error={isWeak ? t('refused.weak-passphrase') : undefined}
      />
      {fraction === null ? null : <ProgressBar label={t('making')} fraction={fraction} />}
      {hasFailed ? (
        <Callout tone="bad" isAlert>
          {t('notSaved')}
        </Callout>
      ) : null}
      <div>
        <Button kind="lead" type="submit" icon={KeyRound} isBusy={fraction !== null}>
          {t('make')}
        </Button>
      </div>
      <div role="status">
        {line === null ? null : (
          <>
            <p>{t('made')}</p>
            <p>
              <code className={styles.line}>{line}</code>
            </p>
          </>
        )}
      </div>
      {line === null ? null : (
        <div>
          <Button icon={Copy} onPress={() => void copy(line)}>
            {t('copy')}
          </Button>
        </div>
      )}
    </form>
  )
}
