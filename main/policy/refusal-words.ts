import { policyWords } from '../../shared/desktop/policy-words.ts'
import { isSetting, type PolicyProblem, type PolicyProblemCode } from '../../shared/desktop/read-policy.ts'

type Language = 'nl' | 'en'

/** How many problems are told at once; the rest are counted, so that the window fits on a screen. */
const mostTold = 6

const general = {
  nl: {
    title: 'Beraad start niet: er is iets mis met het beleid van je organisatie',
    explain:
      'De beheerder van deze computer heeft Beraad ingesteld, maar die instelling klopt niet. Daarom opent Beraad niet: anders zou het misschien iets doen wat niet mag. Je werk is niet weg. Geef dit bericht aan je beheerder of servicedesk.',
    line: 'regel',
    more: (count: number) => `En nog ${count}.`,
  },
  en: {
    title: 'Beraad does not start: something is wrong with the policy of your organisation',
    explain:
      'The administrator of this computer has configured Beraad, but the configuration is not right. Beraad does not open, because it might do something that is not allowed. Your work is not lost. Give this message to your administrator or service desk.',
    line: 'line',
    more: (count: number) => `And ${count} more.`,
  },
} as const

const sayings: Readonly<Record<PolicyProblemCode, Readonly<Record<Language, (expected: string) => string>>>> =
  {
    unreadable: {
      nl: () => 'kan niet worden gelezen. Geef iedereen op deze computer het recht om het te lezen.',
      en: () => 'cannot be read. Let everybody on this computer read it.',
    },
    'not-trusted': {
      nl: () =>
        'kan door gewone gebruikers worden veranderd. Maak root eigenaar van het bestand en de map, en laat niemand anders erin schrijven.',
      en: () =>
        'can be changed by ordinary users. Make root the owner of the file and its folder, and let nobody else write there.',
    },
    'too-large': { nl: () => 'is te groot voor een beleid.', en: () => 'is too large for a policy.' },
    'not-json': {
      nl: () => 'hier stopt het geldige JSON te zijn.',
      en: () => 'it stops being valid JSON here.',
    },
    'not-a-policy': {
      nl: () => 'verwacht: een object met "version": 1.',
      en: () => 'expected: an object with "version": 1.',
    },
    'newer-version': {
      nl: () => 'is gemaakt voor een nieuwere Beraad. Werk Beraad bij.',
      en: () => 'was made for a newer Beraad. Update Beraad.',
    },
    'unknown-setting': {
      nl: (meant) => `deze instelling bestaat niet.${meant === '' ? '' : ` Bedoel je "${meant}"?`}`,
      en: (meant) => `there is no such setting.${meant === '' ? '' : ` Do you mean "${meant}"?`}`,
    },
    twice: { nl: () => 'staat er twee keer.', en: () => 'stands there twice.' },
    value: { nl: (expected) => `verwacht: ${expected}.`, en: (expected) => `expected: ${expected}.` },
    'cannot-be-unlocked': {
      nl: () => 'geldt altijd; "locked" kan hier niet false zijn.',
      en: () => 'always holds; "locked" cannot be false here.',
    },
    'no-relay-left': {
      nl: () => 'is true, maar er is geen "relay" of "relays" die mag.',
      en: () => 'is true, but no "relay" or "relays" is allowed.',
    },
    'longer-than-maximum': {
      nl: () => 'is langer dan "retentionMaximumDays".',
      en: () => 'is longer than "retentionMaximumDays".',
    },
    'no-organisation': {
      nl: () => 'kan niet zonder "organisationName": deelnemers zien van wie de sleutel is.',
      en: () => 'needs "organisationName": members see whose key it is.',
    },
    'no-recovery-key': {
      nl: () => 'heeft geen zin zonder "recoveryKey".',
      en: () => 'means nothing without "recoveryKey".',
    },
  }

const inWords = (language: Language, { code, source, line, setting, meant }: PolicyProblem): string => {
  const words = isSetting(setting) ? policyWords[setting] : null
  const place = [
    source,
    ...(line === null ? [] : [`${general[language].line} ${line}`]),
    ...(setting === '' ? [] : [`"${setting.slice(0, 60)}"`]),
  ].join(', ')
  const said = code === 'unknown-setting' ? meant : (words?.expected[language] ?? '')
  return `• ${place}: ${sayings[code][language](said)}`
}

/** What is said in both languages when a policy is refused: nobody knows yet which one the person reads. */
export const refusalWords = (
  problems: readonly PolicyProblem[],
): { readonly title: string; readonly detail: string } => {
  const part = (language: Language): string => {
    const { title, explain, more } = general[language]
    const told = problems.slice(0, mostTold).map((problem) => inWords(language, problem))
    const rest = problems.length - told.length
    return [...(language === 'nl' ? [] : [title]), explain, ...told, ...(rest > 0 ? [more(rest)] : [])].join(
      '\n',
    )
  }
  return { title: general.nl.title, detail: `${part('nl')}\n\n${part('en')}` }
}
