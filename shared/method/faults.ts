import { type Fault, fault } from './fault-words.ts'
import { methodLimits } from './limits.ts'
import type { Column, Field, Method, Step } from './method.ts'

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, at) => ids.indexOf(id) !== at)

/** Ids stand as keys of plain objects, so that none may be a word that every object knows. */
const idFaults = (where: string, ids: readonly string[]): readonly Fault[] => [
  ...repeated(ids).map((id) => fault(`${where}.${id}`, 'used twice')),
  ...ids.filter((id) => id in {}).map((id) => fault(`${where}.${id}`, 'no id to use')),
]

/** A field of text is no taller than a screen. */
const mostLines = 20

const columnFaults = (where: string, columns: readonly Column[]): readonly Fault[] => [
  ...idFaults(
    where,
    columns.map(({ id }) => id),
  ),
  ...columns.flatMap(({ id, input, choices, of }) => {
    if ((input === 'choice') !== (choices !== undefined && choices.length > 0))
      return [fault(`${where}.${id}`, 'a choice has choices and nothing else has')]
    const spoken = columns.find((column) => column.id === of)
    if (input === 'tag' ? spoken?.input !== 'text' : of !== undefined)
      return [fault(`${where}.${id}`, 'a tag is of a column of text and nothing else is')]
    return idFaults(
      `${where}.${id}`,
      (choices ?? []).map((choice) => choice.id),
    )
  }),
]

const fieldFaults = (where: string, field: Field): readonly Fault[] => {
  switch (field.kind) {
    case 'list':
    case 'matrix':
      return field.columns.length === 0 ? [fault(where, 'no columns')] : columnFaults(where, field.columns)
    case 'round': {
      const drawn = field.parts.find(({ id }) => id === field.distribution)
      return [
        ...(field.parts.length === 0 ? [fault(where, 'no parts')] : columnFaults(where, field.parts)),
        ...(field.distribution === undefined || drawn?.input === 'choice'
          ? []
          : [fault(`${where}.distribution`, 'not a choice of this round')]),
      ]
    }
    case 'checklist':
      return idFaults(
        where,
        field.items.map(({ id }) => id),
      )
    case 'pulse':
      return idFaults(
        where,
        field.questions.map(({ id }) => id),
      )
    case 'facts':
      return [
        ...(field.dimensions.length === 0 ? [fault(where, 'no dimensions')] : []),
        ...idFaults(
          where,
          field.dimensions.map(({ id }) => id),
        ),
      ]
    case 'triangle':
      return idFaults(
        where,
        field.corners.map(({ id }) => id),
      )
    case 'line':
      return field.lines >= 1 && field.lines <= mostLines ? [] : [fault(`${where}.lines`, 'none or too many')]
    case 'choice':
      return [
        ...(field.choices.length === 0 ? [fault(where, 'no choices')] : []),
        ...idFaults(
          where,
          field.choices.map(({ id }) => id),
        ),
      ]
    case 'domains':
      return [
        ...(field.domains.length === 0 ? [fault(where, 'no domains')] : []),
        ...idFaults(
          where,
          field.domains.map(({ id }) => id),
        ),
      ]
    case 'escalation':
      return [
        ...(field.rungs.length === 0 ? [fault(where, 'no rungs')] : []),
        ...idFaults(
          where,
          field.rungs.map(({ id }) => id),
        ),
      ]
    case 'note':
    case 'dilemma':
    case 'agreements':
    case 'review':
    case 'arguments':
    case 'stakeholders':
    case 'effects':
    case 'network':
    case 'blockers':
    case 'options':
    case 'decision':
    case 'branch':
      return []
  }
}

const tooMany = (where: string, { length }: readonly unknown[], most: number): readonly Fault[] =>
  length > most ? [fault(where, 'too many')] : []

