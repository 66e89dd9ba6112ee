/** What the shell says about its windows; the interface has its own catalogues. */
export const windowWords = {
  nl: {
    leaveQuestion: 'Sluiten terwijl nog niet alles is opgeslagen?',
    leaveDetail: 'Wat nog niet is opgeslagen, gaat verloren.',
    leave: 'Toch sluiten',
    stay: 'Blijven',
    crashed: 'Beraad is vastgelopen',
    crashedDetail: 'Wat was opgeslagen, is er nog. Opnieuw laden brengt je terug waar je was.',
    reload: 'Opnieuw laden',
    close: 'Sluiten',
    unresponsive: 'Beraad reageert niet',
    unresponsiveDetail:
      'Wachten helpt vaak. Laad je opnieuw, dan kom je terug waar je was. Alleen wat je de laatste seconden typte kan weg zijn.',
    wait: 'Wachten',
  },
  en: {
    leaveQuestion: 'Close while not everything is saved?',
    leaveDetail: 'What has not been saved yet will be lost.',
    leave: 'Close anyway',
    stay: 'Stay',
    crashed: 'Beraad stopped working',
    crashedDetail: 'What was saved is still there. Reloading brings you back to where you were.',
    reload: 'Reload',
    close: 'Close',
    unresponsive: 'Beraad does not respond',
    unresponsiveDetail:
      'Waiting often helps. If you reload, you come back to where you were. Only what you typed in the last seconds may be gone.',
    wait: 'Wait',
  },
} as const

export type WindowWords = (typeof windowWords)['nl' | 'en']
