import { roleName } from '../facts.ts'
import { isBlank, joined } from '../text.ts'
import type { ReportContext } from './field-report.ts'

/** The name of whoever uses a device; null when it is not known. */
export const personName = (deviceId: string, { attendees }: ReportContext): string | null => {
  const found = attendees.find((one) => one.deviceId === deviceId)
  return found === undefined || isBlank(found.name) ? null : found.name
}

/** In which role and for which organisation somebody spoke; '' when it is not known. */
export const roleOf = (deviceId: string, { attendees, words }: ReportContext): string => {
  const found = attendees.find((one) => one.deviceId === deviceId)
  return found === undefined ? '' : joined([roleName(found.role, words), found.organisation])
}
