import type { Language } from '../method/method.ts'
import type { Block, ReportTree } from '../report/tree.ts'
import { ok, type Result } from '../result.ts'
import { agePass } from './ages.ts'
import { type DeidentifyRecord, datesInRecord, type Replaced } from './checklist.ts'
import { changedMoment, type DateChange, datePass } from './dates.ts'
import { type AliasFault, namePass, type Pass, type RealName, standing, tablePass } from './names.ts'
import { placePass, placeWords } from './places.ts'
import { type RareCombination, rareCombinations } from './rare.ts'
import { outside, type Replacement, withoutOverlap } from './replace.ts'
import { treeTexts, treeThrough } from './tree-texts.ts'

/** Personal data in a text, as the privacy guard finds it. */
export interface Found {
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly certainty: string
  readonly alias?: string
}

export type Finder = (text: string, context: { readonly aliases: readonly RealName[] }) => readonly Found[]

/** What a person decided about something found. What nobody decided about is left out, or gets its alias. */
export type FindingDecision =
  | { readonly kind: 'leave-out' }
  | { readonly kind: 'alias'; readonly alias: string }
  | { readonly kind: 'keep'; readonly reason: string }

export interface DeidentifyOptions {
  /** Of residents and everybody around them, and of who took part (`participantAliases`). */
  readonly aliases: readonly RealName[]
  readonly find: Finder
  readonly decide: (found: Found) => FindingDecision | null
  /** null keeps dates as they are. */
  readonly dates: DateChange | null
  /** Places and organisations, each with what it becomes ("Alkmaar": "een gemeente in de regio"). */
  readonly places: readonly { readonly name: string; readonly becomes: string }[]
}

export interface Deidentified {
  readonly tree: ReportTree
  readonly rare: readonly RareCombination[]
  /** For `confirmDeidentified`. */
  readonly done: Omit<DeidentifyRecord, 'confirmed' | 'by' | 'at'>
}

const notices: Readonly<Record<Language, string>> = {
  nl: 'Onherkenbaar gemaakte versie: namen, plaatsen, leeftijden en data zijn vervangen of veranderd. Ze kloppen onderling, maar niet met de werkelijkheid.',
  en: 'De-identified version: names, places, ages and dates have been replaced or changed. They agree with each other, but not with reality.',
}

const leftOut: Readonly<Record<Language, string>> = { nl: '[weggelaten]', en: '[left out]' }

const isNotice = (block: Block | undefined): boolean =>
  block?.kind === 'notice' && Object.values(notices).includes(block.text)

/** Whether a report is a de-identified version already: nobody but the program writes a notice. */
export const isDeidentified = ({ blocks }: ReportTree): boolean => isNotice(blocks[0])

/** Everything found that is not to be kept, and what comes in its place. */
const findingPass =
  (
    { find, decide, aliases }: DeidentifyOptions,
    language: Language,
    keep: (found: Found, reason: string) => void,
  ): Pass =>
  (text) =>
    find(text, { aliases }).flatMap((found): readonly Replacement[] => {
      const { start, end, alias } = found
      if (!(start >= 0 && start < end && end <= text.length)) return []
      const decision =
        decide(found) ??
        (alias === undefined ? ({ kind: 'leave-out' } as const) : ({ kind: 'alias', alias } as const))
      if (decision.kind === 'keep') {
        keep(found, decision.reason)
        return []
      }
      return [{ start, end, by: decision.kind === 'alias' ? decision.alias : leftOut[language] }]
    })

/**
 * A version of a report in which people cannot be recognised, as far as a program can see to that; `deidentifyChecklist` is for
 * the rest. The same person has the same alias everywhere. Names are taken away first and once more at the end, because any other
 * change could bring one about. A version that is one already keeps its dates.
 */
export const deidentify = (
  tree: ReportTree,
  options: DeidentifyOptions,
): Result<Deidentified, AliasFault> => {
  const { aliases, places } = options
  const { language } = tree
  const names = namePass(aliases, language)
  if (!names.ok) return names
  const wasDone = isDeidentified(tree)
  const dates = wasDone ? null : options.dates
  const counts: Record<Replaced, number> = { names: 0, findings: 0, places: 0, dates: 0, ages: 0 }
  const kept = new Map<string, { readonly kind: string; readonly reason: string }>()
  const year = new Date(tree.madeAt).getUTCFullYear()

  const phrases = [
    ...aliases.map(({ alias }) => alias),
    ...places.map(({ becomes }) => becomes),
    ...placeWords(language),
    leftOut[language],
  ]
  const stays = standing(phrases)
  const pass =
    (what: Replaced, find: Pass): Pass =>
    (text) => {
      const found = withoutOverlap(outside(find(text), stays(text)))
      counts[what] += found.length
      return found
    }
  const namesAnywhere: Pass = (text) => {
    const found = withoutOverlap(names.value(text))
    counts.names += found.length
    return found
  }
  const keep = ({ kind, start, text }: Found, reason: string) =>
    kept.set(`${kind} ${start} ${text}`, { kind, reason })
  const passes: readonly Pass[] = [
    namesAnywhere,
    pass('findings', findingPass(options, language, keep)),
    pass('places', tablePass(places)),
    pass('places', placePass(language)),
    pass('ages', agePass),
    ...(dates === null ? [] : [pass('dates', datePass(dates, language, Number.isNaN(year) ? 2000 : year))]),
    namesAnywhere,
  ]
  const [head, ...rest] = wasDone ? tree.blocks : [undefined, ...tree.blocks]
  const body = passes.reduce<ReportTree>(treeThrough, {
    ...tree,
    blocks: rest.filter((block) => block !== undefined),
  })
  const notice: Block = head ?? { kind: 'notice', tone: 'attention', text: notices[language] }
  const made: ReportTree = {
    ...body,
    madeAt: dates === null ? tree.madeAt : changedMoment(tree.madeAt, dates),
    blocks: [notice, ...body.blocks],
  }
  const rare = rareCombinations(treeTexts(made))
  return ok({
    tree: made,
    rare,
    done: {
      dates: datesInRecord(options.dates),
      replaced: counts,
      kept: [...kept.values()],
      rare: rare.length,
    },
  })
}
