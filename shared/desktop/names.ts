/** What the interface may ask of the desktop shell; `contract.ts` says how. */
export const verbs = [
  'settings',
  'changePreferences',
  'masterKey',
  'keyring',
  'choosePassphrase',
  'unlock',
  'changePassphrase',
  'keepInKeychain',
  'lock',
  'startAgain',
  'saveFile',
  'copyText',
  'takeInvitation',
  'returnInvitation',
  'admitRelay',
  'policy',
  'keepRecoveryAccess',
  'hosting',
  'startHosting',
  'stopHosting',
  'updateState',
  'changeUpdates',
  'checkForUpdates',
  'installUpdate',
  'takeFile',
  'takeRecovery',
  'offerCommands',
  'listenForClosing',
  'answerClosing',
] as const

export type Verb = (typeof verbs)[number]

/** The channel of a verb. This file stands alone, so that the preload script holds names and nothing else. */
export const channelOf = (verb: Verb): string => `beraad/${verb}`

/**
 * What main says of its own accord. An event carries nothing: the page asks for what it wants to know. Only `menu` comes with
 * one of `menuCommands`.
 */
export const shellEvents = ['invitation', 'menu', 'hosting', 'update', 'file', 'closing'] as const

export type ShellEvent = (typeof shellEvents)[number]

/** The channel of an event. */
export const eventChannelOf = (event: ShellEvent): string => `beraad/on/${event}`

/** What is chosen in the menu and done by the page. */
export const menuCommands = [
  'overview',
  'new-session',
  'join',
  'agreements',
  'methods',
  'library',
  'settings',
  'invite',
  'report',
  'print',
  'hosting',
  'about',
] as const

export type MenuCommand = (typeof menuCommands)[number]

/** The name of the window on the second screen: the page opens it by this name, and the shell lets no other open. */
export const screenWindowName = 'beraad-scherm'

/** The name under which the preload script offers the bridge to the page. */
export const bridgeName = 'beraad'
