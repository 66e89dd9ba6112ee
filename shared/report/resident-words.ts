import type { Text } from '../method/method.ts'

/** What a resident should know afterwards, in the order in which it is told. */
export const residentSlots = [
  {
    id: 'about',
    heading: { nl: 'Waar we over praatten', en: 'What we talked about' },
    hint: {
      nl: 'Twee of drie korte zinnen. Schrijf zoals je het aan de keukentafel zou zeggen.',
      en: 'Two or three short sentences. Write as you would say it at the kitchen table.',
    },
    required: true,
    list: false,
  },
  {
    id: 'decided',
    heading: { nl: 'Wat er is besloten', en: 'What was decided' },
    hint: {
      nl: 'Zeg eerst wat er gaat gebeuren, en dan waarom. Is er nog niets besloten? Schrijf dan wanneer dat wel komt.',
      en: 'First say what will happen, and then why. Nothing decided yet? Then write when that will come.',
    },
    required: true,
    list: false,
  },
  {
    id: 'next',
    heading: { nl: 'Wat er nu gebeurt', en: 'What happens now' },
    hint: {
      nl: 'Eén regel per afspraak: wie doet wat, en wanneer is het klaar?',
      en: 'One line for each agreement: who does what, and when is it done?',
    },
    required: true,
    list: true,
  },
  {
    id: 'contact',
    heading: { nl: 'Wie je kunt bellen', en: 'Whom you can call' },
    hint: {
      nl: 'Naam, telefoonnummer en wanneer die persoon er is.',
      en: 'Name, telephone number and when that person is there.',
    },
    required: true,
    list: false,
  },
  {
    id: 'again',
    heading: { nl: 'Wanneer we weer kijken', en: 'When we look again' },
    hint: {
      nl: 'Een dag, en of de inwoner daarbij is.',
      en: 'A day, and whether the resident will be there.',
    },
    required: true,
    list: false,
  },
  {
    id: 'disagree',
    heading: { nl: 'Als je het er niet mee eens bent', en: 'If you do not agree' },
    hint: {
      nl: 'Wat iemand kan doen, en wie daarbij helpt.',
      en: 'What somebody can do, and who helps with it.',
    },
    required: true,
    list: false,
  },
] as const satisfies readonly {
  readonly id: string
  readonly heading: Text
  readonly hint: Text
  readonly required: boolean
  readonly list: boolean
}[]

interface ResidentWords {
  readonly title: string
  readonly greeting: string
  readonly intro: (day: string) => string
  readonly introWithoutDay: string
  readonly doesThis: (who: string, action: string) => string
  readonly somebodyDoes: (action: string) => string
  readonly doneBy: (day: string) => string
  readonly provided: (condition: string) => string
  readonly call: (who: string) => string
  readonly lookAgain: (day: string) => string
  readonly disagree: string
  readonly from: (person: string, organisation: string) => string
}

export const residentWords = {
  nl: {
    title: 'Wat we hebben besproken',
    greeting: 'Dit is voor jou.',
    intro: (day) => `Op ${day} hebben we over jouw situatie gepraat. Hier lees je wat daaruit kwam.`,
    introWithoutDay: 'We hebben over jouw situatie gepraat. Hier lees je wat daaruit kwam.',
    doesThis: (who, action) => `${who} doet dit: ${action}`,
    somebodyDoes: (action) => `Dit gaat gebeuren: ${action}`,
    doneBy: (day) => `Dat is klaar op ${day}.`,
    provided: (condition) => `Dat kan als dit geldt: ${condition}`,
    call: (who) => `Heb je een vraag? Bel dan met ${who}.`,
    lookAgain: (day) => `Op ${day} kijken we hoe het gaat.`,
    disagree:
      'Ben je het ergens niet mee eens? Zeg het tegen degene die je kunt bellen. Je mag altijd iemand meenemen die je helpt. Een onafhankelijke cliëntondersteuner helpt je gratis.\nKrijg je een brief met een besluit? In die brief staat hoe je bezwaar kunt maken, en vóór welke dag.',
    from: (person, organisation) => `${person} van ${organisation}`,
  },
  en: {
    title: 'What we talked about',
    greeting: 'This is for you.',
    intro: (day) => `On ${day} we talked about your situation. Here you can read what came out of it.`,
    introWithoutDay: 'We talked about your situation. Here you can read what came out of it.',
    doesThis: (who, action) => `${who} will do this: ${action}`,
    somebodyDoes: (action) => `This will happen: ${action}`,
    doneBy: (day) => `It will be done by ${day}.`,
    provided: (condition) => `This is possible if: ${condition}`,
    call: (who) => `Do you have a question? Then call ${who}.`,
    lookAgain: (day) => `On ${day} we will see how things are going.`,
    disagree:
      'Do you disagree with something? Tell the person whom you can call. You may always bring somebody who helps you. An independent client supporter helps you free of charge.\nDo you get a letter with a decision? It says how you can object, and before which day.',
    from: (person, organisation) => `${person} of ${organisation}`,
  },
} as const satisfies Readonly<Record<'nl' | 'en', ResidentWords>>
