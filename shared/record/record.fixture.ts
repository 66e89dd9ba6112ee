import { createIdentity } from '../room/identity.ts'
import type { Identity } from '../room/types.ts'
import { addAgreement, addRow } from '../session/commands.ts'
import { liveText } from '../session/live-text.ts'
import type { Attendee, SessionSnapshot } from '../session/model.ts'
import { aboutQuery } from '../session/queries.ts'
import { recordQuery } from '../session/record.ts'
import { adoptRecord, openRecord, proposeAmendment } from '../session/record-commands.ts'
import type { Adoption, Amendment, FrozenRecord } from '../session/record-model.ts'
import { actorOf, newSession, type Replica } from '../session/session.fixture.ts'
import type { SessionDocuments } from '../session/session.ts'
import { takeSnapshot } from '../session/snapshot.ts'
import { prepareAdoption } from './adopt.ts'
import { type CheckedRecord, checkRecord, forgedIn } from './check.ts'
import { freezeRecord } from './freeze.ts'
import { signAdoption, signAmendment } from './statements.ts'

export const noon = Date.UTC(2026, 10, 22, 12)

/** Three people with real devices: Samira leads, Tom and Mara take part. */
export const people = async () => {
  const [samira, tom, mara] = await Promise.all([createIdentity(), createIdentity(), createIdentity()])
  const attendee = ({ deviceId }: Identity, name: string, organisation: string, role: string): Attendee => ({
    deviceId,
    name,
    organisation,
    role,
  })
  const present = [
    attendee(samira, 'Samira Haddad', 'Werkplein Noord', 'facilitator'),
    attendee(tom, 'Tom Bakker', 'De Kade', 'participant'),
    attendee(mara, 'Mara de Wit', 'Buurtteam', 'participant'),
  ] as const
  return { samira, tom, mara, present }
}
export type People = Awaited<ReturnType<typeof people>>

/** A session in which something was written. */
export const writtenSession = (): Replica => {
  const session = newSession()
  const tom = actorOf('tom')
  liveText(session, { in: 'line', field: 'moral-question' })?.write('Mogen wij de taaleis uitstellen?')
  addRow(session, tom, 'perspectives', { perspective: 'Mevrouw A.', norm: 'Haar inkomen valt niet weg.' })
  addAgreement(session, tom, 'agreements', { action: 'Bellen met de school', person: 'Tom Bakker' })
  return session
}

export const snapshotOf = (session: SessionDocuments, attendees: readonly Attendee[]): SessionSnapshot =>
  takeSnapshot(session, { attendees, rounds: {} })

const must = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string },
): Value => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}

/** Freezes what the session says and lays it open. */
export const opened = async (
  session: SessionDocuments,
  { present, samira }: People,
): Promise<FrozenRecord> => {
  const options = { language: 'nl', now: noon, timeZone: 'Europe/Amsterdam' } as const
  const frozen = must(await freezeRecord(snapshotOf(session, present), options, samira.deviceId))
  must(openRecord(session, frozen))
  return frozen
}

/** Files an amendment that a device signed. */
export const amended = async (
  session: SessionDocuments,
  identity: Identity,
  frozen: FrozenRecord,
  said: Partial<Amendment> & Pick<Amendment, 'id'>,
): Promise<Amendment> => {
  const amendment = await signAmendment(identity, aboutQuery.of(session).id, {
    digest: frozen.digest,
    place: 'title',
    change: 'replace',
    words: 'Een andere titel',
    reason: 'Dit zegt beter waar het over ging',
    at: noon,
    ...said,
  })
  must(proposeAmendment(session, amendment))
  return amendment
}

export const checked = (
  session: SessionDocuments,
  { present }: { readonly present: readonly Attendee[] },
): Promise<CheckedRecord> => checkRecord(aboutQuery.of(session).id, recordQuery.of(session), present)

export const checkedOpen = async (session: SessionDocuments, who: People) => {
  const record = await checked(session, who)
  if (record.status !== 'open') throw new Error(`it is ${record.status}`)
  return record
}

export const checkedAdopted = async (
  session: SessionDocuments,
  who: { readonly present: readonly Attendee[] },
) => {
  const record = await checked(session, who)
  if (record.status !== 'adopted') throw new Error(`it is ${record.status}`)
  return record
}

/** Adopts what lies open, in Samira's name. */
export const adopted = async (session: SessionDocuments, who: People): Promise<Adoption> => {
  const record = await checkedOpen(session, who)
  const { name, organisation } = who.present[0]
  const prepared = must(await prepareAdoption(record, { name, organisation, at: noon + 60_000 }, who.present))
  const adoption = await signAdoption(who.samira, aboutQuery.of(session).id, prepared)
  must(adoptRecord(session, adoption, forgedIn(record)))
  return adoption
}
