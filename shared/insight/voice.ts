import { isBlank, own } from '../report/text.ts'
import type { SessionSnapshot } from '../session/model.ts'
import type { voices } from './codes.ts'

type Voice = (typeof voices)[number]

/** What a choice of this id says of the resident's voice; '' or another choice says nothing. */
const saidByChoice: Readonly<Record<string, Voice>> = {
  present: 'present',
  partly: 'present',
  represented: 'represented',
}

const presenceChoices: readonly string[] = ['resident-present']
const spokenForLines: readonly string[] = ['spoken-by']

const mentions = (text: string, voice: string): boolean =>
  ` ${text
    .toLocaleLowerCase('nl')
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `.startsWith(` ${voice.toLocaleLowerCase('nl')} `)

/**
 * Whether the resident's voice was there: at the table, through somebody, or not written down. The first voice that a
 * field of perspectives or stakeholders expects is the resident's; it is heard when something stands beside it.
 */
export const voiceIn = ({ method, values, attendees, fromCircles = {} }: SessionSnapshot): Voice => {
  const found = new Set<Voice>()
  if (attendees.some(({ role }) => role === 'resident')) found.add('present')
  for (const field of method.steps.flatMap(({ fields }) => fields)) {
    const value = own(values, field.id)
    if (value === undefined || own(fromCircles, field.id) !== undefined) continue
    if (value.kind === 'choice' && presenceChoices.includes(field.id)) {
      const said = own(saidByChoice, value.choice)
      if (said !== undefined) found.add(said)
    }
    if (value.kind === 'line' && spokenForLines.includes(field.id) && !isBlank(value.text))
      found.add('represented')
    const [resident] = 'voices' in field ? field.voices : []
    if (resident === undefined) continue
    const isResident = (text: string) => mentions(text, resident.nl) || mentions(text, resident.en)
    if (value.kind === 'matrix' && field.kind === 'matrix') {
      const [who, ...rest] = field.columns.map(({ id }) => id)
      for (const { cells } of value.rows)
        if (isResident(own(cells, who ?? '') ?? '') && rest.some((id) => !isBlank(own(cells, id) ?? '')))
          found.add('represented')
    }
    if (value.kind === 'stakeholders')
      for (const { who, presence, interests, view } of value.stakeholders)
        if (isResident(who)) {
          if (presence === 'here') found.add('present')
          if (presence === 'represented' || !isBlank(interests + view)) found.add('represented')
        }
  }
  if (found.has('present')) return 'present'
  return found.has('represented') ? 'represented' : 'absent'
}
