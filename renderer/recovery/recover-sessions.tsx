import { FileKey, FileUp, LockKeyholeOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accessFileExtension, longestAccessFile } from '../../shared/recovery/access-file.ts'
import {
  keyFileExtension,
  longestKeyFile,
  type OpenKeyFileRefusal,
  openKeyFile,
} from '../../shared/recovery/key-file.ts'
import type { Identity } from '../../shared/room/types.ts'
import { hashOf } from '../app/route.ts'
import { useProfile, useServices } from '../app/services.tsx'
import { useWork } from '../backup/use-work.ts'
import type { RecoverRefusal } from '../live/recovery-contract.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './recovery.module.css'

interface Done {
  readonly id: string
  readonly name: string
  readonly roomId: string | null
  readonly problem: RecoverRefusal | null
}

const bytesOf = async (file: File, most: number): Promise<Uint8Array | null> => {
  if (file.size > most) return null
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  )
}

/** Gets back into sessions: the key, its passphrase, and then the sealed access to each. */
export const RecoverSessions = () => {
  const { t } = useTranslation('recovery')
  const { sessions } = useServices()
  const profile = useProfile()
  const [picked, setPicked] = useState<{ readonly name: string; readonly bytes: Uint8Array } | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [key, setKey] = useState<Identity | null>(null)
  const [problem, setProblem] = useState<OpenKeyFileRefusal | null>(null)
  const [done, setDone] = useState<readonly Done[]>([])
  const [busy, setBusy] = useState<string | null>(null)
  const { fraction, run } = useWork()

  const pickKey = async (file: File): Promise<void> => {
    const bytes = await bytesOf(file, longestKeyFile)
    setKey(null)
    setPicked(bytes === null ? null : { name: file.name, bytes })
    setProblem(bytes === null ? 'not-a-key' : null)
  }
  const openKey = async (): Promise<void> => {
    if (picked === null || fraction !== null) return
    const opened = await run((watch) => openKeyFile(picked.bytes, passphrase, watch))
    setProblem(opened.ok || opened.code === 'cancelled' ? null : opened.code)
    if (!opened.ok) return
    setKey(opened.value)
    setPassphrase('')
  }
  const recover = async (file: File): Promise<void> => {
    if (key === null || busy !== null) return
    setBusy(file.name)
    try {
      const bytes = (await bytesOf(file, longestAccessFile)) ?? new Uint8Array()
      const found = await sessions.recovery.recover(bytes, key)
      const { name } = file
      const id = crypto.randomUUID()
      setDone((before) => [
        ...before,
        found.ok
          ? { id, name, roomId: found.value.roomId, problem: null }
          : { id, name, roomId: null, problem: found.code },
      ])
    } finally {
      setBusy(null)
    }
  }

  if (profile === null) return <Callout tone="info">{t('needProfile')}</Callout>
  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void openKey()
      }}
    >
      <div className={styles.row}>
        <FileButton icon={FileKey} accept={keyFileExtension} onPick={(file) => void pickKey(file)}>
          {t('pickKey')}
        </FileButton>
        {picked === null ? null : <span role="status">{t('keyPicked', { name: picked.name })}</span>}
      </div>
      {picked === null || key !== null ? null : (
        <>
          <TextField
            label={t('passphrase')}
            type="password"
            spellCheck={false}
            value={passphrase}
            onChange={setPassphrase}
            error={problem === 'wrong-passphrase' ? t('refused.wrong-passphrase') : undefined}
          />
          {fraction === null ? null : <ProgressBar label={t('opening')} fraction={fraction} />}
          <div>
            <Button
              kind="lead"
              type="submit"
              icon={LockKeyholeOpen}
              isBusy={fraction !== null}
              isDisabled={passphrase === ''}
            >
              {t('openKey')}
            </Button>
          </div>
        </>
      )}
      {problem === null || problem === 'wrong-passphrase' || problem === 'cancelled' ? null : (
        <Callout tone="bad" isAlert>
          {t(`refused.${problem}`)}
        </Callout>
      )}
      <p role="status" className={styles.quiet}>
        {busy !== null ? t('busy', { name: busy }) : key === null ? '' : t('keyOpen')}
      </p>
      {key === null ? null : (
        <div>
          <FileButton
            icon={FileUp}
            kind="lead"
            accept={accessFileExtension}
            onPick={(file) => void recover(file)}
          >
            {t('pickAccess')}
          </FileButton>
        </div>
      )}
      <ul className={styles.list} aria-label={t('results')} aria-live="polite">
        {done.map(({ id, name, roomId, problem: why }) => (
          <li key={id}>
            {why === null ? t('done', { name }) : `${name}: ${t(`refused.${why}`)}`}{' '}
            {roomId === null ? null : <a href={hashOf({ page: 'room', roomId })}>{t('open')}</a>}
          </li>
        ))}
      </ul>
    </form>
  )
}
