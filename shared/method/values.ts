import type { Text } from './method.ts'

/** A value that people in the social domain often name. The list helps to find words; own words are as good. */
export interface NamedValue {
  readonly id: string
  readonly label: Text
}

export const valueVocabulary: readonly NamedValue[] = [
  { id: 'bestaanszekerheid', label: { nl: 'bestaanszekerheid', en: 'security of existence' } },
  { id: 'autonomie', label: { nl: 'autonomie', en: 'autonomy' } },
  { id: 'waardigheid', label: { nl: 'waardigheid', en: 'dignity' } },
  { id: 'vertrouwen', label: { nl: 'vertrouwen', en: 'trust' } },
  { id: 'rechtsgelijkheid', label: { nl: 'rechtsgelijkheid', en: 'equality before the law' } },
  { id: 'rechtvaardigheid', label: { nl: 'rechtvaardigheid', en: 'justice' } },
  { id: 'rechtmatigheid', label: { nl: 'rechtmatigheid', en: 'lawfulness' } },
  { id: 'rechtszekerheid', label: { nl: 'rechtszekerheid', en: 'legal certainty' } },
  { id: 'maatwerk', label: { nl: 'maatwerk', en: 'tailored help' } },
  { id: 'menselijke-maat', label: { nl: 'menselijke maat', en: 'human measure' } },
  { id: 'perspectief', label: { nl: 'perspectief', en: 'prospects' } },
  { id: 'veiligheid', label: { nl: 'veiligheid', en: 'safety' } },
  { id: 'gezondheid', label: { nl: 'gezondheid', en: 'health' } },
  { id: 'rust', label: { nl: 'rust', en: 'peace of mind' } },
  { id: 'zorgzaamheid', label: { nl: 'zorgzaamheid', en: 'care' } },
  { id: 'barmhartigheid', label: { nl: 'barmhartigheid', en: 'compassion' } },
  { id: 'eerlijkheid', label: { nl: 'eerlijkheid', en: 'honesty' } },
  { id: 'openheid', label: { nl: 'openheid', en: 'openness' } },
  { id: 'privacy', label: { nl: 'privacy', en: 'privacy' } },
  { id: 'vertrouwelijkheid', label: { nl: 'vertrouwelijkheid', en: 'confidentiality' } },
  { id: 'verantwoordelijkheid', label: { nl: 'verantwoordelijkheid', en: 'responsibility' } },
  { id: 'wederkerigheid', label: { nl: 'wederkerigheid', en: 'reciprocity' } },
  { id: 'solidariteit', label: { nl: 'solidariteit', en: 'solidarity' } },
  { id: 'zelfredzaamheid', label: { nl: 'zelfredzaamheid', en: 'self-reliance' } },
  { id: 'meedoen', label: { nl: 'meedoen', en: 'taking part' } },
  { id: 'ontwikkeling', label: { nl: 'ontwikkeling', en: 'development' } },
  { id: 'erkenning', label: { nl: 'erkenning', en: 'recognition' } },
  { id: 'respect', label: { nl: 'respect', en: 'respect' } },
  { id: 'nabijheid', label: { nl: 'nabijheid', en: 'closeness' } },
  { id: 'betrouwbaarheid', label: { nl: 'betrouwbaarheid', en: 'reliability' } },
  { id: 'professionaliteit', label: { nl: 'professionaliteit', en: 'professionalism' } },
  { id: 'collegialiteit', label: { nl: 'collegialiteit', en: 'collegiality' } },
  { id: 'zorgvuldigheid', label: { nl: 'zorgvuldigheid', en: 'diligence' } },
  { id: 'doelmatigheid', label: { nl: 'doelmatigheid', en: 'effectiveness' } },
  {
    id: 'zuinigheid-met-publiek-geld',
    label: { nl: 'zuinigheid met publiek geld', en: 'care with public money' },
  },
  { id: 'moed', label: { nl: 'moed', en: 'courage' } },
  { id: 'belang-van-het-kind', label: { nl: 'belang van het kind', en: 'the child’s interest' } },
  { id: 'gezinsleven', label: { nl: 'gezinsleven', en: 'family life' } },
]
