import fc from 'fast-check'
import { blockerKinds, domainItemKinds, nodeKinds, verdicts } from '../session/columns.ts'
import type { Escalation } from '../session/model.ts'

interface Parts {
  /** Ids, room ids, keys and links: none of them may be in any format. */
  readonly id: fc.Arbitrary<string>
  readonly text: fc.Arbitrary<string>
  readonly day: fc.Arbitrary<string>
  readonly number: fc.Arbitrary<number>
}

const list = <Value>(of: fc.Arbitrary<Value>) => fc.array(of, { maxLength: 3 })

const anyEscalation = ({ id, text, day, number }: Parts): fc.Arbitrary<Escalation> =>
  fc.record({
    id,
    addedBy: id,
    rungId: fc.constantFrom('', 'process', 'director', 'constructor'),
    blocker: text,
    options: text,
    question: text,
    deadline: day,
    learning: text,
    status: fc.constantFrom('draft', 'asked', 'decided'),
    reader: id,
    ownerWrapped: id,
    request: fc.option(
      fc.record({
        id,
        rungId: fc.constant('process'),
        rung: fc.record({
          nl: text.map((words) => `x${words}`),
          en: text.map((words) => `x${words}`),
        }),
        blocker: text,
        options: text,
        question: text,
        deadline: day,
        askedBy: fc.record({ name: text, organisation: text }),
        askedAt: number,
      }),
    ),
    signed: fc.option(
      fc.record({
        requestId: id,
        verdict: fc.constantFrom('granted', 'refused', 'other'),
        decision: text,
        reason: text,
        name: text,
        organisation: text,
        at: number,
        deviceId: id,
        signature: id,
      }),
    ),
  })

/** Any value of the kinds that only a conference has; everything that members write is hostile. */
export const anyConferenceValue = (parts: Parts) => {
  const { id, text, day, number } = parts
  const enclosed = fc.record({ circle: text, members: number })
  const picture = fc.record({
    now: fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), number)),
    wished: fc.option(fc.integer({ min: 1, max: 5 })),
    items: list(
      fc.record({
        id,
        addedBy: id,
        kind: fc.constantFrom(...domainItemKinds),
        text,
        source: text,
        date: day,
      }),
    ),
  })
  const judgement = fc.record({ verdict: fc.constantFrom(...verdicts), by: id, reason: text })
  const nodeId = fc.constantFrom('DEVICEnodeone', 'DEVICEnodetwo', 'DEVICEnodethree')
  return {
    enclosed: fc.record({ kind: fc.constant('enclosed'), enclosed }),
    choice: fc.record({
      kind: fc.constant('choice'),
      choice: fc.constantFrom('', 'one', 'two', 'constructor'),
      reason: text,
    }),
    domains: fc.record({
      kind: fc.constant('domains'),
      domains: fc.dictionary(
        fc.constantFrom('housing', 'money', 'health', 'constructor'),
        fc.oneof({ weight: 3, arbitrary: picture }, { weight: 1, arbitrary: enclosed }),
      ),
    }),
    network: fc.record({
      kind: fc.constant('network'),
      nodes: list(
        fc.record({ id: nodeId, addedBy: id, kind: fc.constantFrom(...nodeKinds), name: text, does: text }),
      ),
      links: list(fc.record({ id, addedBy: id, from: nodeId, to: nodeId, label: text })),
    }),
    blockers: fc.record({
      kind: fc.constant('blockers'),
      blockers: list(
        fc.record({ id, addedBy: id, kind: fc.constantFrom(...blockerKinds, ''), text, who: text }),
      ),
    }),
    options: fc.record({
      kind: fc.constant('options'),
      options: list(
        fc.record({
          id,
          addedBy: id,
          option: text,
          purpose: text,
          commitment: text,
          return: text,
          legality: judgement,
          effectiveness: judgement,
        }),
      ),
    }),
    decision: fc.record({
      kind: fc.constant('decision'),
      decision: fc.record({
        decision: text,
        reason: text,
        holder: text,
        organisation: text,
        present: fc.constantFrom('yes', 'no', ''),
        dissent: text,
      }),
    }),
    escalation: fc.record({ kind: fc.constant('escalation'), escalations: list(anyEscalation(parts)) }),
    branch: fc.record({
      kind: fc.constant('branch'),
      question: text,
      links: list(
        fc.record({
          id,
          kind: fc.constantFrom('branch', 'follow-up'),
          title: text,
          question: text,
          at: number,
          by: id,
          roomId: id,
          wrapped: list(id),
          outcome: fc.option(fc.record({ question: text, conclusion: text, at: number, by: id })),
        }),
      ),
    }),
  }
}
