import { BookOpenCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedRecord } from '../../shared/record/check.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { OpeningRefusal } from '../live/record-contract.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { timeZoneHere } from '../report/use-report.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './record.module.css'

interface DraftPartProps {
  readonly record: Extract<CheckedRecord, { readonly status: 'draft' }>
  /** False while something is still sealed. */
  readonly canOpen: boolean
  readonly onOpened: () => void
}

/** A draft: whoever leads lays it open, the others wait for that. */
export const DraftPart = ({ record, canOpen, onOpened }: DraftPartProps) => {
  const { t } = useTranslation('record')
  const live = useLive()
  const language = useLanguage()
  const { toast } = useToasts()
  const about = useQuery(aboutQuery)
  const hasCircles = useTopic('circles', (session) => session.circles().length > 0)
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<OpeningRefusal | null>(null)
  if (!live.record.may('open')) return <p className={styles.quiet}>{t('draft.member')}</p>

  const open = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const opened = await live.record.open({ language, timeZone: timeZoneHere() })
    setBusy(false)
    setRefused(opened.ok ? null : opened.code)
    if (!opened.ok) return
    toast(t('draft.opened'))
    onOpened()
  }
  const earlier = record.amendments.length
  return (
    <>
      <p className={styles.quiet}>{t('draft.lead')}</p>
      {hasCircles ? <p className={styles.quiet}>{t('draft.circles')}</p> : null}
      {earlier === 0 ? null : <p className={styles.quiet}>{t('draft.earlier', { count: earlier })}</p>}
      {canOpen && about.closedAt === null ? <p className={styles.quiet}>{t('draft.notClosed')}</p> : null}
      {canOpen ? null : <p className={styles.quiet}>{t('draft.refused')}</p>}
      <div className={styles.buttons}>
        <Button icon={BookOpenCheck} isDisabled={!canOpen} isBusy={isBusy} onPress={() => void open()}>
          {t('draft.open')}
        </Button>
      </div>
      {refused === null ? null : (
        <Callout tone="bad" isAlert>
          {t(`opening.problems.${refused}`)}
        </Callout>
      )}
    </>
  )
}
