import { CalendarPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Agreement } from '../../shared/session/model.ts'
import type { CalendarEntry } from '../agreements/calendar-dialog.tsx'
import { allAgreements } from '../agreements/over-sessions.ts'
import { isIsoDay, isoDay } from '../app/dates.ts'
import { useServices } from '../app/services.tsx'
import { useWholeSession } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'

const CalendarDialog = lazy(async () => ({
  default: (await import('../agreements/calendar-dialog.tsx')).CalendarDialog,
}))

interface AgreementCalendarProps {
  readonly agreement: Agreement
  /** Of the agreement, for the button's name. */
  readonly title: string
}

/** Puts the day of an agreement in somebody's own calendar: when it is due, or when a chain agreement is reviewed. */
export const AgreementCalendar = ({ agreement, title }: AgreementCalendarProps) => {
  const { t } = useTranslation('conference')
  const { sessions } = useServices()
  const { roomId, now } = useWholeSession()
  const [entry, setEntry] = useState<CalendarEntry | null>(null)
  const day = agreement.scope === 'chain' ? agreement.evaluation : agreement.due
  if (!isIsoDay(day)) return null
  const open = (): void => {
    const list = sessions.list()
    const known = allAgreements(list, isoDay(now())).find((one) => one.agreement.id === agreement.id)
    setEntry({
      session: { roomId, demo: list.some((session) => session.roomId === roomId && session.demo) },
      agreement: { action: agreement.action, due: day },
      rootId: known?.rootId ?? agreement.id,
    })
  }
  return (
    <>
      <Button
        size="small"
        icon={CalendarPlus}
        aria-label={t('agreements.calendarNamed', { name: title })}
        onPress={open}
      >
        {t('agreements.calendar')}
      </Button>
      {entry === null ? null : (
        <Suspense fallback={null}>
          <CalendarDialog agreements={[entry]} onClose={() => setEntry(null)} />
        </Suspense>
      )}
    </>
  )
}
