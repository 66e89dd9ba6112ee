import { Check, FileCheck2, FileDown, PenLine } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { adoptedTree } from '../../shared/record/adopted-tree.ts'
import { signedBy } from '../../shared/record/signed.ts'
import { joined, oneLine } from '../../shared/report/text.ts'
import { TreeExportDialog } from '../export/tree-export-dialog.tsx'
import { useLive, useTopic } from '../live/use-live.tsx'
import { timeZoneHere } from '../report/use-report.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import { ChangedNotice } from './changed-notice.tsx'
import { FileDialog, recordFileName } from './file-dialog.tsx'
import styles from './record.module.css'
import { SignDialog } from './sign-dialog.tsx'
import { type AdoptedRecord, useMoment } from './use-record.ts'

/** Everybody who was named as present, with what their device signed. */
const People = ({ record }: { readonly record: AdoptedRecord }) => {
  const { t } = useTranslation('record')
  const moment = useMoment()
  const { adoption, signatures, isGenuine } = record
  const signedAt = new Map(
    signatures.flatMap(({ signature, standing, fingerprint }) =>
      standing === 'present' ? [[signature.deviceId, { at: signature.at, fingerprint }] as const] : [],
    ),
  )
  const { others } = signedBy(record)
  return (
    <>
      <section aria-labelledby="record-people" className={styles.peopleList}>
        <h3 id="record-people">{t('adopted.people')}</h3>
        <ul>
          {adoption.present.map(({ deviceId, name, organisation }) => {
            const signed = signedAt.get(deviceId)
            const isAdopter = isGenuine && deviceId === adoption.by
            return (
              <li key={deviceId}>
                <Avatar id={deviceId} name={name} size="small" isDecorative />
                <div className={styles.personWords}>
                  <span dir="auto">{joined([name, organisation])}</span>
                  {signed !== undefined || isAdopter ? (
                    <Chip tone="ok" icon={Check}>
                      {t('adopted.signed')}
                    </Chip>
                  ) : (
                    <Chip>{t('adopted.notYet')}</Chip>
                  )}
                  {signed === undefined ? null : (
                    <span className={styles.quiet}>
                      {moment(signed.at)}
                      <br />
                      {t('adopted.fingerprint', { fingerprint: signed.fingerprint })}
                    </span>
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      </section>
      {others.length === 0 ? null : (
        <section aria-labelledby="record-others" className={styles.peopleList}>
          <h3 id="record-others">{t('adopted.others')}</h3>
          <ul>
            {others.map(({ signature, standing, fingerprint }) => (
              <li key={signature.deviceId}>
                <Avatar id={signature.deviceId} name={signature.name} size="small" isDecorative />
                <div className={styles.personWords}>
                  <span dir="auto">{joined([signature.name, signature.organisation])}</span>
                  <span className={styles.quiet}>
                    {moment(signature.at)}
                    <br />
                    {t('adopted.fingerprint', { fingerprint })}
                    <br />
                    {standing === 'present' ? null : t(`adopted.standings.${standing}`)}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface AdoptedPartProps {
  readonly record: AdoptedRecord
  readonly kind: 'deliberation' | 'conference'
  readonly changed: readonly string[]
  /** This member signed, so that focus finds a place. */
  readonly onMoved: () => void
}

/** An adopted record: who signed it, and what this member can do next. */
export const AdoptedPart = ({ record, kind, changed, onMoved }: AdoptedPartProps) => {
  const { t } = useTranslation('record')
  const live = useLive()
  const moment = useMoment()
  const [asked, setAsked] = useState<'sign' | 'file' | 'export' | null>(null)
  const { adoption, tree, isGenuine, signatures, strayed, others } = record
  const me = live.me().deviceId
  const mine = signatures.find(({ signature }) => signature.deviceId === me)
  const isAdopter = isGenuine && adoption.by === me
  const isSound = tree !== null && isGenuine
  const maySign = isSound && mine === undefined && !isAdopter && live.record.may('sign')
  const { signed, present } = signedBy(record)
  const whole = useMemo(() => adoptedTree(record, timeZoneHere()), [record])
  const aliases = useTopic('aliases', (session) => session.aliases.list())
  // Who was there is meant to be in it.
  const named = useMemo(
    () =>
      [adoption, ...adoption.present, ...signatures.map(({ signature }) => signature)].flatMap((one) => [
        one.name,
        one.organisation,
      ]),
    [adoption, signatures],
  )
  const strayedNames = strayed.map(({ signature }) => oneLine(signature.name)).join(', ')
  return (
    <>
      <p>
        {t('adopted.by', { moment: moment(adoption.at), name: oneLine(adoption.name) })} {t('adopted.locked')}
      </p>
      {mine === undefined ? null : (
        <p className={styles.quiet}>{t('adopted.youSigned', { moment: moment(mine.signature.at) })}</p>
      )}
      {isAdopter && mine === undefined ? <p className={styles.quiet}>{t('adopted.youAdopted')}</p> : null}
      {maySign ? <p className={styles.quiet}>{t('adopted.signHint')}</p> : null}
      <div className={styles.buttons}>
        {maySign ? (
          <Button icon={PenLine} onPress={() => setAsked('sign')}>
            {t('adopted.sign')}
          </Button>
        ) : null}
        {isSound ? (
          <Button icon={FileCheck2} onPress={() => setAsked('file')}>
            {t('adopted.save')}
          </Button>
        ) : null}
        {whole === null ? null : (
          <Button icon={FileDown} onPress={() => setAsked('export')}>
            {t('adopted.export')}
          </Button>
        )}
      </div>
      {others.length === 0 ? null : (
        <Callout tone="warn">{t('adopted.otherAdoptions', { count: others.length })}</Callout>
      )}
      {strayed.length === 0 ? null : (
        <Callout tone="warn">{t('adopted.strayed', { count: strayed.length, names: strayedNames })}</Callout>
      )}
      <ChangedNotice changed={changed} text={t('adopted.changed')}>
        {t('adopted.changedAbout')}
      </ChangedNotice>
      <People record={record} />
      {asked === 'sign' ? (
        <SignDialog
          kind={kind}
          onClose={() => setAsked(null)}
          onSigned={() => {
            setAsked(null)
            onMoved()
          }}
        />
      ) : null}
      {whole === null ? null : (
        <TreeExportDialog
          tree={whole}
          title={t('adopted.export')}
          fileName={recordFileName(whole)}
          kind={kind}
          isOpen={asked === 'export'}
          onOpenChange={(isOpen) => setAsked(isOpen ? 'export' : null)}
          guard="run"
          aliases={aliases}
          own={named}
          onSaved={(format) => void live.note('exported', format, format)}
        />
      )}
      {asked === 'file' && tree !== null ? (
        <FileDialog tree={tree} isSignedByAll={signed === present} onClose={() => setAsked(null)} />
      ) : null}
    </>
  )
}
