import { type RecordFile, type RecordFileRefusal, readRecordFile } from '../../shared/record/file.ts'
import { type RecordVerdict, verifyRecordFile } from '../../shared/record/verify.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { recordLimits } from '../../shared/session/record-values.ts'

/** What a file turned out to be, with everything in it checked. */
export interface CheckedFile {
  readonly file: RecordFile
  readonly verdict: RecordVerdict
}

/** No record's file has more bytes: its words twice, at three bytes for each UTF-16 code unit. */
const mostBytes = 6 * recordLimits.text

/** Reads a file and checks all that it says, byte for byte: also a mark that no editor shows is a change. */
export const checkRecordFile = async (
  picked: Pick<File, 'size' | 'arrayBuffer'>,
): Promise<Result<CheckedFile, RecordFileRefusal | 'unreadable'>> => {
  if (picked.size > mostBytes) return refuse('too-large')
  let bytes: ArrayBuffer
  try {
    bytes = await picked.arrayBuffer()
  } catch {
    return refuse('unreadable')
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return refuse('not-json')
  }
  const read = readRecordFile(text)
  return read.ok ? ok({ file: read.value, verdict: await verifyRecordFile(read.value) }) : read
}
