import type { Text } from '../method/method.ts'

/**
 * What a case is about, so that a record is found by people who use other words. The list helps; own themes are as good.
 * Cues are beginnings of words, folded to small letters without accents, by which a text hints at its theme.
 */
export interface Theme {
  readonly id: string
  readonly label: Text
  readonly cues: readonly string[]
}

export const themes: readonly Theme[] = [
  {
    id: 'income-support',
    label: { nl: 'bijstand en inkomen', en: 'income support' },
    cues: ['bijstand', 'uitkering', 'inkomenstoeslag', 'inkomen', 'benefit', 'income'],
  },
  {
    id: 'duties-and-sanctions',
    label: { nl: 'verplichtingen en maatregelen', en: 'duties and sanctions' },
    cues: ['maatregel', 'verplichting', 'sanctie', 'korting', 'tegenprestatie', 'sanction', 'obligation'],
  },
  {
    id: 'reporting-and-recovery',
    label: { nl: 'inlichtingenplicht en terugvordering', en: 'duty to inform and recovery' },
    cues: ['inlichtingenplicht', 'terugvorder', 'fraude', 'boete', 'verzweg', 'recovery', 'fraud'],
  },
  {
    id: 'debt',
    label: { nl: 'schulden', en: 'debt' },
    cues: ['schuld', 'deurwaarder', 'beslag', 'bewind', 'sanering', 'huurachterstand', 'debt', 'arrears'],
  },
  {
    id: 'housing',
    label: { nl: 'wonen en ontruiming', en: 'housing and eviction' },
    cues: ['ontruim', 'huisvest', 'woning', 'urgentie', 'verhuurder', 'housing', 'evict', 'tenan'],
  },
  {
    id: 'homelessness',
    label: { nl: 'dakloosheid', en: 'homelessness' },
    cues: ['dakloos', 'briefadres', 'opvang', 'bankslap', 'homeless', 'shelter'],
  },
  {
    id: 'living-together',
    label: { nl: 'samenwonen en kostendelen', en: 'living together and sharing costs' },
    cues: [
      'kostendel',
      'samenwon',
      'huishouding',
      'inwoning',
      'inwonend',
      'mantelzorgwoning',
      'cohabit',
      'household',
    ],
  },
  {
    id: 'work',
    label: { nl: 'werk en participatie', en: 'work and participation' },
    cues: [
      'werkgever',
      'werkervaring',
      'werkplek',
      'participatie',
      'vrijwilligerswerk',
      're-integratie',
      'job',
      'employ',
    ],
  },
  {
    id: 'care-and-support',
    label: { nl: 'zorg en ondersteuning', en: 'care and support' },
    cues: ['wmo', 'hulpmiddel', 'begeleiding', 'huishoudelijke', 'dagbesteding', 'thuiszorg', 'support'],
  },
  {
    id: 'mental-health',
    label: { nl: 'psychische gezondheid', en: 'mental health' },
    cues: ['psych', 'verward', 'ggz', 'trauma', 'depress', 'mental'],
  },
  {
    id: 'addiction',
    label: { nl: 'verslaving', en: 'addiction' },
    cues: ['verslav', 'drank', 'drugs', 'gok', 'addict', 'alcohol'],
  },
  {
    id: 'refusing-care',
    label: { nl: 'zorg mijden of weigeren', en: 'avoiding or refusing care' },
    cues: ['zorgmijd', 'bemoeizorg', 'weiger', 'vervuil', 'refus', 'avoid'],
  },
  {
    id: 'youth',
    label: { nl: 'jeugd en opvoeden', en: 'youth and parenting' },
    cues: ['jeugd', 'kind', 'opvoed', 'ouder', 'school', 'youth', 'child', 'parent'],
  },
  {
    id: 'safety-at-home',
    label: { nl: 'veiligheid thuis', en: 'safety at home' },
    cues: ['huiselijk', 'mishandel', 'veilig thuis', 'meldcode', 'stalk', 'domestic', 'abuse'],
  },
  {
    id: 'status-holders',
    label: { nl: 'vergunninghouders en inburgering', en: 'refugees with a permit and integration' },
    cues: [
      'vergunninghouder',
      'statushouder',
      'inburger',
      'gezinshereniging',
      'asiel',
      'refugee',
      'integration',
    ],
  },
  {
    id: 'undocumented',
    label: { nl: 'zonder verblijfsrecht', en: 'without a right of residence' },
    cues: ['verblijf', 'ongedocumenteerd', 'illega', 'undocumented', 'residence permit'],
  },
  {
    id: 'confidentiality',
    label: { nl: 'delen en zwijgen', en: 'sharing and keeping silent' },
    cues: [
      'beroepsgeheim',
      'geheimhoud',
      'vertrouwelijk',
      'gegevens del',
      'privacy',
      'confidential',
      'secrecy',
    ],
  },
  {
    id: 'informal-care',
    label: { nl: 'mantelzorg en naasten', en: 'informal care and relatives' },
    cues: ['mantelzorg', 'naaste', 'familie', 'gift', 'carer', 'relative'],
  },
  {
    id: 'decision-making-capacity',
    label: { nl: 'wilsbekwaamheid en vertegenwoordiging', en: 'capacity and representation' },
    cues: ['wilsbekwaam', 'wilsonbekwaam', 'mentor', 'curatele', 'vertegenwoordig', 'capacity', 'guardian'],
  },
  {
    id: 'nuisance',
    label: { nl: 'overlast en leefbaarheid', en: 'nuisance and quality of life' },
    cues: ['overlast', 'buren', 'omwonend', 'leefbaar', 'nuisance', 'neighbour'],
  },
  {
    id: 'equal-treatment',
    label: { nl: 'gelijke gevallen', en: 'like cases alike' },
    cues: [
      'gelijke gevallen',
      'uitzondering',
      'willekeur',
      'precedent',
      'hardheidsclausule',
      'exception',
      'arbitrar',
    ],
  },
  {
    id: 'integrity',
    label: { nl: 'integriteit van de professional', en: 'integrity of the professional' },
    cues: ['belangenverstreng', 'integriteit', 'loyal', 'klokkenluid', 'integrity', 'whistle'],
  },
]

const themeById = new Map(themes.map((theme) => [theme.id, theme]))

/** The theme of that id, or null when it is somebody's own words. */
const themeOf = (stored: string): Theme | null => themeById.get(stored) ?? null

/** What to show of a stored theme: the label of one of the list, or the own words. */
export const themeLabel = (stored: string): Text => themeOf(stored)?.label ?? { nl: stored, en: stored }
