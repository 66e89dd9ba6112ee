import { CircleX, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignatureVerdict } from '../../shared/record/verify.ts'
import { joined } from '../../shared/report/text.ts'
import { ReportView } from '../report/report-view.tsx'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import { usePartWords } from './part-words.ts'
import type { CheckedFile } from './read-file.ts'
import styles from './record.module.css'
import { useMoment } from './use-record.ts'

type Outcome = 'sound' | 'changed' | 'digests' | 'forged'

const outcomeOf = ({ isSound, words }: CheckedFile['verdict']): Outcome => {
  if (isSound) return 'sound'
  if (words.status === 'changed') return 'changed'
  return words.status === 'digests-changed' ? 'digests' : 'forged'
}

/** What the words turned out to be, and where they were changed. */
const WhatChanged = ({ file, verdict }: CheckedFile) => {
  const { t } = useTranslation('record')
  const wordsOf = usePartWords()
  const { words } = verdict
  if (words.status !== 'changed') return null
  const where = words.where ?? []
  return (
    <>
      {where.length === 0 ? null : (
        <>
          <p>{t('verify.changedWhere')}</p>
          <ul>
            {where.map((part) => (
              <li key={`${part.part} ${part.at}`} dir="auto">
                {wordsOf(file.record, part)}
              </li>
            ))}
          </ul>
        </>
      )}
      {words.missing === 0 ? null : <p>{t('verify.changedMissing', { count: words.missing })}</p>}
      {words.where === null ? <p>{t('verify.changedSomewhere')}</p> : null}
      <p>{t('verify.changedText')}</p>
    </>
  )
}

interface SignerProps {
  readonly signed: SignatureVerdict
  readonly isAdopter?: boolean
  /** The words in the file are not those that were signed. */
  readonly isOfOthers: boolean
}

const Signer = ({ signed, isAdopter = false, isOfOthers }: SignerProps) => {
  const { t } = useTranslation('record')
  const moment = useMoment()
  const { name, organisation, at, fingerprint, isGenuine, standing } = signed
  return (
    <li>
      <div className={styles.personWords}>
        <span dir="auto">
          <strong>{joined([name, organisation])}</strong>
          {isAdopter ? ` ${t('verify.adopter')}` : null} {t('verify.at', { moment: moment(at) })}
        </span>
        <span className={styles.quiet}>{t('adopted.fingerprint', { fingerprint })}</span>
        {isGenuine && standing !== 'present' ? (
          <span className={styles.quiet}>{t(`verify.standings.${standing}`)}</span>
        ) : null}
      </div>
      {isGenuine && isOfOthers ? (
        <Chip tone="warn" icon={TriangleAlert}>
          {t('verify.genuineBefore')}
        </Chip>
      ) : (
        <Chip tone={isGenuine ? 'ok' : 'bad'} icon={isGenuine ? ShieldCheck : CircleX}>
          {t(isGenuine ? 'verify.genuine' : 'verify.notGenuine')}
        </Chip>
      )}
    </li>
  )
}

/** How many of those who were present signed; nothing that is not genuine counts. */
const countOf = ({ file, verdict }: CheckedFile): { readonly signed: number; readonly present: number } => {
  const present = new Set(file.present.map(({ deviceId }) => deviceId))
  const all = [
    { deviceId: file.adopted.deviceId, verdict: verdict.adopted },
    ...file.signatures.flatMap(({ deviceId }, at) => {
      const found = verdict.signatures[at]
      return found === undefined ? [] : [{ deviceId, verdict: found }]
    }),
  ]
  const signed = new Set(
    all.flatMap((one) => (one.verdict.isGenuine && one.verdict.standing === 'present' ? [one.deviceId] : [])),
  )
  return { signed: signed.size, present: present.size }
}

/** What a record's file turned out to be, in plain words, and what that does not prove. Focus goes to the verdict. */
export const VerdictView = ({ checked }: { readonly checked: CheckedFile }) => {
  const { t } = useTranslation('record')
  const moment = useMoment()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { file, verdict } = checked
  useEffect(() => heading.current?.focus(), [])
  const outcome = outcomeOf(verdict)
  const isOfOthers = outcome === 'changed'
  const Icon = outcome === 'sound' ? ShieldCheck : CircleX
  return (
    <>
      <section className={styles.verdict} data-sound={outcome === 'sound'} aria-labelledby={`${id}-verdict`}>
        <Icon size={24} aria-hidden />
        <h2 id={`${id}-verdict`} ref={heading} tabIndex={-1}>
          {t(`verify.${outcome}`)}
        </h2>
        <div className={styles.verdictWords}>
          {outcome === 'sound' ? (
            <p>{t('verify.soundText', { count: verdict.signatures.length + 1 })}</p>
          ) : null}
          {outcome === 'digests' ? <p>{t('verify.digestsText')}</p> : null}
          {outcome === 'forged' ? <p>{t('verify.forgedText')}</p> : null}
          <WhatChanged file={file} verdict={verdict} />
        </div>
      </section>
      <section className={styles.part} aria-labelledby={`${id}-record`}>
        <h2 id={`${id}-record`}>{t('verify.record')}</h2>
        <dl className={styles.facts}>
          <dt>{t('verify.titleTerm')}</dt>
          <dd dir="auto">{file.record.title}</dd>
          <dt>{t('verify.adoptedTerm')}</dt>
          <dd>{moment(file.adopted.at)}</dd>
          <dt>{t('verify.presentTerm')}</dt>
          <dd>
            {file.present.length === 0
              ? t('verify.nobody')
              : file.present.map(({ deviceId, name, organisation }) => (
                  <div key={deviceId} dir="auto">
                    {joined([name, organisation])}
                  </div>
                ))}
          </dd>
        </dl>
      </section>
      <section className={styles.part} aria-labelledby={`${id}-signatures`}>
        <h2 id={`${id}-signatures`}>{t('verify.signatures')}</h2>
        <p>{t(isOfOthers ? 'verify.countBefore' : 'verify.count', countOf(checked))}</p>
        <ul className={styles.signatures}>
          <Signer signed={verdict.adopted} isAdopter isOfOthers={isOfOthers} />
          {verdict.signatures.map((signed, at) => (
            <Signer key={file.signatures[at]?.signature} signed={signed} isOfOthers={isOfOthers} />
          ))}
        </ul>
        {verdict.signatures.length === 0 ? <p className={styles.quiet}>{t('verify.noSignatures')}</p> : null}
      </section>
      <Callout tone="info" title={t('verify.notProven')} headingLevel={2}>
        <ul>
          <li>{t('verify.notProvenPerson')}</li>
          <li>{t('verify.notProvenTime')}</li>
          <li>{t('verify.notProvenAll')}</li>
          <li>{t('verify.notProvenLaw')}</li>
        </ul>
      </Callout>
      <details className={styles.read}>
        <summary>{t('verify.read')}</summary>
        <ReportView tree={file.record} isTitled={false} />
      </details>
    </>
  )
}
