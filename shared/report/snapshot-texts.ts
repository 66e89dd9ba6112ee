import type { Pass } from '../deidentify/names.ts'
import { runsThrough, textThrough } from '../deidentify/tree-texts.ts'
import type { Language } from '../method/method.ts'
import type { PlacedText } from '../privacy/scan-texts.ts'
import { legalGroundOf } from '../session/legal-grounds.ts'
import type { About, RichRun, SessionSnapshot } from '../session/model.ts'
import { fieldPlaces, placeWords, type TextVisit } from './text-visit.ts'
import type { Block, ReportTree } from './tree.ts'
import { valueThrough } from './value-texts.ts'
import { reportWords } from './words.ts'

const aboutThrough = (about: About, { text }: TextVisit, language: Language): About => {
  const { facts, conference } = reportWords[language]
  return {
    ...about,
    title: text([titleWords[language]], about.title),
    purpose: text([facts.purpose], about.purpose),
    residentInformed: {
      ...about.residentInformed,
      explanation: text([facts.resident], about.residentInformed.explanation),
    },
    legalGrounds: about.legalGrounds.map(({ organisation, ground }) => ({
      organisation: text([facts.grounds], organisation),
      ground: legalGroundOf(ground) === null ? text([facts.grounds], ground) : ground,
    })),
    origin:
      about.origin === null
        ? null
        : { ...about.origin, title: text([conference.origin.term], about.origin.title) },
  }
}

const titleWords: Readonly<Record<Language, string>> = { nl: 'Titel', en: 'Title' }

/** One walk lists and changes, so that what is listed and what is changed cannot differ. */
const walk = (snapshot: SessionSnapshot, visit: TextVisit, language: Language): SessionSnapshot => {
  const words = reportWords[language]
  const { method, values, fromCircles } = snapshot
  const placeOf = fieldPlaces(method.steps, language)
  const journal = [words.conference.journal.title[method.kind]]
  return {
    ...snapshot,
    about: aboutThrough(snapshot.about, visit, language),
    attendees: snapshot.attendees.map((one) => ({
      ...one,
      name: visit.text([words.facts.present], one.name),
      organisation: visit.text([words.facts.present], one.organisation),
    })),
    values: Object.fromEntries(
      Object.entries(values).map(([id, value]) => {
        const { field, place } = placeOf(id)
        return [id, valueThrough(value, field, place, visit, language)]
      }),
    ),
    parked: snapshot.parked.map((one) => ({ ...one, text: visit.text([words.parked], one.text) })),
    journal: snapshot.journal.map((one) => ({ ...one, label: visit.text(journal, one.label) })),
    ...(fromCircles === undefined
      ? {}
      : {
          fromCircles: Object.fromEntries(
            Object.entries(fromCircles).map(([at, enclosed]) => {
              const { place } = placeOf(at.split('/')[0] ?? at)
              return [at, { ...enclosed, circle: visit.text(place, enclosed.circle) }]
            }),
          ),
        }),
  }
}

const runsText = (runs: readonly RichRun[]): string => runs.map(({ text }) => text).join('')

/**
 * Every text that people wrote in a session, with where it stands in words that they know: step, field, row. The method's own
 * texts are not among them, and neither is what is still sealed.
 */
export const snapshotTexts = (
  snapshot: SessionSnapshot,
  language: Language = 'nl',
): readonly PlacedText[] => {
  const texts: PlacedText[] = []
  const add = (place: readonly string[], text: string): void => {
    if (text !== '') texts.push({ place: placeWords(place), text })
  }
  walk(
    snapshot,
    {
      text: (place, text) => {
        add(place, text)
        return text
      },
      runs: (place, runs) => {
        add(place, runsText(runs))
        return runs
      },
    },
    language,
  )
  return texts
}

/** The same session with each of those texts through a pass, and nothing else changed. */
export const snapshotThrough = (snapshot: SessionSnapshot, pass: Pass): SessionSnapshot =>
  walk(
    snapshot,
    { text: (_, text) => textThrough(text, pass), runs: (_, runs) => runsThrough(runs, pass) },
    'nl',
  )

/** Each text of a block with the words that lead to it below the block's headings. */
const textsIn = (block: Block): readonly (readonly [below: readonly string[], text: string])[] => {
  switch (block.kind) {
    case 'heading':
      return [
        [[], block.text],
        [[], block.mark ?? ''],
      ]
    case 'paragraph':
      return [[[], runsText(block.runs)]]
    case 'table': {
      const titles = block.columns.map(({ title }) => title)
      return [
        [[], block.caption],
        ...titles.map((title) => [[block.caption], title] as const),
        ...block.rows.flatMap((row) =>
          row.map((cell, at) => [[block.caption, titles[at] ?? ''], cell] as const),
        ),
      ]
    }
    case 'definitions':
      return block.items.flatMap(({ term, lines }) => [
        [[], term] as const,
        ...lines.map((line) => [[term], line] as const),
      ])
    case 'list':
      return block.items.map(({ runs }) => [[], runsText(runs)] as const)
    case 'notice':
      return [[[], block.text]]
  }
}

/** Every text of a report as its reader sees it, with the headings above it: exactly what `treeThrough` changes. */
export const treePlacedTexts = ({ title, facts, blocks, footer }: ReportTree): readonly PlacedText[] => {
  const texts: PlacedText[] = []
  const add = (place: readonly string[], text: string): void => {
    if (text !== '') texts.push({ place: placeWords(place), text })
  }
  const headings: string[] = []
  add([title], title)
  for (const { term, lines } of facts) {
    add([title], term)
    for (const line of lines) add([term], line)
  }
  for (const block of blocks) {
    if (block.kind === 'heading') headings.splice(block.level - 2, headings.length, block.text)
    for (const [below, text] of textsIn(block))
      add(headings.length + below.length === 0 ? [title] : [...headings, ...below], text)
  }
  add([title], footer)
  return texts
}
