import { Download } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { aggregate } from '../../shared/insight/aggregate.ts'
import { quarterOf, type SessionCounts } from '../../shared/insight/counts.ts'
import { periodName } from '../../shared/insight/figures.ts'
import { insightReport, insightRows } from '../../shared/insight/insight-report.ts'
import { lastWholeQuarter } from '../../shared/insight/periods.ts'
import { tableCsv } from '../../shared/report/csv.ts'
import { useNow } from '../app/use-now.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { CountedSession } from '../live/insight-contract.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import styles from './insight-page.module.css'

const TreeExportDialog = lazy(async () => ({
  default: (await import('../export/tree-export-dialog.tsx')).TreeExportDialog,
}))

/** In which quarter a session was closed is one thing everywhere, as it is when it is counted. */
const timeZone = 'Europe/Amsterdam'

interface SaveProps {
  readonly counts: readonly SessionCounts[]
  /** The own sessions, whose learning points may go along; null where the numbers are a region's. */
  readonly own: readonly CountedSession[] | null
}

/** Saves an insight for management and council; only of quarters that are over, because the difference of two is a case. */
export const SaveInsight = ({ counts, own }: SaveProps) => {
  const { t } = useTranslation('insight')
  const language = useLanguage()
  const until = lastWholeQuarter(useNow(), timeZone)
  const [withLearning, setWithLearning] = useState(false)
  const [savingAt, setSavingAt] = useState<number | null>(null)
  const insight = useMemo(() => aggregate(counts, { until }), [counts, until])
  const learning = useMemo(
    () =>
      (own ?? [])
        .filter((one) => quarterOf(one.counts.period) <= until)
        .flatMap((one) => one.learning.map(({ text }) => text)),
    [own, until],
  )
  const scope = own === null ? 'region' : 'own'
  const tree = useMemo(
    () =>
      savingAt === null
        ? null
        : insightReport(insight, {
            language,
            now: savingAt,
            timeZone,
            scope,
            learning: withLearning ? learning : [],
          }),
    [insight, language, savingAt, scope, withLearning, learning],
  )
  const extra = useMemo(
    () => [
      {
        id: 'csv',
        label: t('csv'),
        about: t('csvAbout'),
        extension: 'csv',
        mime: 'text/csv;charset=utf-8',
        render: () => tableCsv(insightRows(insight, language)),
      },
    ],
    [insight, language, t],
  )
  const lastQuarter = insight.periods.at(-1)?.to ?? until
  if (insight.cases === 0) return <p className={styles.quiet}>{t('exportNotYet')}</p>
  return (
    <div className={styles.saving}>
      {learning.length === 0 ? null : (
        <Checkbox
          label={t('withLearning')}
          hint={t('withLearningHint')}
          isSelected={withLearning}
          onChange={setWithLearning}
        />
      )}
      <Button icon={Download} onPress={() => setSavingAt(Date.now())}>
        {t('export')}
      </Button>
      <p className={styles.quiet}>
        {t('exportUntil', { quarter: periodName({ from: lastQuarter, to: lastQuarter }, language) })}
      </p>
      {savingAt === null ? null : (
        <Suspense fallback={null}>
          <TreeExportDialog
            tree={tree}
            title={t('exportTitle')}
            fileName={`${t('exportFile')}-${lastQuarter}`}
            isOpen
            onOpenChange={(isOpen) => {
              if (!isOpen) setSavingAt(null)
            }}
            guard="run"
            extra={extra}
          />
        </Suspense>
      )}
    </div>
  )
}
