import type { Words } from './words.ts'

export const nl = {
  heading: 'Een opgeslagen verslag openen',
  lede: 'Een verslag dat als gegevens (JSON) is opgeslagen lees je hier terug, en sla je op in een ander formaat. Er blijft niets van op dit apparaat.',
  link: 'Verslag openen (JSON)',
  pick: 'Kies een bestand',
  pickOther: 'Kies een ander bestand',
  save: 'Opslaan in een ander formaat',
  told: 'Geopend: {{title}}',
  refused: {
    'not-json': 'Dit is geen gegevensbestand (JSON).',
    'not-a-report': 'Dit is geen verslag van Beraad, of het is beschadigd.',
    'newer-version': 'Dit verslag is gemaakt met een nieuwere versie van Beraad. Werk Beraad bij.',
    'too-large': 'Dit bestand is te groot voor een verslag.',
    unreadable: 'Het bestand kon niet worden gelezen.',
  },
} as const

export const en: Words<typeof nl> = {
  heading: 'Open a saved report',
  lede: 'A report that was saved as data (JSON) can be read here again, and saved in another format. Nothing of it stays on this device.',
  link: 'Open a report (JSON)',
  pick: 'Choose a file',
  pickOther: 'Choose another file',
  save: 'Save in another format',
  told: 'Opened: {{title}}',
  refused: {
    'not-json': 'This is not a data file (JSON).',
    'not-a-report': 'This is not a Beraad report, or it is damaged.',
    'newer-version': 'This report was made with a newer version of Beraad. Update Beraad.',
    'too-large': 'This file is too large for a report.',
    unreadable: 'The file could not be read.',
  },
}
