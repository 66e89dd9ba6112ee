import type { Words } from './words.ts'

export const nl = {
  heading: 'Zonder server',
  lede: 'Geen relay van je organisatie bij de hand? Dan kan deze computer de relay zijn. Wat jullie schrijven blijft versleuteld.',
  toPage: 'Zonder server werken',
  settingsHint: 'Laat deze computer zelf de relay zijn, voor een beraad zonder server.',
  status: 'Relay op deze computer',
  state: {
    off: 'Staat uit',
    starting: 'Wordt aangezet',
    stopping: 'Wordt uitgezet',
    failed: 'Staat uit: aanzetten lukte niet',
    device: 'Staat aan, alleen op deze computer',
    network: 'Staat aan, op het lokale netwerk',
  },
  guests_one: '{{count}} ander apparaat is verbonden',
  guests_other: '{{count}} andere apparaten zijn verbonden',
  noGuests: 'Er is geen ander apparaat verbonden',
  reach: 'Wie kan erbij?',
  onlyDevice: 'Alleen deze computer',
  onlyDeviceHint: 'Voor wie alleen werkt, of samen achter deze computer zit.',
  network: 'Het lokale netwerk',
  networkHint: 'Voor collega’s in hetzelfde gebouw of op dezelfde wifi. Zij doen mee met de app Beraad.',
  notAllowed: 'Je organisatie staat dit niet toe.',
  onlyDeviceAllowed: 'Je organisatie staat alleen deze computer toe.',
  start: 'Aanzetten',
  stop: 'Uitzetten',
  stopTitle: 'Uitzetten terwijl anderen verbonden zijn?',
  stopText:
    'De anderen houden wat ze schreven op hun eigen apparaat. Ze kunnen pas weer samenwerken als je de relay weer aanzet.',
  stopAnyway: 'Toch uitzetten',
  reachTitle: 'De verbinding even onderbreken?',
  reachText:
    'Om het bereik te veranderen stopt de relay even. Kies je “Alleen deze computer”, dan kunnen de anderen er niet meer bij.',
  reachAnyway: 'Bereik veranderen',
  addresses: 'Adres voor anderen',
  addressHint: 'Uitnodigingen noemen dit adres vanzelf. Je hebt het alleen nodig als iemand ernaar vraagt.',
  moreAddressesHint:
    'Deze computer zit op meer dan één netwerk. Uitnodigingen noemen het bovenste adres. Werkt dat niet, verbreek dan de andere verbinding.',
  address: 'Adres',
  addressNumbered: 'Adres {{number}}',
  copy: 'Adres kopiëren',
  noNetworkTitle: 'Deze computer is niet verbonden met een netwerk',
  noNetwork: 'Anderen kunnen er nu niet bij. Verbind met wifi of een kabel; het adres verschijnt dan hier.',
  movedTitle: 'Het adres is veranderd',
  moved:
    'Een ander programma gebruikt de vorige poort. Links die je eerder deelde, werken niet meer. Maak in het beraad een nieuwe uitnodiging.',
  invite: 'Zo nodig je uit',
  inviteSteps: {
    begin: 'Begin een beraad en kies daar “Op deze computer, zonder server”.',
    invite: 'Kies in het beraad “Uitnodigen” en deel de link of de QR-code.',
    app: 'Collega’s openen de link met de app Beraad. Een browser kan niet: die versleutelt alleen op een beveiligde website.',
    otherNetwork:
      'Zit je later op een ander netwerk? Deel dan een nieuwe link. Alles wat er staat, blijft staan.',
  },
  newSession: 'Nieuw beraad',
  problem: {
    'port-taken': {
      title: 'Er is geen poort vrij',
      text: 'Andere programma’s gebruiken de poorten die Beraad nodig heeft. Sluit programma’s die je niet gebruikt en probeer het opnieuw.',
    },
    'folder-unusable': {
      title: 'De gegevensmap kan niet worden gebruikt',
      text: 'Kijk of er ruimte is op de schijf en of Beraad niet al ergens anders open is. Probeer het daarna opnieuw.',
    },
    'kept-stopping': {
      title: 'De relay stopt steeds vanzelf',
      text: 'Start Beraad opnieuw. Blijft het gebeuren, vraag dan je beheerder om hulp. Wat is opgeslagen, blijft bewaard.',
    },
    'not-allowed': {
      title: 'Je organisatie staat dit niet toe',
      text: 'Vraag je beheerder welke relay je kunt gebruiken.',
    },
  },
  again: 'Opnieuw proberen',
  firewall: 'Kan een collega er niet bij?',
  firewallLede:
    'Meestal houdt de firewall van deze computer de verbinding tegen, of het netwerk scheidt apparaten van elkaar. Dat laatste gebeurt vaak op wifi voor gasten.',
  firewallOf: {
    windows:
      'Windows vraagt de eerste keer of Beraad via de firewall mag communiceren. Kies “Toegang toestaan” voor privénetwerken. Niet gevraagd? Open “Een app via Windows Firewall toestaan” en vink Beraad aan.',
    mac: 'macOS vraagt of Beraad inkomende verbindingen mag ontvangen. Kies “Sta toe”. Niet gevraagd? Kijk bij Systeeminstellingen, Netwerk, Firewall, Opties.',
    linux: 'Laat poort {{port}} toe in de firewall. In een terminal, met ufw of met firewalld:',
  },
  otherSystems: 'Een ander systeem',
  systems: { windows: 'Windows', mac: 'macOS', linux: 'Linux' },
  about: 'Goed om te weten',
  facts: {
    awake:
      'Deze computer moet aan en wakker blijven. Slaapt hij, dan schrijft ieder door op het eigen apparaat. Daarna komt alles vanzelf samen.',
    who: 'Alleen wie een uitnodiging heeft, kan meedoen. Dat iemand op hetzelfde netwerk zit, is niet genoeg.',
    where:
      'Beraad bewaart de versleutelde gegevens op deze computer, in de eigen gegevensmap. De relay kan ze niet lezen.',
    again: 'Laat je de relay aan staan, dan gaat hij samen met Beraad weer aan.',
  },
  onlyInApp: 'Dit kan alleen in de app',
  onlyInAppText: 'Een browser kan geen relay zijn. Open Beraad als app op een computer.',
  choice: {
    label: 'Waar staat het beraad?',
    usual: 'Op de gewone relay',
    usualHint: 'Via {{relay}}.',
    here: 'Op deze computer, zonder server',
    hereHint: 'Collega’s op het lokale netwerk doen mee met de app. De relay gaat aan als je start.',
    hereOn: 'De relay op deze computer staat aan, op het lokale netwerk.',
    hereDevice:
      'De relay staat aan of gaat aan, alleen voor deze computer. Voor collega’s kies je een ander bereik.',
    change: 'Bereik kiezen',
    unreachable:
      '{{relay}} is nu niet bereikbaar. Je kunt wel beginnen, maar anderen kunnen pas meedoen als die relay er weer is. Samen op één netwerk? Kies dan deze computer.',
  },
  inviteNote: {
    device: 'Deze link werkt alleen op deze computer',
    deviceText:
      'De relay is alleen op deze computer te bereiken. Kies bij “Zonder server” het lokale netwerk om collega’s uit te nodigen.',
    network: 'Alleen voor wie de app Beraad heeft',
    networkText:
      'Dit beraad staat op een computer in jullie netwerk, zonder beveiligde website. Een browser versleutelt dan niet, dus deze link opent alleen de app, op hetzelfde netwerk.',
    off: 'De relay op deze computer staat uit',
    offText: 'Zet hem aan bij “Zonder server”. Anders kan niemand deze uitnodiging openen.',
    toPage: 'Naar Zonder server',
  },
  hereOffTitle: 'Dit beraad staat op deze computer, en de relay staat uit',
  hereOffText: 'Wat je schrijft, blijft op dit apparaat. Zet de relay aan om met anderen samen te werken.',
} as const

