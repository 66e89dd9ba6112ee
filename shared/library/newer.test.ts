import { expect, it } from 'vitest'
import { acting, createCast, draftOf, validated } from './library.fixture.ts'
import { newRecord } from './record.ts'
import { newerOf, type Standing, standingOf } from './standing.ts'
import { supersedeRecord } from './transitions.ts'

it('R-LIBRARY-44 who looks for the newer record follows only what was checked', async () => {
  const cast = await createCast()
  const newest = await validated(draftOf(cast, 'newest'), cast)
  const middleOne = await validated(draftOf(cast, 'middle'), cast)
  const all = new Map([newest, middleOne].map((record) => [record.id, record]))
  const by = acting(cast.reviewer, cast)
  const middle = await supersedeRecord(middleOne, 'newest', all, by)
  const old = await supersedeRecord(await validated(draftOf(cast, 'old'), cast), 'middle', all, by)
  if (!middle.ok || !old.ok) throw new Error('not superseded')
  const records = new Map([newest, middle.value, old.value].map((record) => [record.id, record]))
  const standings = new Map<string, Standing>()
  const check = async (id: string) =>
    standings.set(id, await standingOf(records.get(id) ?? newRecord(id, newest.text, []), cast.trust))

  expect(newerOf(records, standings, 'old')).toEqual({ id: '', unchecked: 'old' })
  await check('old')
  expect(newerOf(records, standings, 'old')).toEqual({ id: '', unchecked: 'middle' })
  await check('middle')
  expect(newerOf(records, standings, 'old')).toEqual({ id: 'middle', unchecked: 'newest' })
  await check('newest')
  expect(newerOf(records, standings, 'old')).toEqual({ id: 'newest', unchecked: '' })
  expect(newerOf(records, standings, 'newest')).toEqual({ id: '', unchecked: '' })

  // Somebody changes a word of the last one: nobody agreed to that, so nobody is led there.
  records.set('newest', { ...newest, text: { ...newest.text, decision: 'Er wordt wel teruggevorderd.' } })
  await check('newest')
  expect(newerOf(records, standings, 'old')).toEqual({ id: 'middle', unchecked: '' })
  // And a pointer that no reviewer signed leads nowhere.
  records.set('old', {
    ...old.value,
    supersession: { ...old.value.supersession, recordId: 'newest' } as never,
  })
  await check('old')
  expect(newerOf(records, standings, 'old').id).toBe('')
})
