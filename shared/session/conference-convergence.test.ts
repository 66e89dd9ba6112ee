import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBlocker, blockersQuery, setBlockerKind } from './blockers.ts'
import { choiceQuery, setChoice } from './choice.ts'
import { blockerKinds, domainItemKinds, nodeKinds } from './columns.ts'
import { addAgreement, setAgreementDate, setAgreementScope } from './commands.ts'
import { newConference } from './conference.fixture.ts'
import { decisionQuery, setHolderPresent } from './decision.ts'
import {
  addDomainItem,
  domainQuery,
  removeDomainItem,
  setDomainItemDate,
  setDomainItemKind,
  setPoint,
} from './domains.ts'
import {
  addEscalation,
  escalationsQuery,
  fileDecision,
  fileRequest,
  removeEscalation,
  setDeadline,
  setRung,
} from './escalations.ts'
import { liveText } from './live-text.ts'
import {
  addNetworkLink,
  addNode,
  networkQuery,
  removeNetworkLink,
  removeNode,
  setNodeKind,
} from './network.ts'
import { addOption, isDoubleJudged, judge, optionsQuery } from './options.ts'
import { problemsQuery } from './problems.ts'
import { agreementsQuery, lineQuery } from './queries.ts'
import { seedReview } from './review.ts'
import { actorOf, joined, type Replica, send } from './session.fixture.ts'
import type { Actor, TextRef } from './session.ts'
import { takeSnapshot } from './snapshot.ts'

/** What was written, and must be found by everybody in the end. */
const nothingWritten = () => ({
  items: new Set<string>(),
  nodes: new Set<string>(),
  links: new Set<string>(),
  blockers: new Set<string>(),
  options: new Set<string>(),
  escalations: new Set<string>(),
  asked: new Set<string>(),
  answered: new Set<string>(),
  agreements: new Set<string>(),
  reviewed: new Set<string>(),
  removed: new Set<string>(),
  words: new Set<string>(),
  cellWords: new Map<string, Set<string>>(),
})

interface Turn {
  readonly session: Replica
  readonly target: Replica
  readonly actor: Actor
  /** Decides what the move is about. */
  readonly pick: number
  /** A word that occurs nowhere else. */
  readonly word: string
  readonly written: ReturnType<typeof nothingWritten>
}

const pickOf = <Value>(values: readonly Value[], pick: number): Value | undefined =>
  values[pick % values.length]
const itemsOf = ({ session }: Turn) => domainQuery('picture', 'housing').of(session).items
const idOf = (rows: readonly { readonly id: string }[], pick: number): string => pickOf(rows, pick)?.id ?? ''

/** Types a word at the end of a cell, where it must be found unless somebody took the row away. */
const typeIn = ({ session, word, written }: Turn, field: string, row: string, column: string): void => {
  const ref: TextRef = { in: 'cell', field, row, column }
  const text = liveText(session, ref)
  if (text === null) return
  text.write(text.value() + word)
  written.cellWords.set(row, (written.cellWords.get(row) ?? new Set()).add(word))
}

const requestOf = (turn: Turn) => ({
  request: {
    id: `request ${turn.word}`,
    rungId: 'director',
    rung: { nl: 'Directeur', en: 'Director' },
    blocker: turn.word,
    options: '',
    question: '',
    deadline: '',
    askedBy: { name: turn.actor.deviceId, organisation: '' },
    askedAt: turn.actor.now,
  },
  reader: '',
  ownerWrapped: '',
})

