import { expect, it } from 'vitest'
import { aboutQuery } from '../session/queries.ts'
import { fileRecordSignature } from '../session/record-commands.ts'
import { adoptedTree } from './adopted-tree.ts'
import { adopted, checkedAdopted, noon, opened, people, writtenSession } from './record.fixture.ts'
import { signedBy } from './signed.ts'
import { signRecord } from './statements.ts'

const adoptedSession = async () => {
  const who = await people()
  const session = writtenSession()
  await opened(session, who)
  const { digest } = await adopted(session, who)
  const sign = async (identity: typeof who.tom, name: string, organisation: string) =>
    fileRecordSignature(
      session,
      await signRecord(identity, aboutQuery.of(session).id, {
        digest,
        name,
        organisation,
        at: noon + 120_000,
      }),
    )
  return { who, session, sign }
}

const wordsOf = (value: unknown): string => JSON.stringify(value)

it('R-RECORD-28 what is handed over says the adopted words, when and by whom, and who signed with which device', async () => {
  const { who, session, sign } = await adoptedSession()
  await sign(who.tom, 'Tom Bakker', 'De Kade')
  await sign(who.mara, 'Mara Anders', 'Buurtteam')
  const record = await checkedAdopted(session, who)
  const tree = adoptedTree(record, 'Europe/Amsterdam')
  expect(tree?.blocks.slice(0, -3)).toEqual(record.tree?.blocks)
  const last = wordsOf(tree?.blocks.slice(-3))
  expect(last).toContain('Samira Haddad, Werkplein Noord, 22 november 2026, 13:01 uur')
  expect(last).toContain('Tom Bakker, De Kade, 22 november 2026, 13:02 uur; vingerafdruk ')
  expect(last).toMatch(/Mara Anders[^"]*onder een andere naam/)
})

it('R-RECORD-28 words that are not those that were adopted are not handed over as adopted', async () => {
  const { who, session } = await adoptedSession()
  const record = await checkedAdopted(session, who)
  expect(adoptedTree({ ...record, tree: null }, 'UTC')).toBeNull()
  expect(adoptedTree({ ...record, isGenuine: false }, 'UTC')).toBeNull()
})

it('R-RECORD-25 who adopted counts as having signed, and a signature under another name counts for nobody', async () => {
  const { who, session, sign } = await adoptedSession()
  const count = async () => signedBy(await checkedAdopted(session, who))
  expect(await count()).toMatchObject({ signed: 1, present: 3, others: [] })
  await sign(who.mara, 'Mara Anders', 'Buurtteam')
  expect(await count()).toMatchObject({ signed: 1, present: 3, others: [{ standing: 'other-name' }] })
  await sign(who.tom, 'Tom Bakker', 'De Kade')
  expect(await count()).toMatchObject({ signed: 2, present: 3 })
  expect(signedBy({ ...(await checkedAdopted(session, who)), isGenuine: false }).signed).toBe(1)
})

it('R-RECORD-22 the words before the amendments stay beside what was adopted, as long as they are there', async () => {
  const { who, session } = await adoptedSession()
  expect((await checkedAdopted(session, who)).before?.title).toBe(aboutQuery.of(session).title)
})
