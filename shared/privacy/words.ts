import type { Language } from '../method/method.ts'
import type { Certainty, FindingKind } from './finding.ts'

/** What a kind is called, alone and in the place of what stood there. */
export const kindWords: Readonly<Record<Language, Readonly<Record<FindingKind, string>>>> = {
  nl: {
    name: 'naam',
    bsn: 'burgerservicenummer',
    'birth-date': 'geboortedatum',
    address: 'adres',
    postcode: 'postcode',
    phone: 'telefoonnummer',
    email: 'e-mailadres',
    iban: 'rekeningnummer',
    'licence-plate': 'kenteken',
    big: 'BIG-nummer',
    agb: 'AGB-code',
  },
  en: {
    name: 'name',
    bsn: 'citizen service number',
    'birth-date': 'date of birth',
    address: 'address',
    postcode: 'postcode',
    phone: 'phone number',
    email: 'e-mail address',
    iban: 'account number',
    'licence-plate': 'licence plate',
    big: 'BIG number',
    agb: 'AGB code',
  },
}

/** How sure the guard is. */
export const certaintyWords: Readonly<Record<Language, Readonly<Record<Certainty, string>>>> = {
  nl: { certain: 'zeker', likely: 'waarschijnlijk' },
  en: { certain: 'certain', likely: 'likely' },
}

/** What stands where something was left out. */
export const leftOut: Readonly<Record<Language, string>> = { nl: '[weggelaten]', en: '[left out]' }

/** What somebody is called who has no alias; a letter follows. */
export const personWord: Readonly<Record<Language, string>> = { nl: 'Persoon', en: 'Person' }
