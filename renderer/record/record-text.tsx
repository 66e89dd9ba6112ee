import type { Ref } from 'react'
import { useLive } from '../live/use-live.tsx'
import { AdoptedText } from './adopted-text.tsx'
import { OpenText } from './open-text.tsx'
import type { AdoptedRecord, OpenRecord } from './use-record.ts'

interface RecordTextProps {
  readonly record: OpenRecord | AdoptedRecord
  readonly kind: 'deliberation' | 'conference'
  readonly listRef: Ref<HTMLHeadingElement>
  readonly textRef: Ref<HTMLDivElement>
}

/** The words of the record itself, as they lie open or were adopted. */
export const RecordText = ({ record, ...rest }: RecordTextProps) => {
  const live = useLive()
  return record.status === 'open' ? (
    <OpenText record={record} mayAmend={live.record.may('amend')} {...rest} />
  ) : (
    <AdoptedText record={record} kind={rest.kind} />
  )
}
