import * as Y from 'yjs'
import { dilemma } from '../method/dilemma.ts'
import type { Method } from '../method/method.ts'
import { createSession } from './create.ts'
import { type Actor, noteDocument, type SessionDocuments } from './session.ts'

/** The documents of one member, and a way to look at all of them. */
export interface Replica extends SessionDocuments {
  readonly all: ReadonlyMap<string, Y.Doc>
}

export const newReplica = (clientId = 1): Replica => {
  const all = new Map<string, Y.Doc>()
  const open = (name: string): Y.Doc => {
    const known = all.get(name)
    if (known !== undefined) return known
    const made = new Y.Doc()
    made.clientID = clientId
    all.set(name, made)
    return made
  }
  return { agenda: open('agenda'), case: open('case'), note: (fieldId) => open(noteDocument(fieldId)), all }
}

/** Somebody who acts, with ids and a time that can be told beforehand. */
export const actorOf = (deviceId: string, now = Date.UTC(2026, 10, 22, 12)): Actor => {
  let count = 0
  return {
    deviceId,
    now,
    newId: () => {
      count += 1
      return `${deviceId}-${count}`
    },
  }
}

export const method: Method = dilemma

export const aboutFixture = {
  title: 'Taaleis of tempo',
  purpose: 'Samen bepalen wat goed is om te doen',
  plannedAt: null,
  residentInformed: { answer: 'yes', explanation: 'Op 18 november besproken' },
  legalGrounds: [{ organisation: 'Werkplein Noord', ground: 'Publieke taak' }],
  retainUntil: '2027-11-22',
} as const

/** A session that was just started by `samira`. */
export const newSession = (clientId = 1): Replica => {
  const replica = newReplica(clientId)
  createSession(replica, actorOf('samira'), method, aboutFixture)
  return replica
}

/** Brings everything of one replica to another. */
export const send = (from: Replica, to: Replica): void => {
  for (const [name, document] of from.all) {
    const target =
      name === 'agenda' ? to.agenda : name === 'case' ? to.case : to.note(name.slice('note:'.length))
    Y.applyUpdate(target, Y.encodeStateAsUpdate(document, Y.encodeStateVector(target)))
  }
}

/** A replica that has everything of another and types under its own client id. */
export const joined = (from: Replica, clientId: number): Replica => {
  const replica = newReplica(clientId)
  send(from, replica)
  return replica
}
