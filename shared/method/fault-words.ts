import type { Text } from './method.ts'

/**
 * What can be wrong with a method whose shape is right, in words for people: for who edits it and for who brings in a
 * file. Both say the place in front, the one as near as a step or a field, the other as near as a property.
 */
export const faultWords = {
  'used twice': {
    nl: 'Dit kenmerk komt twee keer voor. Haal er één weg.',
    en: 'This id is used twice. Remove one of the two.',
  },
  'no id to use': { nl: 'Dit kenmerk mag niet.', en: 'This id is not allowed.' },
  'a choice has choices and nothing else has': {
    nl: 'Een keuze heeft keuzes nodig, en iets anders mag ze niet hebben.',
    en: 'A choice needs choices, and nothing else may have them.',
  },
  'a tag is of a column of text and nothing else is': {
    nl: 'Een soort uitspraak hoort bij een kolom met tekst, en iets anders niet.',
    en: 'A sort of statement belongs to a column of text, and nothing else does.',
  },
  'no columns': { nl: 'Er is minstens één kolom nodig.', en: 'At least one column is needed.' },
  'no parts': { nl: 'Er is minstens één onderdeel nodig.', en: 'At least one part is needed.' },
  'no dimensions': { nl: 'Er is minstens één dimensie nodig.', en: 'At least one dimension is needed.' },
  'no choices': { nl: 'Er is minstens één keuze nodig.', en: 'At least one choice is needed.' },
  'no domains': { nl: 'Er is minstens één leefgebied nodig.', en: 'At least one life domain is needed.' },
  'no rungs': { nl: 'Er is minstens één trede nodig.', en: 'At least one rung is needed.' },
  'no steps': { nl: 'Er is minstens één stap nodig.', en: 'At least one step is needed.' },
  'no minutes': { nl: 'Een stap duurt minstens één minuut.', en: 'A step takes at least one minute.' },
  'not a choice of this round': {
    nl: 'Wat na de ronde wordt getoond, moet een keuze van deze ronde zijn.',
    en: 'What is shown after the round must be a choice of this round.',
  },
  'none or too many': { nl: 'Dit aantal regels past niet.', en: 'This number of lines does not fit.' },
  'too many': { nl: 'Dit is meer dan een methode kan hebben.', en: 'This is more than a method can have.' },
  'not a whole number from 1': {
    nl: 'Dit is een heel getal vanaf 1.',
    en: 'This is a whole number from 1.',
  },
  'not the sum of the steps': {
    nl: 'Het aantal minuten is niet de som van de minuten van de stappen.',
    en: 'The number of minutes is not the sum of the minutes of the steps.',
  },
  'smallest above largest': {
    nl: 'De kleinste groep is groter dan de grootste.',
    en: 'The smallest group is larger than the largest.',
  },
  'none closes': {
    nl: 'Er is een stap nodig waarin het gesprek wordt afgesloten.',
    en: 'A step is needed in which the conversation is closed.',
  },
  'not used': { nl: 'Geen stap hoort bij deze fase.', en: 'No step belongs to this phase.' },
  'no such phase': {
    nl: 'De fase van deze stap bestaat niet.',
    en: 'The phase of this step does not exist.',
  },
  'not a field of an earlier step': {
    nl: 'Er blijft iets in zicht dat geen veld van een eerdere stap is.',
    en: 'Something stays in sight that is no field of an earlier step.',
  },
} as const satisfies Readonly<Record<string, Text>>

type FaultCode = keyof typeof faultWords

/** Its place, made of ids, and what is wrong there. */
export type Fault = `${string}: ${FaultCode}`

/** Says that something is wrong at a place. */
export const fault = (place: string, code: FaultCode): Fault => `${place}: ${code}`

const codeOf = (said: Fault): FaultCode => said.slice(said.indexOf(': ') + 2) as FaultCode

/** What a fault says, for people. */
export const faultInWords = (said: Fault): Text => faultWords[codeOf(said)]

/** The place that a fault names. */
export const placeOfFault = (said: Fault): string => said.slice(0, said.indexOf(': '))
