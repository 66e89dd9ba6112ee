import type { ReactNode } from 'react'
import { dilemma } from '../../shared/method/dilemma.ts'
import type { Field, Method } from '../../shared/method/method.ts'
import { createSession } from '../../shared/session/create.ts'
import { aboutFixture, actorOf, newReplica, type Replica } from '../../shared/session/session.fixture.ts'
import type { LiveSession } from '../live/live.ts'
import { type Screen, showFields } from './conference-screen.fixture.tsx'

const [firstStep, ...otherSteps] = dilemma.steps

/** A session whose method has a field of any kind, in its first step. */
export const sessionWith = (field: Field, change: Partial<Method> = {}): Replica => {
  if (firstStep === undefined) throw new Error('a method has steps')
  const step = { ...firstStep, fields: [...firstStep.fields, field] }
  const method: Method = { ...dilemma, steps: [step, ...otherSteps], ...change }
  const replica = newReplica()
  createSession(replica, actorOf('samira'), method, aboutFixture)
  return replica
}

/** Shows one field, or anything that reads it, in a session of its own. */
export const showField = (
  field: Field,
  content: ReactNode,
  change: Partial<LiveSession> = {},
  replica = sessionWith(field),
): Promise<Screen> => showFields(content, change, replica)
