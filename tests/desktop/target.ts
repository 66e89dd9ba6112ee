import type { Page } from '@playwright/test'
import type { Controls } from './stand-in/control.ts'
import type { AskedDialog } from './stand-in/dialog.ts'
import type { DisplaySetup } from './stand-in/machine.ts'
import type { ListedItem } from './stand-in/menu.ts'
import type { Keychain } from './stand-in/safe-storage.ts'

export type { AskedDialog, Controls, ListedItem }

/** What a built app runs on in a spec: the stand-in for `electron` on a real Chromium, or Electron itself. */
export type TargetName = 'stand-in' | 'Electron'

export interface LaunchOptions {
  /** The person's data folder; a new one, removed with the app, unless given. Give the same one again for a restart. */
  readonly userData?: string
  /** Arguments of the program: `--relay=ws://127.0.0.1:4310`, `beraad://join#u=…`. */
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** Stand-in only: the displays there are. */
  readonly displays?: readonly DisplaySetup[]
  /** Stand-in only: the keychain of the system before the start. */
  readonly keychain?: Partial<Keychain>
  /** Stand-in only: whether the system is dark. */
  readonly systemIsDark?: boolean
  /** Stand-in only: whether the program takes itself for an installed one. */
  readonly isPackaged?: boolean
  /** Another main script than that of the built app. */
  readonly script?: string
  /** How long the first window may take, in ms. */
  readonly patience?: number
}

/** What in life the person, the system or an attacker does to the shell. On Electron some of it is impossible, and says so. */
export interface Hands {
  /** Answers the next dialog of a kind, before it is asked: a button's text or number, a path, or null to cancel. */
  answerDialog(kind: AskedDialog['kind'], answer: string | number | readonly string[] | null): Promise<void>
  askedDialogs(): Promise<readonly AskedDialog[]>
  /** What the app wanted to open outside. */
  openedOutside(): Promise<readonly string[]>
  menu(): Promise<readonly ListedItem[]>
  /** Chooses in the menu by the labels that lead there. */
  chooseInMenu(...path: readonly string[]): Promise<void>
  readClipboard(): Promise<string>
  quit(): Promise<void>
  /** Anything else of the stand-in's controls; refused on Electron. */
  only<Name extends keyof Controls>(
    name: Name,
    ...values: Parameters<Controls[Name]>
  ): Promise<Awaited<ReturnType<Controls[Name]>>>
}

/** A running app. */
export interface Desktop {
  readonly target: TargetName
  readonly userData: string
  /** The page of the first window as it is now; after `reconnect` it is another object. */
  readonly page: Page
  /** The pages of all windows, the oldest first. */
  windows(): Promise<readonly Page[]>
  /** Waits until there are so many windows, and answers their pages. */
  waitForWindows(count: number): Promise<readonly Page[]>
  readonly main: Hands
  /** Starts the same program again with the same data folder, as a second click on its icon does; resolves when that one ended. */
  startAgain(...args: readonly string[]): Promise<number | null>
  /** Kills the processes in which the pages run. Afterwards `reconnect` gives the page that came back. */
  rendererKill(): Promise<void>
  /** Playwright gives up a page that crashed for good; this finds it anew. Stand-in only. */
  reconnect(): Promise<Page>
  /** Kills main and all that belongs to it, without a word. */
  kill(): Promise<void>
  /** Closes the windows as a person does, and waits until the program has ended. Answers its exit code. */
  close(): Promise<number | null>
  /** Resolves when the program has ended. */
  readonly ended: Promise<number | null>
  /** What main printed. */
  log(): string
}