/** Whatever a field lists, of whichever kind it is, and what its columns list. */
const listFaults = (where: string, part: object): readonly Fault[] =>
  Object.entries(part).flatMap(([name, list]: readonly [string, unknown]) =>
    Array.isArray(list) ? tooMany(`${where}.${name}`, list, methodLimits.perField) : [],
  )

const columnsOf = (field: Field): readonly Column[] => {
  if (field.kind === 'round') return field.parts
  return field.kind === 'list' || field.kind === 'matrix' ? field.columns : []
}

const stepLimitFaults = ({ id, minutes, prompts, pitfalls, context, fields }: Step): readonly Fault[] => [
  ...(minutes > methodLimits.minutes ? [fault(`steps.${id}.minutes`, 'too many')] : []),
  ...tooMany(`steps.${id}.prompts`, prompts, methodLimits.perStep),
  ...tooMany(`steps.${id}.pitfalls`, pitfalls, methodLimits.perStep),
  ...tooMany(`steps.${id}.context`, context, methodLimits.perStep),
  ...tooMany(`steps.${id}.fields`, fields, methodLimits.fieldsPerStep),
  ...fields.flatMap((field) => [
    ...listFaults(`fields.${field.id}`, field),
    ...columnsOf(field).flatMap((column) => listFaults(`fields.${field.id}.${column.id}`, column)),
  ]),
]

/** How many items all lists in a value hold together. */
const listed = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? value.length : 0
  return Object.values(value).reduce((sum: number, inner) => sum + listed(inner), own)
}

/** They come alone: what is larger than a method may be is not looked at any closer. */
const limitFaults = ({ steps, phases }: Method): readonly Fault[] => [
  ...(steps.length > methodLimits.steps || listed({ steps, phases }) > methodLimits.listed
    ? [fault('steps', 'too many')]
    : []),
  ...tooMany('phases', phases, methodLimits.phases),
  ...steps.flatMap(stepLimitFaults),
]

/**
 * What does not hold together in a method whose shape is right, by place and in words; nothing when it is sound.
 * A place is made of ids and never holds what somebody wrote.
 */
export const methodFaults = (method: Method): readonly Fault[] => {
  const beyond = limitFaults(method)
  if (beyond.length > 0) return beyond
  const { steps, phases } = method
  const fieldIds = steps.flatMap((step) => step.fields.map(({ id }) => id))
  const phaseIds = phases.map(({ id }) => id)
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  const seen = new Set<string>()
  return [
    ...(Number.isSafeInteger(method.version) && method.version >= 1
      ? []
      : [fault('version', 'not a whole number from 1')]),
    ...(steps.length === 0 ? [fault('steps', 'no steps')] : []),
    ...idFaults(
      'steps',
      steps.map(({ id }) => id),
    ),
    ...idFaults('fields', fieldIds),
    ...idFaults('phases', phaseIds),
    ...phaseIds
      .filter((id) => !steps.some(({ phase }) => phase === id))
      .map((id) => fault(`phases.${id}`, 'not used')),
    ...steps
      .filter(({ phase }) => !phaseIds.includes(phase))
      .map(({ id }) => fault(`steps.${id}.phase`, 'no such phase')),
    ...steps.filter((step) => step.minutes <= 0).map(({ id }) => fault(`steps.${id}.minutes`, 'no minutes')),
    ...(minutes === method.minutes ? [] : [fault('minutes', 'not the sum of the steps')]),
    ...(method.groupSize.min > method.groupSize.max ? [fault('groupSize', 'smallest above largest')] : []),
    ...(steps.some(({ closing }) => closing) ? [] : [fault('steps', 'none closes')]),
    ...steps.flatMap((step) => {
      const later = step.context.filter((id) => !seen.has(id))
      for (const { id } of step.fields) seen.add(id)
      return [
        ...later.map((id) => fault(`steps.${step.id}.context.${id}`, 'not a field of an earlier step')),
        ...step.fields.flatMap((field) => fieldFaults(`fields.${field.id}`, field)),
      ]
    }),
  ]
}
