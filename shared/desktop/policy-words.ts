import type { Text } from '../method/method.ts'
import type { SettingName } from './policy-values.ts'

interface SettingWords {
  readonly label: Text
  /** What its value must be, for whoever wrote another. */
  readonly expected: Text
  /** How a registry holds it. */
  readonly registry: 'text' | 'number' | 'flag' | 'list'
  /** A choice may be left to people as a beginning; a rule holds or is not there. */
  readonly kind: 'choice' | 'rule'
}

const flag: Text = { nl: 'true of false', en: 'true or false' }
const days: Text = { nl: 'een heel aantal dagen, 1 tot 36500', en: 'a whole number of days, 1 to 36500' }
const relay: Text = {
  nl: 'een adres als "wss://relay.gemeente.example", zonder pad en in kleine letters',
  en: 'an address such as "wss://relay.gemeente.example", without a path and in lower case',
}
const line: Text = { nl: 'één regel tekst', en: 'one line of text' }
const oneOf = (...values: readonly string[]): Text => {
  const named = values.map((value) => `"${value}"`)
  const [last, rest] = [named.at(-1), named.slice(0, -1).join(', ')]
  return { nl: `${rest} of ${last}`, en: `${rest} or ${last}` }
}
const listOf = (...values: readonly string[]): Text => {
  const named = values.map((value) => `"${value}"`).join(', ')
  return { nl: `een lijst van: ${named}`, en: `a list of: ${named}` }
}

/** Every setting of a policy in words, for administrators and in the settings of the app. */
export const policyWords: Readonly<Record<SettingName, SettingWords>> = {
  organisationName: {
    label: { nl: 'Naam van je organisatie', en: 'Name of your organisation' },
    expected: line,
    registry: 'text',
    kind: 'rule',
  },
  organisationContact: {
    label: { nl: 'Wie helpt bij vragen', en: 'Who helps with questions' },
    expected: line,
    registry: 'text',
    kind: 'rule',
  },
  revision: {
    label: { nl: 'Versie van het beleid', en: 'Version of the policy' },
    expected: line,
    registry: 'text',
    kind: 'rule',
  },
  relay: {
    label: { nl: 'Relay voor nieuwe sessies', en: 'Relay for new sessions' },
    expected: relay,
    registry: 'text',
    kind: 'choice',
  },
  relays: {
    label: { nl: 'Andere bekende relays', en: 'Other known relays' },
    expected: {
      nl: 'een lijst van adressen als "wss://relay.gemeente.example"',
      en: 'a list of addresses such as "wss://relay.gemeente.example"',
    },
    registry: 'list',
    kind: 'rule',
  },
  onlyTheseRelays: {
    label: { nl: 'Alleen deze relays', en: 'These relays only' },
    expected: flag,
    registry: 'flag',
    kind: 'rule',
  },
  language: {
    label: { nl: 'Taal', en: 'Language' },
    expected: oneOf('nl', 'en'),
    registry: 'text',
    kind: 'choice',
  },
  theme: {
    label: { nl: 'Kleuren', en: 'Colours' },
    expected: oneOf('system', 'light', 'dark'),
    registry: 'text',
    kind: 'choice',
  },
  contentProtection: {
    label: { nl: 'Venster afschermen bij schermdelen', en: 'Hide the window when sharing the screen' },
    expected: flag,
    registry: 'flag',
    kind: 'choice',
  },
  retentionDays: {
    label: { nl: 'Bewaren, in dagen', en: 'Keep, in days' },
    expected: days,
    registry: 'number',
    kind: 'choice',
  },
  retentionMaximumDays: {
    label: { nl: 'Hoogstens bewaren, in dagen', en: 'Keep at most, in days' },
    expected: days,
    registry: 'number',
    kind: 'rule',
  },
  exportFormats: {
    label: { nl: 'Wat mag worden opgeslagen', en: 'What may be saved' },
    expected: listOf(
      ...['docx', 'pdf', 'html', 'markdown', 'json', 'uitkomst-overleg', 'archive'],
      ...['agreements-csv', 'calendar', 'organisation-text', 'record-file'],
    ),
    registry: 'list',
    kind: 'rule',
  },
  exportLevels: {
    label: { nl: 'Hoeveel een verslag mag zeggen', en: 'How much a report may say' },
    expected: listOf('took-place', 'process', 'full'),
    registry: 'list',
    kind: 'rule',
  },
  backups: {
    label: { nl: 'Reservekopieën maken', en: 'Making backup copies' },
    expected: flag,
    registry: 'flag',
    kind: 'rule',
  },
  localHosting: {
    label: { nl: 'Zonder server werken', en: 'Working without a server' },
    expected: oneOf('off', 'device', 'network'),
    registry: 'text',
    kind: 'rule',
  },
  updates: {
    label: { nl: 'Updates', en: 'Updates' },
    expected: oneOf('off', 'ask', 'automatic'),
    registry: 'text',
    kind: 'choice',
  },
  updateChannel: {
    label: { nl: 'Soort updates', en: 'Kind of updates' },
    expected: oneOf('stable', 'beta'),
    registry: 'text',
    kind: 'choice',
  },
  updateFeed: {
    label: { nl: 'Adres van updates', en: 'Address of updates' },
    expected: { nl: 'een adres dat begint met "https://"', en: 'an address that begins with "https://"' },
    registry: 'text',
    kind: 'rule',
  },
  recoveryKey: {
    label: { nl: 'Herstelsleutel', en: 'Recovery key' },
    expected: {
      nl: 'de regel die Beraad toont bij het maken van een herstelsleutel, onveranderd ("beraad-herstel-1.…")',
      en: 'the line that Beraad shows when a recovery key is made, unchanged ("beraad-herstel-1.…")',
    },
    registry: 'text',
    kind: 'rule',
  },
  recoveryFolder: {
    label: { nl: 'Map voor herstelbestanden', en: 'Folder for recovery files' },
    expected: { nl: 'een volledig pad naar een map', en: 'a full path to a folder' },
    registry: 'text',
    kind: 'rule',
  },
}
