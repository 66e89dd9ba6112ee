import { FileUp, FolderInput, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenBackupRefusal } from '../../shared/backup/backup-file.ts'
import { readableBackupExtensions } from '../../shared/backup/extensions.ts'
import { backupLimits } from '../../shared/backup/limits.ts'
import { Page } from '../app/page.tsx'
import { useServices } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import type { ReadBackup, RestoreRefusal } from '../live/backups-contract.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './backup.module.css'
import { FoundInFile } from './found-in-file.tsx'
import { useWork } from './use-work.ts'

interface Picked {
  readonly name: string
  readonly bytes: Uint8Array
}

type Problem = OpenBackupRefusal | RestoreRefusal | 'unreadable'

/** Brings a session back from a file: pick it, open it with its passphrase, see what it is, and take it in. */
const RestorePage = () => {
  const { t } = useTranslation(['backup', 'common'])
  const { sessions, platform } = useServices()
  const { toast } = useToasts()
  const [picked, setPicked] = useState<Picked | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const [found, setFound] = useState<ReadBackup | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isRestoring, setRestoring] = useState(false)
  const { fraction, run, cancel } = useWork()

  const pick = async (file: File): Promise<void> => {
    setFound(null)
    setPassphrase('')
    setPicked(null)
    if (file.size > backupLimits.file) return setProblem('too-large')
    try {
      setPicked({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      setProblem(null)
    } catch {
      setProblem('unreadable')
    }
  }
  // A file that somebody opened in the file manager.
  useEffect(() => {
    const { shell } = platform
    if (shell === null) return
    const receive = (): void => {
      const file = shell.takeFile()
      if (file === null) return
      setFound(null)
      setPassphrase('')
      setPicked('content' in file ? { name: file.name, bytes: file.content } : null)
      setProblem('problem' in file ? file.problem : null)
    }
    receive()
    return shell.onFile(receive)
  }, [platform])
  const open = async (): Promise<void> => {
    if (picked === null || fraction !== null) return
    setProblem(null)
    const read = await run((watch) => sessions.backups.read(picked.bytes, passphrase, watch))
    if (read.ok) {
      setFound(read.value)
      setPassphrase('')
    } else setProblem(read.code === 'cancelled' ? null : read.code)
  }
  const restore = async (): Promise<void> => {
    if (found === null || isRestoring) return
    setRestoring(true)
    setProblem(null)
    try {
      const restored = await sessions.backups.restore(found)
      if (!restored.ok) return setProblem(restored.code)
      toast(t('restored'))
      goTo({ page: 'room', roomId: restored.value.roomId })
    } finally {
      setRestoring(false)
    }
  }

  return (
    <Page current={null} heading={t('restoreHeading')} lede={t('restoreLede')}>
      <form
        className={styles.form}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void (found === null ? open() : restore())
        }}
      >
        <div className={styles.line}>
          <FileButton
            icon={FileUp}
            accept={readableBackupExtensions.join()}
            kind={picked === null ? 'lead' : 'plain'}
            onPick={(file) => void pick(file)}
          >
            {t(picked === null ? 'pick' : 'pickOther')}
          </FileButton>
          {picked === null ? null : <span role="status">{t('picked', { name: picked.name })}</span>}
        </div>
        {picked === null || found !== null ? null : (
          <>
            <TextField
              label={t('filePassphrase')}
              type={isShown ? 'text' : 'password'}
              spellCheck={false}
              autoFocus
              value={passphrase}
              onChange={setPassphrase}
              error={problem === 'wrong-passphrase' ? t('refused.wrong-passphrase') : undefined}
            />
            <Checkbox label={t('show')} isSelected={isShown} onChange={setShown} />
          </>
        )}
        {fraction === null ? null : <ProgressBar label={t('opening')} fraction={fraction} />}
        {found === null ? null : <FoundInFile found={found} />}
        {problem === null || problem === 'wrong-passphrase' ? null : (
          <Callout tone="bad" isAlert>
            {t(`refused.${problem}`)}
          </Callout>
        )}
        {picked === null ? null : (
          <div className={styles.actions}>
            {found === null ? (
              <Button kind="lead" type="submit" isBusy={fraction !== null} isDisabled={passphrase === ''}>
                {t('open')}
              </Button>
            ) : found.plan.session === 'elsewhere' ? null : (
              <Button kind="lead" type="submit" icon={FolderInput} isBusy={isRestoring}>
                {t('restore')}
              </Button>
            )}
            {fraction === null ? null : (
              <Button icon={X} onPress={cancel}>
                {t('common:cancel')}
              </Button>
            )}
          </div>
        )}
      </form>
    </Page>
  )
}

export default RestorePage
