import { expect, test } from 'vitest'
import { createSession } from '../session/create.ts'
import { methodQuery } from '../session/queries.ts'
import { aboutFixture, actorOf, newReplica } from '../session/session.fixture.ts'
import { copyOf } from './copy-method.ts'
import { dilemma } from './dilemma.ts'
import { changeStep } from './edit.ts'
import { newText } from './edit-text.ts'

test('R-METHOD-56 a session keeps the version with which it started, whatever is edited afterwards', () => {
  const own = structuredClone(copyOf(dilemma, () => 0.5))
  const started = newReplica()
  createSession(started, actorOf('samira'), own, aboutFixture)

  const next = { ...changeStep(own, 'opening', { title: newText('Binnenkomst'), minutes: 12 }), version: 2 }
  const later = newReplica(2)
  createSession(later, actorOf('samira'), next, aboutFixture)

  expect(methodQuery.of(started)).toEqual(own)
  expect(methodQuery.of(started).steps[0]).toMatchObject({ title: dilemma.steps[0].title, minutes: 6 })
  expect(methodQuery.of(later)).toMatchObject({ version: 2, minutes: 96 })
  // Not even changing the very object that was given reaches the session.
  own.steps[0] = { ...dilemma.steps[0], minutes: 400 }
  expect(methodQuery.of(started).steps[0]?.minutes).toBe(6)
})
