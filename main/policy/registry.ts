import { settingNames } from '../../shared/desktop/policy-values.ts'
import { policyWords } from '../../shared/desktop/policy-words.ts'
import {
  isSetting,
  type PolicyRead,
  readPolicySettings,
  readPolicyText,
} from '../../shared/desktop/read-policy.ts'

/** A policy in the registry of Windows, as `reg.exe query … /s` writes it. */

export const registryKey = 'HKLM\\SOFTWARE\\Policies\\Beraad'

/** Under this key stand values with which people begin and which they may change. */
const recommended = 'Recommended'

/** A whole policy as one text, for tools that set one value only. */
const wholePolicy = 'PolicyJson'

/**
 * Letters that the usual code pages of Windows (437, 850, 858) write alike, from byte 128 on. What else is no ASCII cannot be
 * known, and becomes a sign that no setting accepts.
 */
const sharedLetters = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ'
const laterLetters: Readonly<Record<number, string>> = {
  160: 'á',
  161: 'í',
  162: 'ó',
  163: 'ú',
  164: 'ñ',
  165: 'Ñ',
}

/** What a command of Windows wrote. */
export const readConsole = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : (sharedLetters[byte - 128] ?? laterLetters[byte] ?? '\ufffd'),
  ).join('')

interface Stored {
  readonly name: string
  readonly type: string
  readonly data: string
}

/** A name may hold spaces, so the type in the middle tells where it ends. */
const valueLine = /^ {4}(.+?) {4}(REG_[A-Z_]+)(?: {4}(.*))?$/

const keysIn = (output: string): ReadonlyMap<string, readonly Stored[]> => {
  const keys = new Map<string, Stored[]>()
  let values: Stored[] = []
  for (const line of output.split(/\r?\n/)) {
    const [, name, type, data = ''] = valueLine.exec(line) ?? []
    if (name !== undefined && type !== undefined) values.push({ name, type, data })
    else if (line.startsWith('HKEY_')) {
      values = []
      keys.set(line.trim().toLowerCase(), values)
    }
  }
  return keys
}

/** The setting that a value of the registry is about; there, capitals make no difference. */
const settingOf = (name: string): string =>
  settingNames.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name

/** A value in the form that its setting has in a file; what does not fit stays as it is, and is refused as such. */
const settingValue = (setting: string, { type, data }: Stored): unknown => {
  const form = isSetting(setting) ? policyWords[setting].registry : 'text'
  if (type === 'REG_MULTI_SZ') return data.split('\\0').filter((one) => one !== '')
  if (type === 'REG_DWORD' && /^0x[\da-f]{1,8}$/i.test(data)) {
    const number = Number.parseInt(data, 16)
    return form === 'flag' && number <= 1 ? number === 1 : number
  }
  return form === 'list' ? data.split(/[;\s]+/).filter((one) => one !== '') : data
}

const settingsIn = (values: readonly Stored[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    values.map((stored) => {
      const setting = settingOf(stored.name)
      return [setting, settingValue(setting, stored)]
    }),
  )

const leftToPeople = (settings: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, { value, locked: false }]))

/** Reads what `reg.exe query HKLM\SOFTWARE\Policies\Beraad /s` wrote: a place for each key, the weightiest last. */
export const readRegistry = (output: string): readonly PolicyRead[] => {
  const keys = keysIn(output)
  const under = (path: string): readonly Stored[] =>
    keys.get(path.replace(/^HKLM/, 'HKEY_LOCAL_MACHINE').toLowerCase()) ?? []
  const isWhole = ({ name }: Stored): boolean => name.toLowerCase() === wholePolicy.toLowerCase()
  const own = under(registryKey)
  const whole = own.find(isWhole)
  const left = settingsIn(under(`${registryKey}\\${recommended}`))
  const set = settingsIn(own.filter((one) => !isWhole(one)))
  return [
    ...(whole === undefined ? [] : [readPolicyText(`${registryKey}\\${wholePolicy}`, whole.data)]),
    ...(isEmpty(left) ? [] : [readPolicySettings(`${registryKey}\\${recommended}`, leftToPeople(left))]),
    ...(isEmpty(set) ? [] : [readPolicySettings(registryKey, set)]),
  ]
}

const isEmpty = (settings: Readonly<Record<string, unknown>>): boolean => Object.keys(settings).length === 0
