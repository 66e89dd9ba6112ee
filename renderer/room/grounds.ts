import type { About, Attendee } from '../../shared/session/model.ts'

const plain = (name: string): string => name.trim().toLocaleLowerCase('nl')

/** Organisations at the table of which nobody has written down yet on what ground they are there. */
export const organisationsWithoutGround = (
  grounds: About['legalGrounds'],
  attendees: readonly Pick<Attendee, 'organisation' | 'role'>[],
): readonly string[] => {
  const known = new Set(
    grounds.filter(({ ground }) => ground.trim() !== '').map(({ organisation }) => plain(organisation)),
  )
  // A resident is not there for an organisation, so there is no ground to ask for.
  const missing = attendees
    .filter(({ organisation, role }) => role !== 'resident' && plain(organisation) !== '')
    .filter(({ organisation }) => !known.has(plain(organisation)))
  return [...new Map(missing.map(({ organisation }) => [plain(organisation), organisation.trim()])).values()]
}
