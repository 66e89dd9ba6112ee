import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckedRecord } from '../../shared/record/check.ts'
import { blocksUnder, placeName } from '../../shared/record/place-names.ts'
import { createDates } from '../../shared/report/dates.ts'
import { oneLine } from '../../shared/report/text.ts'
import type { ReportTree } from '../../shared/report/tree.ts'
import { methodQuery } from '../../shared/session/queries.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useQuery, useTopic } from '../live/use-live.tsx'
import { timeZoneHere } from '../report/use-report.ts'

export type OpenRecord = Extract<CheckedRecord, { readonly status: 'open' }>
export type AdoptedRecord = Extract<CheckedRecord, { readonly status: 'adopted' }>

/** The record of the open session; null while it is being checked. */
export const useRecord = (): CheckedRecord | null => useTopic('record', (live) => live.record.current())

/** Writes a moment in full, as the report does, on this device's clock. */
export const useMoment = (): ((at: number) => string) => {
  const language = useLanguage()
  return useMemo(() => {
    const dates = createDates(language, timeZoneHere())
    return (at: number) => dates.moment(at) ?? '–'
  }, [language])
}

/** Says whose device it is, also of who was present at adoption and has left since. */
export const useNameOf = (record: CheckedRecord): ((deviceId: string) => string) => {
  const { t } = useTranslation('record')
  const attendees = useTopic('members', (live) => live.attendees())
  const members = useTopic('members', (live) => live.members())
  return useCallback(
    (deviceId: string) => {
      const present = record.status === 'adopted' ? record.adoption.present : []
      const found = [...members, ...attendees, ...present].find((one) => one.deviceId === deviceId)
      return found === undefined || oneLine(found.name) === '' ? t('amendments.unknown') : oneLine(found.name)
    },
    [attendees, members, record, t],
  )
}

/** Says in words where a place is; of words that are not here only that they are others. */
export const usePlaceWords = (): ((tree: ReportTree | null, place: string) => string) => {
  const { t } = useTranslation('record')
  return useCallback(
    (tree: ReportTree | null, place: string) => {
      if (place === 'title') return t('amendments.onTitle')
      const named = tree === null ? [] : placeName(tree, place)
      return named.length === 0 ? t('amendments.earlierText') : named.join(' · ')
    },
    [t],
  )
}

/** Whether a place stands where people wrote without their names. */
export const useIsNameless = (tree: ReportTree | null): ((place: string) => boolean) => {
  const method = useQuery(methodQuery)
  const hidden = useTopic('rounds', (live) =>
    method.steps
      .flatMap(({ fields }) => fields)
      .filter(({ id }) => live.within(id) === live && live.round(id).mode === 'hidden')
      .map(({ id }) => id),
  )
  return useMemo(() => {
    if (tree === null || hidden.length === 0) return () => false
    const titles = method.steps
      .flatMap(({ fields }) => fields)
      .filter(({ id }) => hidden.includes(id))
      .map(({ title }) => oneLine(title[tree.language]))
    const blocks = blocksUnder(tree, new Set(titles))
    return (place: string) => {
      const [head, at] = place.split('/')
      return head === 'blocks' && blocks.has(Number(at))
    }
  }, [tree, hidden, method])
}
