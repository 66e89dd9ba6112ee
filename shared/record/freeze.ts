import type { Language } from '../method/method.ts'
import { buildReport, type ReportOptions } from '../report/build-report.ts'
import type { ReportTree } from '../report/tree.ts'
import { reportWords } from '../report/words.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { SessionSnapshot } from '../session/model.ts'
import type { FrozenRecord, SectionDigest } from '../session/record-model.ts'
import { recordLimits } from '../session/record-values.ts'
import { wellFormed } from '../session/shape.ts'
import { canonicalJson } from './canonical.ts'
import { digestOf, treeDigest } from './digest.ts'
import { readTree, treeText } from './tree-schema.ts'

/** Whether something in a snapshot came out of a circle: it must never stand where the whole session reads it. */
const holdsCircle = ({ fromCircles }: SessionSnapshot): boolean => Object.keys(fromCircles ?? {}).length > 0

interface Section {
  readonly title: string
  readonly said: unknown[]
}

const sectionsOf = ({ language, title, facts, blocks }: ReportTree): readonly Section[] => {
  // Who comes in later to read or to sign changes nothing of what was said.
  const lasting = facts.filter(({ term }) => term !== reportWords[language].facts.present)
  const sections: Section[] = [{ title: '', said: [title, lasting] }]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ title: block.text, said: [] })
    sections.at(-1)?.said.push(block)
  }
  return sections
}

/**
 * What a session says, section by section, without what changes by itself: when the report is made, who came in later, what
 * was exported, and whether a signature was checked yet. Everybody's device reckons the same.
 */
const sessionDigests = async (
  snapshot: SessionSnapshot,
  language: Language,
): Promise<Result<readonly SectionDigest[], 'round-open'>> => {
  const attendees = snapshot.attendees.toSorted((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
  const still = { ...snapshot, attendees, journal: [], genuine: {} }
  const tree = buildReport(still, { language, now: 0, timeZone: 'UTC' })
  if (!tree.ok) return tree
  const sections = sectionsOf(tree.value).map(async ({ title, said }) => ({
    title,
    digest: await digestOf(canonicalJson(said)),
  }))
  return ok(await Promise.all(sections))
}

/**
 * The report of a session as words that can lie open for amendments. `round-open`: something is still sealed;
 * `from-circle`: the snapshot holds what stands in a circle, which the rest of the session must not read; `too-large`:
 * more than a record may hold.
 */
export const freezeRecord = async (
  snapshot: SessionSnapshot,
  options: ReportOptions,
  by: string,
): Promise<Result<FrozenRecord, 'round-open' | 'from-circle' | 'too-large'>> => {
  if (holdsCircle(snapshot)) return refuse('from-circle')
  const built = buildReport(snapshot, options)
  if (!built.ok) return built
  const tree = wellFormed(built.value)
  const text = treeText(tree)
  const session = await sessionDigests(snapshot, options.language)
  if (!session.ok) return session
  if (text.length > recordLimits.text) return refuse('too-large')
  if (!readTree(text).ok) throw new Error('a report is a record')
  return ok({
    text,
    digest: await treeDigest(tree),
    session: wellFormed(session.value),
    at: options.now,
    by,
  })
}

/** Titles of the sections that the session no longer says as it did; '' is what stands under the title. */
const changedTitles = (
  before: readonly SectionDigest[],
  after: readonly SectionDigest[],
): readonly string[] => {
  const missing = (from: readonly SectionDigest[], those: readonly SectionDigest[]) => {
    const known = new Set(from.map(({ title, digest }) => `${digest} ${title}`))
    return those.filter(({ title, digest }) => !known.has(`${digest} ${title}`))
  }
  return [...new Set([...missing(before, after), ...missing(after, before)].map(({ title }) => title))]
}

/**
 * Where the session itself changed since these words were frozen: none when it still says the same. An adopted record stays
 * as it is; this only tells. The snapshot is one without circles. `round-open`: something was sealed since, so it changed.
 */
export const changedSince = async (
  snapshot: SessionSnapshot,
  { text, session }: Pick<FrozenRecord, 'text' | 'session'>,
): Promise<Result<readonly string[], 'round-open' | 'from-circle' | 'not-a-record'>> => {
  if (holdsCircle(snapshot)) return refuse('from-circle')
  const tree = readTree(text)
  if (!tree.ok) return tree
  const now = await sessionDigests(snapshot, tree.value.language)
  return now.ok ? ok(changedTitles(session, wellFormed(now.value))) : now
}
