import { app, dialog } from 'electron'
import type { AppliedPolicy } from '../../shared/desktop/policy.ts'
import { loadPolicy } from './load-policy.ts'
import { policyPlaces } from './places.ts'
import { refusalWords } from './refusal-words.ts'

/** What the program ends with when it is configured wrongly (EX_CONFIG of sysexits). */
const wronglyConfigured = 78

/**
 * Reads the policy of this computer before anything else opens. Null when it is not right: that is then explained, and the
 * program is on its way out.
 */
export const policyOfThisComputer = async (): Promise<AppliedPolicy | null> => {
  const environment = process.env
  const places = policyPlaces({ platform: process.platform, environment, isPackaged: app.isPackaged })
  const read = await loadPolicy(places, { environment })
  if (read.ok) return read.value
  const { title, detail } = refusalWords(read.problems)
  console.error(`${title}\n\n${detail}`)
  await dialog.showMessageBox({
    type: 'error',
    title: 'Beraad',
    message: title,
    detail,
    buttons: ['Sluiten / Close'],
    noLink: true,
  })
  app.exit(wronglyConfigured)
  return null
}
