import { finderIn, firstFaultIn, keysOf, linesAt, nodesIn, type Path, placesIn } from '../method/file-scan.ts'
import { ok } from '../result.ts'
import { type AppliedPolicy, policyRelays } from './policy.ts'
import { type PolicyValues, policyValues, type SettingName, settingNames } from './policy-values.ts'
import { policyWords } from './policy-words.ts'

/**
 * Why a policy cannot hold. It then holds nowhere, for half a policy is one that nobody wrote. `value`: not what the setting can be;
 * `cannot-be-unlocked`: `locked` is false for a rule; the last four are settings that contradict each other.
 */
export type PolicyProblemCode =
  | 'unreadable'
  | 'not-trusted'
  | 'too-large'
  | 'not-json'
  | 'not-a-policy'
  | 'newer-version'
  | 'unknown-setting'
  | 'twice'
  | 'value'
  | 'cannot-be-unlocked'
  | 'no-relay-left'
  | 'longer-than-maximum'
  | 'no-organisation'
  | 'no-recovery-key'

export interface PolicyProblem {
  readonly code: PolicyProblemCode
  /** Path of the file or key of the registry. */
  readonly source: string
  /** Counted from 1; null where lines have no meaning. */
  readonly line: number | null
  /** As it was written; '' for the whole. */
  readonly setting: string
  /** The known name that was probably meant, or ''. */
  readonly meant: string
}

/** What one place says, before places are put together. */
export interface PolicyPart {
  readonly source: string
  readonly values: PolicyValues
  readonly unlocked: readonly SettingName[]
}

type Refused = { readonly ok: false; readonly problems: readonly PolicyProblem[] }
type Read<Value> = { readonly ok: true; readonly value: Value } | Refused

/** What one place says, or what is wrong with it. */
export type PolicyRead = Read<PolicyPart>

/** The form of the file; one of a later Beraad has a higher one. */
export const policyVersion = 1

/** No policy is longer, in characters. */
export const longestPolicy = 256 * 1024

/** More than this is not told of one file: the first ones are often the cause of the rest. */
const mostProblems = 20

/** Whether a name is that of a setting. */
export const isSetting = (name: string): name is SettingName => settingNames.some((known) => known === name)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How many letters differ, for names no longer than settings have. */
const distance = (one: string, other: string): number => {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const swap = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1)
      now.push(Math.min(swap, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1))
    }
    before = now
  }
  return before[other.length] ?? 0
}

/** The setting that an unknown name comes nearest to, or '' when nothing is near. */
export const nearestSetting = (name: string): string => {
  if (name.length > 60) return ''
  const folded = name.toLowerCase()
  const [nearest] = settingNames
    .map((known) => ({ known, far: distance(folded, known.toLowerCase()) }))
    .sort((one, other) => one.far - other.far)
  return nearest !== undefined && nearest.far <= Math.max(2, Math.floor(nearest.known.length / 3))
    ? nearest.known
    : ''
}

interface Taken {
  readonly settings: Pick<PolicyPart, 'values' | 'unlocked'>
  readonly faults: readonly Fault[]
}

interface Fault {
  readonly code: PolicyProblemCode
  readonly setting: string
  readonly path: Path
}

const forms = new Set(['value', 'locked'])

/** Takes settings apart into values and what is left to people; `{ value, locked }` and the value alone are both a setting. */
const takeApart = (settings: Readonly<Record<string, unknown>>): Taken => {
  const faults: Fault[] = []
  const plain: Record<string, unknown> = {}
  const unlocked: SettingName[] = []
  for (const [name, written] of Object.entries(settings)) {
    if (!isSetting(name)) {
      faults.push({ code: 'unknown-setting', setting: name, path: [name] })
      continue
    }
    if (!isRecord(written)) {
      plain[name] = written
      continue
    }
    const { value, locked = true } = written
    const isForm = Object.keys(written).every((part) => forms.has(part)) && typeof locked === 'boolean'
    if (!isForm || value === undefined) faults.push({ code: 'value', setting: name, path: [name] })
    else plain[name] = value
    if (locked !== false) continue
    if (policyWords[name].kind === 'choice') unlocked.push(name)
    else faults.push({ code: 'cannot-be-unlocked', setting: name, path: [name, 'locked'] })
  }
  const read = policyValues.safeParse(plain)
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => String(path[0] ?? ''))
  for (const setting of new Set(wrong)) faults.push({ code: 'value', setting, path: [setting] })
  return { settings: { values: read.success ? read.data : {}, unlocked }, faults }
}

const refused = (source: string, code: PolicyProblemCode, line: number | null = null): Refused => ({
  ok: false,
  problems: [{ code, source, line, setting: '', meant: '' }],
})

/** A place that cannot even be read. */
export const unreadablePolicy = (source: string, code: 'unreadable' | 'not-trusted' | 'too-large'): Refused =>
  refused(source, code)

