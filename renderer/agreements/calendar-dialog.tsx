import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayBeSaved } from '../../shared/desktop/leaving.ts'
import type { Agreement } from '../../shared/session/model.ts'
import { useServices } from '../app/services.tsx'
import { useLanguage } from '../i18n/use-text.ts'
import type { SessionSummary } from '../live/sessions.ts'
import { NotAllowed } from '../policy/not-allowed.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import { saveCalendar } from './calendar.ts'

/** An agreement with a day, and the session in which it stands. */
export interface CalendarEntry {
  readonly session: Pick<SessionSummary, 'roomId' | 'demo'>
  readonly agreement: Pick<Agreement, 'action' | 'due'>
  readonly rootId: string
}

interface CalendarDialogProps {
  readonly agreements: readonly CalendarEntry[]
  readonly onClose: () => void
}

/** Saves agreements as a calendar file; what they are about stays out unless it is asked for. */
export const CalendarDialog = ({ agreements, onClose }: CalendarDialogProps) => {
  const { t } = useTranslation(['agreements', 'common'])
  const language = useLanguage()
  const { platform, sessions } = useServices()
  const { toast } = useToasts()
  const isAllowed = mayBeSaved(platform.policy(), { as: 'calendar' })
  const [withAction, setWithAction] = useState(false)
  const [failed, setFailed] = useState(false)

  /** What leaves a session is written down there; a bare day says nothing of it. */
  const noteExport = async (): Promise<void> => {
    const rooms = new Set(agreements.flatMap(({ session }) => (session.demo ? [] : [session.roomId])))
    for (const roomId of rooms)
      await sessions.change(roomId, (live) => live.note('exported', 'ics', 'ICS')).catch(() => null)
  }
  const save = async (): Promise<void> => {
    const saved = await saveCalendar(
      platform,
      agreements.map(({ agreement, rootId }) => ({
        id: rootId,
        due: agreement.due,
        action: agreement.action,
      })),
      {
        language,
        name: t('agreements:calendarName'),
        title: t('agreements:calendarEntry'),
        fileName: t('agreements:calendarFile'),
        withAction,
      },
    )
    setFailed(!saved.ok && saved.code === 'failed')
    if (!saved.ok) return
    toast(t('agreements:calendarSaved'))
    onClose()
    if (withAction) await noteExport()
  }

  return (
    <Dialog
      title={t('agreements:calendarTitle')}
      description={t('agreements:calendarAbout', { count: agreements.length })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" icon={CalendarPlus} isDisabled={!isAllowed} onPress={() => void save()}>
            {t('agreements:calendarSave')}
          </Button>
        </>
      }
    >
      {isAllowed ? null : <NotAllowed what="noExport" />}
      <Checkbox
        label={t('agreements:withAction')}
        hint={t('agreements:withActionHint')}
        isSelected={withAction}
        onChange={setWithAction}
      />
      {failed ? (
        <Callout tone="bad" isAlert>
          {t('agreements:calendarFailed')}
        </Callout>
      ) : null}
    </Dialog>
  )
}
