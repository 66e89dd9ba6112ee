import fc from 'fast-check'
import { createIdentity, exportIdentity } from '../room/identity.ts'
import { createRoom, inviteFor } from '../room/invitation.ts'
import type { Invitation } from '../room/types.ts'
import type { BackupContent, BackupRoom, BackupRound } from './content.ts'

export const passphrase = 'bakofi-tumela-dorasi-gewu'

/** As little work as a file may ask, so that tests are quick. */
export const quick = {
  work: 10,
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
}

export const ownerInvitations = await Promise.all(
  ['wss://een.test', 'wss://twee.test', 'wss://drie.test', 'wss://vier.test'].map(createRoom),
)
/** What may stand in a name that the device keeps something by. */
const isId = (id: string): boolean => !id.includes(':')

const [owner] = ownerInvitations
if (owner === undefined) throw new Error('rooms were made')
const participantInvitation = await inviteFor(owner, 'participant')
const device = await createIdentity()
const deviceBytes = await exportIdentity(device)

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('half \ud800', '\u202eom', '\u0000', '</script>', 'constructor', ''),
)
/** Ids of methods are never names that every object has (R-METHOD), so this one cannot occur. */
const key = text.filter((one) => one !== '__proto__')
const texts = fc.dictionary(key, text, { maxKeys: 3 })

const round: fc.Arbitrary<BackupRound> = fc
  .record(
    {
      draft: texts,
      revision: fc.nat(),
      sealed: fc.option(texts),
      keys: texts,
      promised: fc.constantFrom('named', 'hidden'),
      addedLate: fc.boolean(),
    },
    { requiredKeys: ['draft', 'revision', 'sealed', 'keys'] },
  )
  .map((one) => one)

const entries = fc.array(
  fc.record({
    bytes: fc.uint8Array({ minLength: 1, maxLength: 80 }).map((bytes) => new Uint8Array(bytes)),
    outbox: fc.boolean(),
  }),
  { maxLength: 6 },
)

const roomOf = (
  part: BackupRoom['part'],
  invitation: Invitation,
  rounds: fc.Arbitrary<Readonly<Record<string, BackupRound>>>,
): fc.Arbitrary<BackupRoom> =>
  fc.record({
    part: fc.constant(part),
    circleId: part === 'circle' ? fc.string({ minLength: 1, maxLength: 20 }).filter(isId) : fc.constant(''),
    invitation: fc.constant(invitation),
    entries,
    rounds,
  })

/** Any backup that may be made. */
export const anyContent: fc.Arbitrary<BackupContent> = fc
  .constantFrom('restore', 'transfer', 'read')
  .chain((purpose) => {
    const isRead = purpose === 'read'
    const rounds = isRead ? fc.constant({}) : fc.dictionary(key, round, { maxKeys: 2 })
    const [first = participantInvitation, ...others] = ownerInvitations
    return fc.record({
      madeAt: fc.nat({ max: 2_000_000_000_000 }),
      purpose: fc.constant(purpose),
      session: fc.record({
        id: text.filter(isId),
        title: text,
        kind: fc.constantFrom('deliberation', 'conference'),
      }),
      card: fc.record({ name: text, organisation: text }),
      device: isRead ? fc.constant(null) : fc.constantFrom(deviceBytes, null),
      rooms: fc
        .tuple(
          fc.constantFrom(first, participantInvitation).chain((one) => roomOf('session', one, rounds)),
          fc
            .subarray(others)
            .chain((some) =>
              fc.tuple(...some.map((one, at) => roomOf(at === 0 ? 'left' : 'circle', one, rounds))),
            ),
        )
        .map(([one, more]) => [one, ...more]),
      aliases: fc.array(fc.record({ name: text, alias: text }), { maxLength: 3 }),
      notepad: fc.option(text),
    })
  })

/** A small backup of one room, as an owner makes it. */
export const smallContent: BackupContent = {
  madeAt: 1_795_000_000_000,
  purpose: 'restore',
  session: { id: 'sessie-1', title: 'Taaleis of tempo', kind: 'deliberation' },
  card: { name: 'Samira', organisation: 'Werkplein Noord' },
  device: deviceBytes,
  rooms: [
    {
      part: 'session',
      circleId: '',
      invitation: owner,
      entries: [{ bytes: new Uint8Array([1, 2, 3]), outbox: true }],
      rounds: {},
    },
  ],
  aliases: [{ name: 'Hanna Voorbeeld', alias: 'mevrouw H.' }],
  notepad: 'niet vergeten: Tom vragen',
}