const problemOf = (source: string, { code, setting }: Fault, line: number | null): PolicyProblem => ({
  code,
  source,
  line,
  setting,
  meant: code === 'unknown-setting' ? nearestSetting(setting) : '',
})

/** Reads settings that have no lines, such as those of a registry. */
export const readPolicySettings = (
  source: string,
  settings: Readonly<Record<string, unknown>>,
): Read<PolicyPart> => {
  const taken = takeApart(settings)
  if (taken.faults.length === 0) return ok({ source, ...taken.settings })
  const told = taken.faults.slice(0, mostProblems)
  return { ok: false, problems: told.map((fault) => problemOf(source, fault, null)) }
}

/** Reads a policy as a file: JSON without comments, every name once. */
export const readPolicyText = (source: string, written: string): Read<PolicyPart> => {
  if (written.length > longestPolicy) return refused(source, 'too-large')
  const text = written.replace(/^\ufeff/, '')
  const broken = firstFaultIn(text)
  if (broken !== null) return refused(source, 'not-json', linesAt(text, [broken.offset])[0] ?? 1)
  const root = placesIn(text)
  const value: unknown = JSON.parse(text)
  if (root === undefined || !isRecord(value)) return refused(source, 'not-a-policy', 1)
  const find = finderIn(root)
  const lineAt = (offset: number): number => linesAt(text, [offset])[0] ?? 1
  const { $schema: _, version, ...settings } = value
  if (typeof version === 'number' && version > policyVersion)
    return refused(source, 'newer-version', lineAt(find(['version']).offset))
  if (version !== policyVersion) return refused(source, 'not-a-policy', lineAt(find(['version']).offset))

  const twice = nodesIn(root).flatMap((node) => {
    const names = keysOf(node)
    return names
      .filter(({ name }, at) => names.findIndex((other) => other.name === name) < at)
      .map(({ name, node: { offset } }) => ({
        offset,
        fault: { code: 'twice' as const, setting: name, path: [] },
      }))
  })
  const taken = takeApart(settings)
  const offsets = new Map(keysOf(root).map(({ name, node }) => [name, node.offset]))
  const placed = taken.faults.map((fault) => ({
    fault,
    offset: fault.path.length > 1 ? find(fault.path).offset : (offsets.get(fault.setting) ?? root.offset),
  }))
  const told = [...twice, ...placed].sort((one, other) => one.offset - other.offset).slice(0, mostProblems)
  if (told.length === 0) return ok({ source, ...taken.settings })
  return {
    ok: false,
    problems: told.map(({ fault, offset }) => problemOf(source, fault, lineAt(offset))),
  }
}

/** Settings that contradict each other, wherever they stand. */
const contradictions = ({ values }: AppliedPolicy): readonly [SettingName, PolicyProblemCode][] => {
  const { retentionDays, retentionMaximumDays, recoveryKey } = values
  const found: [SettingName, PolicyProblemCode][] = []
  if (values.onlyTheseRelays === true && policyRelays({ values, unlocked: [], sources: [] }).length === 0)
    found.push(['onlyTheseRelays', 'no-relay-left'])
  if (
    retentionDays !== undefined &&
    retentionMaximumDays !== undefined &&
    retentionDays > retentionMaximumDays
  )
    found.push(['retentionDays', 'longer-than-maximum'])
  if (recoveryKey !== undefined && values.organisationName === undefined)
    found.push(['recoveryKey', 'no-organisation'])
  if (values.recoveryFolder !== undefined && recoveryKey === undefined)
    found.push(['recoveryFolder', 'no-recovery-key'])
  return found
}

/**
 * Puts together what several places say: of a setting, the last place that has it says what it is and whether it is locked.
 * Answers with the whole policy or with everything that is wrong with it.
 */
export const combinePolicy = (parts: readonly Read<PolicyPart>[]): Read<AppliedPolicy> => {
  const problems = parts.flatMap((part) => (part.ok ? [] : part.problems))
  if (problems.length > 0) return { ok: false, problems }
  const read = parts.flatMap((part) => (part.ok ? [part.value] : []))
  const sayer = (name: SettingName): PolicyPart | undefined =>
    read.findLast(({ values }) => values[name] !== undefined)
  const policy: AppliedPolicy = {
    values: Object.assign({}, ...read.map(({ values }) => values)),
    unlocked: settingNames.filter((name) => sayer(name)?.unlocked.includes(name)),
    sources: read.map(({ source }) => source),
  }
  const wrong = contradictions(policy).map(([setting, code]) => ({
    ...{ code, setting },
    source: sayer(setting)?.source ?? '',
    line: null,
    meant: '',
  }))
  return wrong.length === 0 ? ok(policy) : { ok: false, problems: wrong }
}

/** The whole policy, or everything that is wrong with it. */
export type PolicyReading = Read<AppliedPolicy>