export const en: Words<typeof nl> = {
  heading: 'Without a server',
  lede: 'No relay of your organisation at hand? Then this computer can be the relay. What you write stays encrypted.',
  toPage: 'Work without a server',
  settingsHint: 'Let this computer itself be the relay, for a deliberation without a server.',
  status: 'Relay on this computer',
  state: {
    off: 'Is off',
    starting: 'Is being switched on',
    stopping: 'Is being switched off',
    failed: 'Is off: switching it on did not work',
    device: 'Is on, on this computer only',
    network: 'Is on, on the local network',
  },
  guests_one: '{{count}} other device is connected',
  guests_other: '{{count}} other devices are connected',
  noGuests: 'No other device is connected',
  reach: 'Who can reach it?',
  onlyDevice: 'This computer only',
  onlyDeviceHint: 'For working alone, or together at this computer.',
  network: 'The local network',
  networkHint: 'For colleagues in the same building or on the same wifi. They take part with the Beraad app.',
  notAllowed: 'Your organisation does not allow this.',
  onlyDeviceAllowed: 'Your organisation allows this computer only.',
  start: 'Switch on',
  stop: 'Switch off',
  stopTitle: 'Switch off while others are connected?',
  stopText:
    'The others keep what they wrote on their own devices. They can only work together again once you switch the relay on again.',
  stopAnyway: 'Switch off anyway',
  reachTitle: 'Interrupt the connection for a moment?',
  reachText:
    'To change who can reach it, the relay stops for a moment. With “This computer only” the others can no longer reach it.',
  reachAnyway: 'Change reach',
  addresses: 'Address for others',
  addressHint: 'Invitations name this address by themselves. You only need it when somebody asks for it.',
  moreAddressesHint:
    'This computer is on more than one network. Invitations name the first address. If that does not work, disconnect the other network.',
  address: 'Address',
  addressNumbered: 'Address {{number}}',
  copy: 'Copy address',
  noNetworkTitle: 'This computer is not connected to a network',
  noNetwork: 'Others cannot reach it now. Connect to wifi or a cable; the address then appears here.',
  movedTitle: 'The address has changed',
  moved:
    'Another program uses the previous port. Links that you shared before no longer work. Make a new invitation in the deliberation.',
  invite: 'How to invite',
  inviteSteps: {
    begin: 'Start a deliberation and choose “On this computer, without a server” there.',
    invite: 'In the deliberation choose “Invite” and share the link or the QR code.',
    app: 'Colleagues open the link with the Beraad app. A browser cannot: it only encrypts on a secure website.',
    otherNetwork: 'On another network later? Share a new link then. Everything that was written stays.',
  },
  newSession: 'New deliberation',
  problem: {
    'port-taken': {
      title: 'No port is free',
      text: 'Other programs use the ports that Beraad needs. Close programs that you do not use and try again.',
    },
    'folder-unusable': {
      title: 'The data folder cannot be used',
      text: 'See whether there is room on the disk and whether Beraad is not open elsewhere already. Then try again.',
    },
    'kept-stopping': {
      title: 'The relay keeps stopping by itself',
      text: 'Start Beraad again. If it keeps happening, ask your administrator for help. What was saved stays saved.',
    },
    'not-allowed': {
      title: 'Your organisation does not allow this',
      text: 'Ask your administrator which relay you can use.',
    },
  },
  again: 'Try again',
  firewall: 'A colleague cannot reach it?',
  firewallLede:
    'Usually the firewall of this computer stops the connection, or the network keeps devices apart. The latter often happens on guest wifi.',
  firewallOf: {
    windows:
      'The first time, Windows asks whether Beraad may communicate through the firewall. Choose “Allow access” for private networks. Not asked? Open “Allow an app through Windows Firewall” and tick Beraad.',
    mac: 'macOS asks whether Beraad may accept incoming connections. Choose “Allow”. Not asked? Look in System Settings, Network, Firewall, Options.',
    linux: 'Allow port {{port}} in the firewall. In a terminal, with ufw or with firewalld:',
  },
  otherSystems: 'Another system',
  systems: { windows: 'Windows', mac: 'macOS', linux: 'Linux' },
  about: 'Good to know',
  facts: {
    awake:
      'This computer must stay on and awake. While it sleeps, everybody writes on at their own device. Afterwards everything comes together by itself.',
    who: 'Only those with an invitation can take part. Being on the same network is not enough.',
    where:
      'Beraad keeps the encrypted data on this computer, in its own data folder. The relay cannot read them.',
    again: 'If you leave the relay on, it comes on again together with Beraad.',
  },
  onlyInApp: 'This is possible in the app only',
  onlyInAppText: 'A browser cannot be a relay. Open Beraad as an app on a computer.',
  choice: {
    label: 'Where does the deliberation stand?',
    usual: 'On the usual relay',
    usualHint: 'Through {{relay}}.',
    here: 'On this computer, without a server',
    hereHint: 'Colleagues on the local network take part with the app. The relay comes on when you start.',
    hereOn: 'The relay on this computer is on, on the local network.',
    hereDevice: 'The relay is on or comes on, for this computer only. For colleagues, choose another reach.',
    change: 'Choose reach',
    unreachable:
      '{{relay}} cannot be reached now. You can begin, but others can only join once that relay is back. Together on one network? Then choose this computer.',
  },
  inviteNote: {
    device: 'This link works on this computer only',
    deviceText:
      'The relay can be reached on this computer only. Choose the local network under “Without a server” to invite colleagues.',
    network: 'Only for those who have the Beraad app',
    networkText:
      'This deliberation stands on a computer in your network, without a secure website. A browser does not encrypt then, so this link opens the app only, on the same network.',
    off: 'The relay on this computer is off',
    offText: 'Switch it on under “Without a server”. Otherwise nobody can open this invitation.',
    toPage: 'To Without a server',
  },
  hereOffTitle: 'This deliberation stands on this computer, and the relay is off',
  hereOffText: 'What you write stays on this device. Switch the relay on to work with others.',
}
