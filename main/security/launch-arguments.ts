import { linkScheme } from '../device/deep-links.ts'

/**
 * The switches with which an installed app may be started. Everything else that Chromium, Node or Electron understands is
 * refused, since among it are switches that open the app to a debugger, switch the sandbox off or send its traffic elsewhere.
 */
const allowed = new Set([
  'relay',
  'user-data-dir',
  'password-store',
  'lang',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'disable-gpu',
  'ozone-platform',
  'ozone-platform-hint',
  // What an installer leaves behind after an update.
  'updated',
  'force-run',
])

/** How macOS numbers a process that the Finder starts. */
const processNumber = /^-psn_\d+_\d+$/

const isSwitch = (text: string, platform: NodeJS.Platform): boolean =>
  (text.startsWith('-') && text !== '-') || (platform === 'win32' && text.startsWith('/'))

const nameOf = (text: string): string => text.replace(/^(--|-|\/)/, '').replace(/=.*$/s, '')

/**
 * The switches among a program's arguments that an installed app does not start with. They are read as Chromium does: what stands
 * after `--` is no switch, blanks around one do not hide it, and neither do capitals. After a link no switch is taken at all: the
 * link comes from outside, and a system that quotes it badly would let it add some.
 */
export const unwantedSwitches = (
  parameters: readonly string[],
  platform: NodeJS.Platform,
): readonly string[] => {
  const texts = parameters.slice(1).map((text) => text.trim())
  const link = texts.findIndex((text) => text.toLowerCase().startsWith(`${linkScheme}:`))
  const end = texts.indexOf('--')
  return texts
    .slice(0, end === -1 ? texts.length : end)
    .map((text, place) => ({ text, isAfterLink: link !== -1 && place > link }))
    .filter(({ text }) => isSwitch(text, platform) && !processNumber.test(text))
    .map(({ text, isAfterLink }) => ({ name: nameOf(text), isAfterLink }))
    .filter(({ name, isAfterLink }) => isAfterLink || !allowed.has(name.toLowerCase()))
    .map(({ name }) => name)
}
