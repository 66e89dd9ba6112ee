import * as Y from 'yjs'
import { z } from '../zod.ts'
import type { DomainPicture, Enclosed } from './model.ts'
import { expertsMapOf, registerOf, wellFormed } from './shape.ts'

/**
 * The expertise register: who in the region knows what. It is an encrypted room of its own, whose agenda holds its name
 * and whose case document holds a row for each expert. Parts are replaced as a whole: who writes last is read.
 */
export interface ExpertRecord {
  readonly id: string
  readonly organisation: string
  /** Person or desk. */
  readonly name: string
  /** Ids of life domains. */
  readonly domains: readonly string[]
  /** What they know, in words. */
  readonly knows: string
  readonly contact: string
}

const partSchemas = {
  organisation: z.catch(z.string(), ''),
  name: z.catch(z.string(), ''),
  domains: z.catch(z.array(z.string()), []),
  knows: z.catch(z.string(), ''),
  contact: z.catch(z.string(), ''),
}
const expertSchema = z.object(partSchemas)
const parts = Object.keys(partSchemas) as (keyof typeof partSchemas)[]

const byText = (a: string, b: string): number => a.localeCompare(b, 'nl')

const readExpert = (id: string, row: unknown): ExpertRecord | null => {
  if (id === '' || !(row instanceof Y.Map)) return null
  const values = Object.fromEntries(parts.map((part) => [part, row.get(part)]))
  const read = expertSchema.safeParse(values)
  return read.success ? { id, ...read.data, domains: [...new Set(read.data.domains)] } : null
}

/** Everyone in the register, by organisation and name. A part that cannot be read is empty. */
export const expertsOf = (caseDoc: Y.Doc): readonly ExpertRecord[] =>
  [...expertsMapOf(caseDoc).entries()]
    .flatMap(([id, row]) => readExpert(id, row) ?? [])
    .sort(
      (a, b) => byText(a.organisation, b.organisation) || byText(a.name, b.name) || (a.id < b.id ? -1 : 1),
    )

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Adds an expert, or changes the parts that are different. */
export const writeExpert = (caseDoc: Y.Doc, expert: ExpertRecord): void => {
  const { id, ...written } = wellFormed(expert)
  const experts = expertsMapOf(caseDoc)
  caseDoc.transact(() => {
    const known = experts.get(id)
    const values = parts.map(
      (part) => [part, part === 'domains' ? [...written.domains] : written[part]] as const,
    )
    if (!(known instanceof Y.Map)) experts.set(id, new Y.Map<unknown>(values))
    else for (const [part, value] of values) if (!same(known.get(part), value)) known.set(part, value)
  }, 'command')
}

export const removeExpert = (caseDoc: Y.Doc, id: string): void => {
  const experts = expertsMapOf(caseDoc)
  if (experts.has(id)) caseDoc.transact(() => experts.delete(id), 'command')
}

/** The register's name, or '' while it has none. */
export const registerName = (agenda: Y.Doc): string => {
  const name = registerOf(agenda).get('name')
  return typeof name === 'string' ? name : ''
}

export const nameRegister = (agenda: Y.Doc, name: string): void => {
  const register = registerOf(agenda)
  const written = name.toWellFormed()
  if (register.get('name') !== written) agenda.transact(() => register.set('name', written), 'command')
}

/** Somebody who knows a life domain that nobody at the table knows. */
export interface MissingExpertise {
  readonly domainId: string
  /** What makes it worth asking: something unknown, a worry, or only that something was written. */
  readonly because: 'unknown' | 'worry' | 'content'
  readonly experts: readonly ExpertRecord[]
}

const reasons = ['unknown', 'worry', 'content'] as const satisfies readonly MissingExpertise['because'][]

const reasonIn = (picture: DomainPicture | Enclosed): MissingExpertise['because'] | null => {
  if (!('items' in picture)) return null
  const written = picture.items.filter(({ text, source }) => `${text}${source}`.trim() !== '')
  for (const kind of ['unknown', 'worry'] as const)
    if (written.some((item) => item.kind === kind)) return kind
  return written.length > 0 || picture.now !== null || picture.wished !== null ? 'content' : null
}

const nameKey = (organisation: string): string =>
  organisation.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl')

/**
 * Which life domains ask for somebody who is not at the table: something stands in them, and nobody's organisation has
 * an expert in them. What is unknown comes first, then what is a worry. Of a domain in a circle nothing is known here, so
 * nothing is suggested.
 */
export const missingExpertise = ({
  domains,
  organisations,
  experts,
}: {
  /** By domain id, as in the session. */
  readonly domains: Readonly<Record<string, DomainPicture | Enclosed>>
  /** Of everybody at the table. */
  readonly organisations: readonly string[]
  readonly experts: readonly ExpertRecord[]
}): readonly MissingExpertise[] => {
  const here = new Set(organisations.map(nameKey))
  const missing = Object.entries(domains).flatMap(([domainId, picture]): MissingExpertise[] => {
    const because = reasonIn(picture)
    const knowing = experts.filter((expert) => expert.domains.includes(domainId))
    const isHere = knowing.some(({ organisation }) => here.has(nameKey(organisation)))
    return because === null || isHere || knowing.length === 0 ? [] : [{ domainId, because, experts: knowing }]
  })
  return reasons.flatMap((reason) => missing.filter(({ because }) => because === reason))
}