/** A member's moves, and the exchange between two members. */
const moves: Readonly<Record<string, (turn: Turn) => void>> = {
  send: ({ session, target }) => send(session, target),
  item: ({ session, actor, word, pick, written }) => {
    const kind = pickOf(domainItemKinds, pick) ?? 'fact'
    written.items.add(addDomainItem(session, actor, 'picture', 'housing', kind, { text: word }))
  },
  itemText: (turn) => typeIn(turn, 'picture/housing', idOf(itemsOf(turn), turn.pick), 'source'),
  itemKind: (turn) => {
    const id = idOf(itemsOf(turn), turn.pick)
    setDomainItemKind(turn.session, 'picture', 'housing', id, pickOf(domainItemKinds, turn.pick) ?? 'fact')
    setDomainItemDate(turn.session, 'picture', 'housing', id, '2026-11-22')
  },
  itemGone: (turn) => {
    const id = idOf(itemsOf(turn), turn.pick)
    if (turn.pick > 4) return
    turn.written.removed.add(id)
    removeDomainItem(turn.session, 'picture', 'housing', id)
  },
  point: ({ session, pick }) =>
    setPoint(session, 'picture', 'housing', pick % 2 === 0 ? 'now' : 'wished', (pick % 5) + 1),
  node: ({ session, actor, word, pick, written }) => {
    written.nodes.add(addNode(session, actor, 'around', pickOf(nodeKinds, pick) ?? 'person', { name: word }))
  },
  nodeText: (turn) => {
    const { nodes } = networkQuery('around').of(turn.session)
    typeIn(turn, 'around/nodes', idOf(nodes, turn.pick), 'does')
    setNodeKind(turn.session, 'around', idOf(nodes, turn.pick + 1), 'organisation')
  },
  nodeGone: ({ session, pick, written }) => {
    const id = idOf(networkQuery('around').of(session).nodes, pick)
    if (pick > 4) return
    written.removed.add(id)
    removeNode(session, 'around', id)
  },
  link: ({ session, actor, pick, word, written }) => {
    const { nodes } = networkQuery('around').of(session)
    const [from, to] = [idOf(nodes, pick), idOf(nodes, pick + 1)]
    if (from !== to) written.links.add(addNetworkLink(session, actor, 'around', from, to, word))
  },
  linkGone: ({ session, pick, written }) => {
    const id = idOf(networkQuery('around').of(session).links, pick)
    if (pick > 4) return
    written.removed.add(id)
    removeNetworkLink(session, 'around', id)
  },
  blocker: ({ session, actor, word, pick, written }) => {
    const id = addBlocker(session, actor, 'stuck', { text: word })
    written.blockers.add(id)
    setBlockerKind(session, 'stuck', id, pickOf(blockerKinds, pick) ?? '')
  },
  option: ({ session, actor, word, written }) => {
    written.options.add(addOption(session, actor, 'ways', { option: word }))
  },
  judge: (turn) => {
    const { session, actor, pick } = turn
    const id = idOf(optionsQuery('ways').of(session), pick)
    const aspect = pick % 2 === 0 ? 'legality' : 'effectiveness'
    judge(session, actor, 'ways', id, aspect, pickOf(['yes', 'doubt', 'no', ''], pick) ?? '')
    typeIn(turn, 'ways', id, `${aspect}-reason`)
  },
  decide: ({ session, pick, word, written }) => {
    const text = liveText(session, { in: 'line', field: 'decided/dissent' })
    text?.write(text.value() + word)
    written.words.add(word)
    setHolderPresent(session, 'decided', pick % 2 === 0 ? 'yes' : 'no')
    setChoice(session, 'rung', pick % 2 === 0 ? 'one' : 'two')
  },
  escalation: ({ session, actor, word, written }) => {
    written.escalations.add(addEscalation(session, actor, 'asked', { blocker: word }))
  },
  draft: (turn) => {
    const id = idOf(escalationsQuery('asked').of(turn.session), turn.pick)
    setRung(turn.session, 'asked', id, 'director')
    setDeadline(turn.session, 'asked', id, '2026-12-01')
    typeIn(turn, 'asked', id, 'learning')
  },
  ask: (turn) => {
    const escalation = pickOf(escalationsQuery('asked').of(turn.session), turn.pick)
    if (escalation === undefined) return
    turn.written.asked.add(escalation.id)
    fileRequest(turn.session, 'asked', escalation.id, requestOf(turn))
  },
  answer: ({ session, pick, word, actor, written }) => {
    const escalation = pickOf(escalationsQuery('asked').of(session), pick)
    if (escalation === undefined || escalation.request === null) return
    written.answered.add(escalation.id)
    fileDecision(session, 'asked', escalation.id, {
      requestId: escalation.request.id,
      verdict: 'granted',
      decision: word,
      reason: '',
      name: '',
      organisation: '',
      at: actor.now,
      deviceId: 'director',
      signature: word,
    })
  },
  draftGone: ({ session, pick, written }) => {
    const escalation = pickOf(escalationsQuery('asked').of(session), pick)
    if (escalation === undefined || escalation.status !== 'draft' || pick > 4) return
    written.removed.add(escalation.id)
    removeEscalation(session, 'asked', escalation.id)
  },
  agreement: ({ session, actor, word, pick, written }) => {
    const id = addAgreement(session, actor, 'agreements', { action: word })
    written.agreements.add(id)
    setAgreementScope(session, 'agreements', id, pick % 2 === 0 ? 'chain' : 'case')
    setAgreementDate(session, 'agreements', id, 'start', '2027-01-01')
  },
  review: ({ session, actor, pick, written }) => {
    const earlier = pickOf(agreementsQuery('agreements').of(session), pick)
    if (earlier === undefined) return
    seedReview(session, actor, 'earlier', [earlier])
    written.reviewed.add(earlier.id)
  },
}

