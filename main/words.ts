/** The few sentences that the shell itself says; the interface has its own catalogues. */
export const words = {
  nl: {
    notStarted: (switches: readonly string[]) =>
      `Beraad start niet met de opdracht ${switches.join(', ')}, omdat anderen dan kunnen meekijken. Start Beraad zonder die opdracht.`,
    relayQuestion: (relay: string) => `Verbinding maken met ${relay}?`,
    relayDetail:
      'Deze uitnodiging gebruikt een relay die dit apparaat nog niet kent. De relay kan niet lezen wat jullie schrijven. Ga alleen verder als je de uitnodiging vertrouwt.',
    admit: 'Verbinden',
    refuse: 'Niet verbinden',
  },
  en: {
    notStarted: (switches: readonly string[]) =>
      `Beraad does not start with the switch ${switches.join(', ')}, because others could then look in. Start Beraad without it.`,
    relayQuestion: (relay: string) => `Connect to ${relay}?`,
    relayDetail:
      'This invitation uses a relay that this device does not know yet. The relay cannot read what you write. Only go on if you trust the invitation.',
    admit: 'Connect',
    refuse: 'Do not connect',
  },
} as const
