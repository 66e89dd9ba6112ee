import { FileDown, Printer, RotateCcw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/method/method.ts'
import { type ResidentSlot, residentDraft, residentReport } from '../../shared/report/resident-version.ts'
import { useServices } from '../app/services.tsx'
import { TreeExportDialog } from '../export/tree-export-dialog.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { ReportView } from '../report/report-view.tsx'
import { timeZoneHere, useReport } from '../report/use-report.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import { ResidentForm } from './resident-form.tsx'
import { VersionFrame, VersionRefused } from './version-frame.tsx'

const noCircles: readonly string[] = []

/** The version for the resident of the open session: written on one side, read on the other. */
export const ResidentFrame = () => {
  const { t } = useTranslation(['resident', 'common'])
  const live = useLive()
  const { platform } = useServices()
  const { toast } = useToasts()
  const interfaceLanguage = useLanguage()
  const writing = useTopic('resident', (session) => session.residentVersion.writing())
  const aliases = useTopic('aliases', (session) => session.aliases.list())
  // What stands in a circle is not for outside it, whoever asks.
  const report = useReport(noCircles)
  const language = writing.language ?? interfaceLanguage
  const [isExporting, setExporting] = useState(false)
  const [asksAgain, setAsksAgain] = useState(false)
  const made = useMemo(() => {
    if (report === null || !report.tree.ok) return null
    const options = { language, now: report.tree.value.madeAt, timeZone: timeZoneHere() }
    const texts = { ...residentDraft(report.snapshot, options), ...writing.texts[language] }
    return { texts, tree: residentReport(report.snapshot, texts, options) }
  }, [report, language, writing])
  const own = useMemo(
    () => report?.snapshot.attendees.flatMap(({ name, organisation }) => [name, organisation]) ?? [],
    [report],
  )
  const change = (slot: ResidentSlot, text: string): void =>
    live.residentVersion.write({
      language,
      texts: { ...writing.texts, [language]: { ...writing.texts[language], [slot]: text } },
    })
  const choose = (chosen: Language): void => live.residentVersion.write({ ...writing, language: chosen })
  const again = (): void => {
    live.residentVersion.write({ language, texts: { ...writing.texts, [language]: {} } })
    setAsksAgain(false)
    toast(t('begun'))
  }

  return (
    <VersionFrame
      heading={t('title')}
      docLabel={t('preview')}
      buttons={
        made === null ? undefined : (
          <>
            <Button kind="quiet" icon={RotateCcw} onPress={() => setAsksAgain(true)}>
              {t('again')}
            </Button>
            <Button icon={Printer} onPress={() => platform.print()}>
              {t('print')}
            </Button>
            <Button kind="lead" icon={FileDown} onPress={() => setExporting(true)}>
              {t('save')}
            </Button>
          </>
        )
      }
      work={
        made === null ? null : (
          <ResidentForm language={language} texts={made.texts} onLanguage={choose} onText={change} />
        )
      }
    >
      {made !== null ? (
        <ReportView tree={made.tree} />
      ) : report === null ? (
        <p role="status">{t('making')}</p>
      ) : (
        <VersionRefused />
      )}
      <TreeExportDialog
        title={t('exportTitle')}
        tree={made?.tree ?? null}
        fileName={t('fileName')}
        isOpen={isExporting}
        onOpenChange={setExporting}
        guard="run"
        aliases={aliases}
        own={own}
        onSaved={(format) => void live.note('exported', format, t('journal', { format }))}
      />
      <Dialog
        role="alertdialog"
        title={t('againTitle')}
        description={t('againText')}
        isOpen={asksAgain}
        onOpenChange={setAsksAgain}
        actions={
          <>
            <Button onPress={() => setAsksAgain(false)}>{t('common:cancel')}</Button>
            <Button kind="danger" onPress={again}>
              {t('again')}
            </Button>
          </>
        }
      />
    </VersionFrame>
  )
}
