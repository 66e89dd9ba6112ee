import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryRecord } from '../../shared/library/record.ts'
import { libraryRecordTree } from '../../shared/library/record-tree.ts'
import type { Standing } from '../../shared/library/standing.ts'
import { libraryWords } from '../../shared/library/words.ts'
import { isoDay, longDay } from '../app/dates.ts'
import { TreeExportDialog } from '../export/tree-export-dialog.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { listedOf } from './library-list.ts'
import type { LibraryView } from './use-library.ts'

interface RecordExportProps {
  readonly record: LibraryRecord
  readonly standing: Standing
  readonly view: LibraryView
}

/** Saves one approved record as a document that says of itself that it is no precedent. */
export const RecordExport = ({ record, standing, view }: RecordExportProps) => {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { today, library } = view
  const name = library?.name ?? ''
  const tree = useMemo(() => {
    if (!isOpen) return null
    const { approval } = record
    const words = libraryWords[language]
    const { validity } = listedOf(record, standing, today)
    return libraryRecordTree(record, {
      language,
      headings: {
        question: t('record.question'),
        situation: t('record.situation'),
        values: t('record.values'),
        options: t('record.options'),
        decision: t('record.decision'),
        counterArgument: t('record.counterArgument'),
        conditions: t('record.conditions'),
        limits: t('record.limits'),
        law: t('record.law'),
        followUp: t('record.followUp'),
        themes: t('record.themes'),
      },
      facts: [
        { term: t('record.statusIs'), lines: [words.validities[validity]] },
        ...(approval === null
          ? []
          : [
              {
                term: t('record.approvedBy'),
                lines: [
                  t('record.approvedWords', {
                    name: [approval.name, approval.organisation].filter((part) => part !== '').join(', '),
                    day: longDay(isoDay(approval.at), language),
                  }),
                ],
              },
              { term: t('record.reviewBy'), lines: [longDay(approval.reviewBy, language)] },
            ]),
      ],
      withFollowUp: standing.followUp,
      madeAt: Date.now(),
      footer: t('record.exportFooter', { name }),
    })
  }, [isOpen, record, standing, today, name, language, t])
  return (
    <div>
      <Button icon={Download} onPress={() => setOpen(true)}>
        {t('record.export')}
      </Button>
      {isOpen ? (
        <TreeExportDialog
          tree={tree}
          fileName={`${t('record.exportName')}-${today}`}
          kind="deliberation"
          isOpen
          onOpenChange={setOpen}
          guard="done"
        />
      ) : null}
    </div>
  )
}