const anyMove = fc.record({
  what: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...Object.keys(moves)) }, fc.constant('send')),
  who: fc.nat(2),
  to: fc.nat(2),
  pick: fc.nat(20),
})

const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id).sort()

test('R-SESSION-15 whatever members do apart in a conference, all read the same and nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 60 }), (played) => {
      const first = newConference(1)
      const replicas = [first, joined(first, 2), joined(first, 3)]
      const actors = replicas.map((_, at) => actorOf(`device-${at}`))
      const written = nothingWritten()
      played.forEach(({ what, who, to, pick }, count) => {
        const [session = first, target = first, actor = actorOf('')] = [
          replicas[who],
          replicas[to],
          actors[who],
        ]
        const turn = { session, target, pick, word: `«${count}»`, written }
        moves[what]?.({ ...turn, actor: { ...actor, now: actor.now + count } })
      })
      for (const from of replicas) for (const to of replicas) send(from, to)
      for (const from of replicas) for (const to of replicas) send(from, to)

      const all = replicas.map((session) => takeSnapshot(session, { attendees: [], rounds: {} }))
      for (const snapshot of all) expect(snapshot).toEqual(all[0])
      expect(problemsQuery.of(first)).toEqual([])

      const left = (ids: ReadonlySet<string>) => [...ids].filter((id) => !written.removed.has(id)).sort()
      const { items } = domainQuery('picture', 'housing').of(first)
      const { nodes, links } = networkQuery('around').of(first)
      const options = optionsQuery('ways').of(first)
      const escalations = escalationsQuery('asked').of(first)
      expect(idsOf(items)).toEqual(left(written.items))
      expect(idsOf(nodes)).toEqual(left(written.nodes))
      expect(idsOf(blockersQuery('stuck').of(first))).toEqual(left(written.blockers))
      expect(idsOf(options)).toEqual(left(written.options))
      expect(idsOf(agreementsQuery('agreements').of(first))).toEqual(left(written.agreements))
      for (const { id } of links) expect(left(written.links)).toContain(id)
      // A draft that somebody took away while somebody else asked it is gone, and nothing else is.
      expect(idsOf(escalations)).toEqual(left(written.escalations))
      for (const { id, status } of escalations)
        expect(status).toBe(written.answered.has(id) ? 'decided' : written.asked.has(id) ? 'asked' : 'draft')
      // Each device acts on one screen, so that nobody ever judges both sides.
      for (const option of options) expect(isDoubleJudged(option)).toBe(false)

      const typed = [
        ...items.map(({ id, source }) => [id, source] as const),
        ...nodes.map(({ id, does }) => [id, does] as const),
        ...options.map(
          ({ id, legality, effectiveness }) => [id, legality.reason + effectiveness.reason] as const,
        ),
        ...escalations.map(({ id, learning }) => [id, learning] as const),
      ]
      for (const [id, text] of typed)
        for (const word of written.cellWords.get(id) ?? []) expect(text).toContain(word)
      const dissent = lineQuery('decided/dissent').of(first)
      for (const word of written.words) expect(dissent).toContain(word)
      expect(decisionQuery('decided').of(first).present !== '').toBe(written.words.size > 0)
      expect(choiceQuery('rung').of(first).choice !== '').toBe(written.words.size > 0)
      const carried = agreementsQuery('earlier')
        .of(first)
        .map(({ carriedFrom }) => carriedFrom)
      expect(new Set(carried)).toEqual(written.reviewed)
    }),
    { numRuns: 120 },
  )
})
