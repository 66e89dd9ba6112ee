import type { Attendee } from '../session/model.ts'

interface Person {
  readonly name: string
  readonly organisation: string
  readonly role: string
}

/** People of a report that was read back: it names them, so the ids by which a session knows them are made up. */
export interface ImportedPeople {
  readonly attendees: readonly Attendee[]
  /** The first attendee of that name; '' when there is none. */
  readonly named: (name: string) => string
  /** Everybody who is described like that. */
  readonly like: (person: Person | null) => readonly string[]
}

/** Keeps what differs apart: no sign of a name can pass for the border between two parts. */
const keyOf = ({ name, organisation, role }: Person): string => JSON.stringify([name, organisation, role])

export const importedPeople = (people: readonly Person[], idOf: (at: number) => string): ImportedPeople => {
  const attendees = people.map((person, at) => ({ deviceId: idOf(at), ...person }))
  const byName = new Map<string, string>()
  const byPerson = new Map<string, string[]>()
  for (const { deviceId, ...person } of attendees) {
    if (!byName.has(person.name)) byName.set(person.name, deviceId)
    byPerson.set(keyOf(person), [...(byPerson.get(keyOf(person)) ?? []), deviceId])
  }
  return {
    attendees,
    named: (name) => (name === '' ? '' : (byName.get(name) ?? '')),
    like: (person) => (person === null ? [] : (byPerson.get(keyOf(person)) ?? [])),
  }
}
