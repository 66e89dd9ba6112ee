import { Save, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { advisePassphrase } from '../../shared/backup/passphrase.ts'
import { type BackupPart, type BackupPurpose, backupPurposes, mayHold } from '../../shared/backup/purposes.ts'
import { mayBeSaved } from '../../shared/desktop/leaving.ts'
import type { Role } from '../../shared/room/types.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useServices, useSessionList } from '../app/services.tsx'
import { useText } from '../i18n/use-text.ts'
import type { MakeBackupRefusal } from '../live/backups-contract.ts'
import { NotAllowed } from '../policy/not-allowed.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './backup.module.css'
import { NewPassphrase } from './passphrase-fields.tsx'
import { useWork } from './use-work.ts'

/** What somebody may choose to take along. */
const choosable = ['aliases', 'notepad'] as const satisfies readonly BackupPart[]
type Choosable = (typeof choosable)[number]
type Chosen = Readonly<Record<Choosable, boolean>>

/** Who can give somebody else the right to read, and no more than that: an owner, and who has no more. */
const canGiveReading: readonly Role[] = ['facilitator', 'observer']

const purposeOf = (purpose: BackupPurpose) => {
  const row = backupPurposes.find(({ id }) => id === purpose)
  if (row === undefined) throw new Error(`no purpose ${purpose}`)
  return row
}
const offeredFor = (purpose: BackupPurpose): Chosen => {
  const { parts } = purposeOf(purpose)
  return { aliases: parts.aliases === 'offered', notepad: parts.notepad === 'offered' }
}

/** What a file of that purpose always holds, for whoever is about to make one. */
const AlwaysHeld = ({ purpose }: { readonly purpose: BackupPurpose }) => {
  const { t } = useTranslation('backup')
  const { parts } = purposeOf(purpose)
  const held = (['device', 'rounds'] as const).filter((part) => parts[part] === 'always')
  return (
    <ul className={styles.held}>
      <li>{t(parts.device === 'never' ? 'holds.sessionToRead' : 'holds.session')}</li>
      {held.map((part) => (
        <li key={part}>{t(`holds.${part}`)}</li>
      ))}
    </ul>
  )
}

const Refused = ({ code }: { readonly code: MakeBackupRefusal }) => {
  const { t } = useTranslation('backup')
  return (
    <Callout tone="bad" isAlert>
      {t(`refused.${code}`)}
    </Callout>
  )
}

/** A whole session as one file that a passphrase opens. */
const BackupPage = ({ roomId }: { readonly roomId: string }) => {
  const { t } = useTranslation(['backup', 'common'])
  const text = useText()
  const { platform, sessions } = useServices()
  const { toast } = useToasts()
  const session = useSessionList().find((one) => one.roomId === roomId)
  const form = useRef<HTMLFormElement>(null)
  const [purpose, setPurpose] = useState<BackupPurpose>('restore')
  const [chosen, setChosen] = useState<Chosen>(() => offeredFor('restore'))
  const [passphrase, setPassphrase] = useState('')
  const [isKept, setKept] = useState(false)
  const [problem, setProblem] = useState<MakeBackupRefusal | 'not-kept' | 'not-saved' | null>(null)
  const { fraction, run, cancel } = useWork()

  const choose = (next: BackupPurpose): void => {
    setPurpose(next)
    setChosen(offeredFor(next))
  }
  const make = async (): Promise<void> => {
    if (fraction !== null) return
    const isShort = advisePassphrase(passphrase).strength === 'too-short'
    setProblem(isShort ? 'weak-passphrase' : isKept ? null : 'not-kept')
    if (isShort) return focusFirstInvalid(form.current)
    if (!isKept) return
    const order = { purpose, passphrase, withAliases: chosen.aliases, withNotepad: chosen.notepad }
    const made = await run((watch) => sessions.backups.make(roomId, order, watch))
    if (!made.ok) return setProblem(made.code === 'cancelled' ? null : made.code)
    const saved = await platform.saveFile({ ...made.value, mime: 'application/octet-stream', as: 'backup' })
    if (saved.ok) toast(t('saved'))
    else if (saved.code === 'failed') setProblem('not-saved')
  }

  if (session === undefined || session.demo)
    return (
      <Page current={null} heading={t('heading')}>
        <Refused code={session === undefined ? 'unknown-session' : 'example'} />
      </Page>
    )
  if (!mayBeSaved(platform.policy(), { as: 'backup' }))
    return (
      <Page current={null} heading={t('heading')}>
        <NotAllowed what="noBackup" />
      </Page>
    )
  const { parts } = purposeOf(purpose)
  return (
    <Page
      current={null}
      heading={t('heading')}
      lede={t('lede', { title: session.title })}
      actions={
        <a className={buttonClass('plain')} href={hashOf({ page: 'report', roomId })}>
          {t('toReport')}
        </a>
      }
    >
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
        <RadioGroup
          label={t('purpose')}
          value={purpose}
          onChange={choose}
          options={backupPurposes
            .filter(({ id }) => mayHold(id, 'device') || canGiveReading.includes(session.myRole))
            .map(({ id, label, about }) => ({
              value: id,
              label: text(label),
              description: text(about),
            }))}
        />
        <fieldset className={styles.part}>
          <legend className={styles.legend}>{t('holdsTitle')}</legend>
          <AlwaysHeld purpose={purpose} />
          {choosable
            .filter((part) => parts[part] === 'offered' || parts[part] === 'asked')
            .map((part) => (
              <Checkbox
                key={part}
                label={t(`holds.${part}`)}
                isSelected={chosen[part]}
                onChange={(isChosen) => setChosen((before) => ({ ...before, [part]: isChosen }))}
              />
            ))}
          <p className={styles.advice}>{t('notHeld')}</p>
        </fieldset>
        <NewPassphrase
          value={passphrase}
          onChange={setPassphrase}
          known={sessions.backups.known(roomId)}
          error={problem === 'weak-passphrase' ? t('refused.weak-passphrase') : undefined}
        />
        <Checkbox label={t('kept')} hint={t('keptHint')} isSelected={isKept} onChange={setKept} />
        {parts.device === 'always' ? <Callout tone="warn">{t('isYou')}</Callout> : null}
        <Callout tone="info">{t('outlives')}</Callout>
        {problem === null || problem === 'weak-passphrase' ? null : problem === 'not-kept' ? (
          <Callout tone="bad" isAlert>
            {t('notKept')}
          </Callout>
        ) : problem === 'not-saved' ? (
          <Callout tone="bad" isAlert>
            {t('notSaved')}
          </Callout>
        ) : (
          <Refused code={problem} />
        )}
        {fraction === null ? null : <ProgressBar label={t('sealing')} fraction={fraction} />}
        <div className={styles.actions}>
          <Button kind="lead" type="submit" icon={Save} isBusy={fraction !== null}>
            {t('make')}
          </Button>
          {fraction === null ? null : (
            <Button icon={X} onPress={cancel}>
              {t('common:cancel')}
            </Button>
          )}
        </div>
      </form>
    </Page>
  )
}

export default BackupPage
