import type { Path } from './file-scan.ts'
import type { Language, Text } from './method.ts'
import { isPlainText } from './plain-text.ts'

/** Where something stands in a method's file, in words for people. */

const languages = ['nl', 'en'] as const satisfies readonly Language[]

/** What is listed, one of it. */
const members: Readonly<Record<string, Text>> = {
  steps: { nl: 'stap', en: 'step' },
  fields: { nl: 'veld', en: 'field' },
  phases: { nl: 'fase', en: 'phase' },
  columns: { nl: 'kolom', en: 'column' },
  parts: { nl: 'onderdeel', en: 'part' },
  choices: { nl: 'keuze', en: 'choice' },
  items: { nl: 'punt', en: 'item' },
  questions: { nl: 'vraag', en: 'question' },
  domains: { nl: 'leefgebied', en: 'life domain' },
  dimensions: { nl: 'dimensie', en: 'dimension' },
  corners: { nl: 'hoek', en: 'corner' },
  rungs: { nl: 'trede', en: 'rung' },
  scale: { nl: 'woord op de schaal', en: 'word of the scale' },
  voices: { nl: 'stem', en: 'voice' },
  prompts: { nl: 'zin voor wie leidt', en: 'sentence for who leads' },
  pitfalls: { nl: 'valkuil', en: 'pitfall' },
  context: { nl: 'veld dat in zicht blijft', en: 'field that stays in sight' },
  asks: { nl: 'wat erbij gevraagd wordt', en: 'what is asked with it' },
}

const properties: Readonly<Record<string, Text>> = {
  steps: { nl: 'stappen', en: 'steps' },
  fields: { nl: 'velden', en: 'fields' },
  phases: { nl: 'fasen', en: 'phases' },
  columns: { nl: 'kolommen', en: 'columns' },
  parts: { nl: 'onderdelen', en: 'parts' },
  choices: { nl: 'keuzes', en: 'choices' },
  items: { nl: 'punten', en: 'items' },
  questions: { nl: 'vragen', en: 'questions' },
  domains: { nl: 'leefgebieden', en: 'life domains' },
  dimensions: { nl: 'dimensies', en: 'dimensions' },
  corners: { nl: 'hoeken', en: 'corners' },
  rungs: { nl: 'treden', en: 'rungs' },
  scale: { nl: 'woorden van de schaal', en: 'words of the scale' },
  voices: { nl: 'stemmen', en: 'voices' },
  prompts: { nl: 'zinnen voor wie leidt', en: 'sentences for who leads' },
  pitfalls: { nl: 'valkuilen', en: 'pitfalls' },
  context: { nl: 'velden die in zicht blijven', en: 'fields that stay in sight' },
  asks: { nl: 'wat erbij gevraagd wordt', en: 'what is asked with it' },
  format: { nl: 'soort bestand', en: 'kind of file' },
  version: { nl: 'versie', en: 'version' },
  id: { nl: 'kenmerk', en: 'id' },
  kind: { nl: 'soort', en: 'kind' },
  copiedFrom: { nl: 'waarvan dit een kopie is', en: 'what this is a copy of' },
  title: { nl: 'titel', en: 'title' },
  credit: { nl: 'herkomst', en: 'credit' },
  chooseWhen: { nl: 'wanneer kiezen', en: 'when to choose' },
  chooseNotWhen: { nl: 'wanneer niet', en: 'when not' },
  groupSize: { nl: 'groepsgrootte', en: 'group size' },
  min: { nl: 'kleinste', en: 'smallest' },
  max: { nl: 'grootste', en: 'largest' },
  minutes: { nl: 'minuten', en: 'minutes' },
  solo: { nl: 'ook alleen', en: 'also alone' },
  heading: { nl: 'vraag bovenaan', en: 'question at the top' },
  goal: { nl: 'doel', en: 'goal' },
  phase: { nl: 'fase', en: 'phase' },
  closing: { nl: 'afronding', en: 'closing' },
  hint: { nl: 'toelichting', en: 'hint' },
  about: { nl: 'toelichting', en: 'hint' },
  neededToClose: { nl: 'nodig om af te ronden', en: 'needed to close' },
  writeFirst: { nl: 'eerst zelf schrijven', en: 'write first' },
  naming: { nl: 'met of zonder naam', en: 'with or without a name' },
  lines: { nl: 'aantal regels', en: 'number of lines' },
  coach: { nl: 'hulp bij de vraag', en: 'help with the question' },
  add: { nl: 'woorden van de knop', en: 'words of the button' },
  distribution: { nl: 'verdeling', en: 'distribution' },
  ladder: { nl: 'treden', en: 'rungs' },
  reason: { nl: 'reden', en: 'reason' },
  input: { nl: 'soort invoer', en: 'kind of input' },
  of: { nl: 'kolom waarover het gaat', en: 'column it speaks of' },
  width: { nl: 'breedte', en: 'width' },
  tone: { nl: 'kant', en: 'side' },
  label: { nl: 'woorden', en: 'words' },
  text: { nl: 'tekst', en: 'text' },
  who: { nl: 'wie', en: 'who' },
  low: { nl: 'laagste antwoord', en: 'lowest answer' },
  high: { nl: 'hoogste antwoord', en: 'highest answer' },
  a: { nl: 'kant A', en: 'side A' },
  b: { nl: 'kant B', en: 'side B' },
  option: { nl: 'keuze', en: 'option' },
  damage: { nl: 'schade', en: 'harm' },
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
}

/** Whether a property of a method by this name is a list. */
export const isListName = (name: unknown): boolean => typeof name === 'string' && Object.hasOwn(members, name)

const wholeFile: Text = { nl: 'het bestand', en: 'the file' }
const wholeMethod: Text = { nl: 'de methode', en: 'the method' }

/** Longer titles say where something is no better than a number does. */
const longestTitle = 40

const inside = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined

/** The title of something listed, when it is plain enough to be repeated. */
const titleOf = (value: unknown, language: Language): string | null => {
  const title = inside(inside(value, 'title'), language)
  return typeof title === 'string' &&
    title.trim() !== '' &&
    title.length <= longestTitle &&
    isPlainText(title)
    ? title.trim()
    : null
}

const listed = (member: Text, at: number, value: unknown, language: Language): string => {
  const title = titleOf(value, language)
  // A step is found by its number, everything else by what it is called.
  return title === null || member === members.steps
    ? `${member[language]} ${at + 1}`
    : `${member[language]} “${title}”`
}

const wordsFor = (file: unknown, path: Path, language: Language): string => {
  const words: string[] = []
  let value = file
  let list: Text | undefined
  for (const [at, key] of path.entries()) {
    value = inside(value, key)
    if (typeof key === 'number' && list !== undefined) words.push(listed(list, key, value, language))
    const name = String(key)
    list = typeof key === 'string' && Object.hasOwn(members, name) ? members[name] : undefined
    const isNamedByMember = list !== undefined && typeof path[at + 1] === 'number'
    if (typeof key === 'string' && !isNamedByMember && Object.hasOwn(properties, name))
      words.push(properties[name]?.[language] ?? '')
  }
  if (words.length > 0) return words.join(', ')
  return (path.length === 0 ? wholeFile : wholeMethod)[language]
}

/**
 * A place in words: "stap 3, veld “Feiten”, titel". It repeats a title of what is around the place and nothing else of
 * what somebody wrote; names that this program does not know are left out.
 */
export const placeInWords = (file: unknown, path: Path): Text => {
  const [nl, en] = languages.map((language) => wordsFor(file, path, language))
  return { nl: nl ?? '', en: en ?? '' }
}
