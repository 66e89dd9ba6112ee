import type { Text } from '../method/method.ts'

/** What a backup is for. */
export type BackupPurpose = 'restore' | 'transfer' | 'read'

/** Something that is in a file only when its purpose needs it. */
export type BackupPart = 'device' | 'rounds' | 'aliases' | 'notepad'

/**
 * Why somebody makes a file, with what it then holds. `always` cannot be left out, `offered` is ticked beforehand where the
 * person may take it off, `asked` is taken along only by ticking it.
 */
export const backupPurposes: readonly {
  readonly id: BackupPurpose
  readonly label: Text
  readonly about: Text
  readonly parts: Readonly<Record<BackupPart, 'always' | 'offered' | 'asked' | 'never'>>
}[] = [
  {
    id: 'restore',
    label: { nl: 'Reservekopie', en: 'Backup' },
    about: {
      nl: 'Voor als dit apparaat kwijtraakt. Met dit bestand en de wachtzin neemt een ander apparaat alles over: ook het recht om het beraad te leiden, te verhuizen en te sluiten.',
      en: 'For when this device is lost. With this file and the passphrase another device takes over everything: also the right to lead, move and close the session.',
    },
    parts: { device: 'always', rounds: 'always', aliases: 'offered', notepad: 'offered' },
  },
  {
    id: 'transfer',
    label: { nl: 'Overzetten naar een ander apparaat', en: 'Move to another device' },
    about: {
      nl: 'Je gaat op een ander apparaat verder, als dezelfde deelnemer. Haal het beraad daarna van dit apparaat.',
      en: 'You continue on another device, as the same member. Take the session off this device afterwards.',
    },
    parts: { device: 'always', rounds: 'always', aliases: 'offered', notepad: 'offered' },
  },
  {
    id: 'read',
    label: { nl: 'Bewaren om later te lezen', en: 'Keep to read later' },
    about: {
      nl: 'Een afgesloten beraad, te lezen zonder verbinding. De sleutels van dit apparaat gaan niet mee. Verzegelde bijdragen die nooit zijn onthuld, blijven dicht.',
      en: 'A closed session that can be read without a connection. The keys of this device stay here. Sealed contributions that were never revealed stay closed.',
    },
    parts: { device: 'never', rounds: 'never', aliases: 'asked', notepad: 'asked' },
  },
]

const partsOf = (purpose: BackupPurpose) => backupPurposes.find(({ id }) => id === purpose)?.parts

/** Whether a file for that purpose may hold a part. */
export const mayHold = (purpose: BackupPurpose, part: BackupPart): boolean =>
  partsOf(purpose)?.[part] !== 'never'
