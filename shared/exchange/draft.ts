import type { Text } from '../method/method.ts'

/**
 * What the public draft requires and this exchange does not give, with why. docs/exchange.md says the same; a page that exports can show
 * it.
 */
export const notGiven: readonly { readonly place: string; readonly why: Text }[] = [
  {
    place: 'url (Casusoverleg, Zaak, Actie, Besluit, Organisatie)',
    why: {
      nl: 'Er is geen dienst waar de gegevens op te vragen zijn: het is een bestand.',
      en: 'There is no service to ask for the data: it is a file.',
    },
  },
  {
    place: 'Actie.heeftBetrekkingOp (Betrokkene)',
    why: {
      nl: 'Het concept vraagt een burgerservicenummer, een naam en een adres. Beraad legt die niet vast.',
      en: 'The draft asks for a citizen service number, a name and an address. Beraad does not record them.',
    },
  },
  {
    place: 'Casusoverleg.notulen',
    why: {
      nl: 'Alleen op niveau 2, en alleen als wie deelt het verslag meegeeft.',
      en: 'At level 2 only, and only when who shares adds the report.',
    },
  },
  {
    place: 'Casusoverleg.startTijd, eindTijd',
    why: {
      nl: 'Het concept geeft een tijd geen waarde. Hier is het uu:mm, en weg als de tijd niet bekend is.',
      en: 'The draft gives a time no value. Here it is hh:mm, and absent when the time is not known.',
    },
  },
  {
    place: 'Actie.belegdBij',
    why: {
      nl: 'Weg als bij een afspraak geen organisatie staat.',
      en: 'Absent where an agreement names no organisation.',
    },
  },
]
