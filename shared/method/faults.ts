import type { Column, Field, Method } from './method.ts'

const repeated = (ids: readonly string[]): readonly string[] => ids.filter((id, at) => ids.indexOf(id) !== at)

const columnFaults = (where: string, columns: readonly Column[]): readonly string[] => [
  ...repeated(columns.map(({ id }) => id)).map((id) => `${where}.${id}: used twice`),
  ...columns.flatMap(({ id, input, choices }) => {
    if ((input === 'choice') !== (choices !== undefined && choices.length > 0))
      return [`${where}.${id}: a choice has choices and nothing else has`]
    return repeated((choices ?? []).map((choice) => choice.id)).map(
      (choice) => `${where}.${id}.${choice}: used twice`,
    )
  }),
]

const fieldFaults = (where: string, field: Field): readonly string[] => {
  switch (field.kind) {
    case 'list':
    case 'matrix':
      return field.columns.length === 0 ? [`${where}: no columns`] : columnFaults(where, field.columns)
    case 'round': {
      const drawn = field.parts.find(({ id }) => id === field.distribution)
      return [
        ...(field.parts.length === 0 ? [`${where}: no parts`] : columnFaults(where, field.parts)),
        ...(field.distribution === undefined || drawn?.input === 'choice'
          ? []
          : [`${where}.distribution: not a choice of this round`]),
      ]
    }
    case 'checklist':
      return repeated(field.items.map(({ id }) => id)).map((id) => `${where}.${id}: used twice`)
    case 'pulse':
      return repeated(field.questions.map(({ id }) => id)).map((id) => `${where}.${id}: used twice`)
    case 'note':
    case 'line':
    case 'dilemma':
    case 'agreements':
      return []
  }
}

/**
 * What does not hold together in a method whose shape is right, by place and in words; nothing when it is sound.
 * A place is made of ids and never holds what somebody wrote.
 */
export const methodFaults = (method: Method): readonly string[] => {
  const { steps, phases } = method
  const fieldIds = steps.flatMap((step) => step.fields.map(({ id }) => id))
  const phaseIds = phases.map(({ id }) => id)
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  const seen = new Set<string>()
  return [
    ...(steps.length === 0 ? ['steps: none'] : []),
    ...repeated(steps.map(({ id }) => id)).map((id) => `steps.${id}: used twice`),
    ...repeated(fieldIds).map((id) => `fields.${id}: used twice`),
    ...repeated(phaseIds).map((id) => `phases.${id}: used twice`),
    ...phaseIds
      .filter((id) => !steps.some(({ phase }) => phase === id))
      .map((id) => `phases.${id}: not used`),
    ...steps
      .filter(({ phase }) => !phaseIds.includes(phase))
      .map(({ id }) => `steps.${id}.phase: no such phase`),
    ...steps.filter((step) => step.minutes <= 0).map(({ id }) => `steps.${id}.minutes: none`),
    ...(minutes === method.minutes ? [] : ['minutes: not the sum of the steps']),
    ...(method.groupSize.min > method.groupSize.max ? ['groupSize: smallest above largest'] : []),
    ...(steps.some(({ closing }) => closing) ? [] : ['steps: none closes']),
    ...steps.flatMap((step) => {
      const later = step.context.filter((id) => !seen.has(id))
      for (const { id } of step.fields) seen.add(id)
      return [
        ...later.map((id) => `steps.${step.id}.context.${id}: not a field of an earlier step`),
        ...step.fields.flatMap((field) => fieldFaults(`fields.${field.id}`, field)),
      ]
    }),
  ]
}
