/** What the shell asks while others work over the relay on this computer. */
export const hostingWords = {
  nl: {
    othersQuestion: (count: number) =>
      count === 1
        ? 'Sluiten terwijl iemand anders met dit apparaat verbonden is?'
        : `Sluiten terwijl ${count} andere apparaten met dit apparaat verbonden zijn?`,
    othersDetail:
      'De relay op dit apparaat stopt mee. De anderen houden wat ze schreven op hun eigen apparaat. Ze kunnen pas weer samenwerken als Beraad hier weer open is.',
    closeAnyway: 'Toch sluiten',
    stay: 'Openhouden',
  },
  en: {
    othersQuestion: (count: number) =>
      count === 1
        ? 'Close while somebody else is connected to this device?'
        : `Close while ${count} other devices are connected to this device?`,
    othersDetail:
      'The relay on this device stops with it. The others keep what they wrote on their own devices. They can only work together again once Beraad is open here again.',
    closeAnyway: 'Close anyway',
    stay: 'Keep open',
  },
} as const

export type HostingWords = (typeof hostingWords)['nl' | 'en']
