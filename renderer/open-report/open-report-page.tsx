import { FileDown, FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buildReport } from '../../shared/report/build-report.ts'
import { fileNameFor } from '../../shared/report/formats.ts'
import { type ImportReportRefusal, importReport } from '../../shared/report/json-import.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import { Page } from '../app/page.tsx'
import { TreeExportDialog } from '../export/tree-export-dialog.tsx'
import { ReportView } from '../report/report-view.tsx'
import { timeZoneHere } from '../report/use-report.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { FileButton } from '../ui/file-button.tsx'
import styles from './open-report.module.css'

interface Opened {
  readonly tree: ReportTree
  /** Without extension. */
  readonly fileName: string
}

type Problem = ImportReportRefusal | 'unreadable'

const mostBytes = 48_000_000

const openedFrom = (text: string): Opened | Problem => {
  const read = importReport(text)
  if (!read.ok) return read.code
  const { snapshot, language, madeAt } = read.value
  const tree = buildReport(snapshot, { language, now: madeAt ?? 0, timeZone: timeZoneHere() })
  if (!tree.ok) return 'not-a-report'
  const name = fileNameFor(snapshot, { extension: '' }, timeZoneHere())
  return { tree: tree.value, fileName: name.slice(0, -1) }
}

/** A report that was saved as data: read again as it was, and saved in any other format. Nothing of it is kept here. */
const OpenReportPage = () => {
  const { t } = useTranslation('openReport')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSaving, setSaving] = useState(false)

  const pick = async (file: File): Promise<void> => {
    // No report is that large, and reading it would be all that the page does for a while.
    const found: Opened | Problem =
      file.size > mostBytes ? 'too-large' : await file.text().then(openedFrom, (): Problem => 'unreadable')
    setProblem(typeof found === 'string' ? found : null)
    setOpened(typeof found === 'string' ? null : found)
  }

  return (
    <Page current={null} heading={t('heading')} lede={t('lede')}>
      <div className={styles.content}>
        <div className={styles.actions}>
          <FileButton
            icon={FileUp}
            accept=".json,application/json"
            kind={opened === null ? 'lead' : 'plain'}
            onPick={(file) => void pick(file)}
          >
            {t(opened === null ? 'pick' : 'pickOther')}
          </FileButton>
          {opened === null ? null : (
            <Button kind="lead" icon={FileDown} onPress={() => setSaving(true)}>
              {t('save')}
            </Button>
          )}
        </div>
        {problem === null ? null : (
          <Callout tone="bad" isAlert>
            {t(`refused.${problem}`)}
          </Callout>
        )}
        {opened === null ? null : (
          <>
            <p role="status" className={styles.told}>
              {t('told', { title: opened.tree.title })}
            </p>
            <div className={styles.paper} data-kind={opened.tree.kind}>
              <ReportView tree={opened.tree} isTitled={false} />
            </div>
            <TreeExportDialog
              tree={opened.tree}
              fileName={opened.fileName}
              kind={opened.tree.kind}
              isOpen={isSaving}
              onOpenChange={setSaving}
              guard="run"
            />
          </>
        )}
      </div>
    </Page>
  )
}

export default OpenReportPage
