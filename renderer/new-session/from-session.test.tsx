// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Method } from '../../shared/method/method.ts'
import { findMethod } from '../../shared/method/registry.ts'
import { ok, refuse } from '../../shared/result.ts'
import {
  addAgreement,
  changeAbout,
  park,
  setAgreementStatus,
  setParkedOutcome,
} from '../../shared/session/commands.ts'
import { createSession } from '../../shared/session/create.ts'
import { linksQuery } from '../../shared/session/links.ts'
import { liveText } from '../../shared/session/live-text.ts'
import { writeNote } from '../../shared/session/note.ts'
import { lineQuery, methodQuery, parkedQuery } from '../../shared/session/queries.ts'
import {
  aboutFixture,
  actorOf,
  newReplica,
  newSession,
  type Replica,
} from '../../shared/session/session.fixture.ts'
import { caseOf } from '../../shared/session/shape.ts'
import { sessionOf } from '../agreements/agreements.fixture.ts'
import { type Device, type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { startWords } from '../i18n/i18n.ts'
import type { LiveSession } from '../live/live.ts'
import type { NewSession, OwnMethods } from '../live/sessions.ts'
import { LiveProvider } from '../live/use-live.tsx'
import BranchPage from './branch-page.tsx'
import FollowUpPage from './follow-up-page.tsx'
import { branchQuestionQuery, openAgreementsQuery, outcomeOf, writeQuestion } from './from-session.ts'
import { PlanFollowUp, ReturnOutcome } from './return-outcome.tsx'

const actor = actorOf('samira')

/** A conference with a moral question, and three agreements of which one is done. */
const conference = (
  change: (method: Method) => Method = (method) => method,
): { readonly documents: Replica; readonly fieldId: string; readonly method: Method } => {
  const known = findMethod('conference')
  if (known === undefined) throw new Error('the conference is gone')
  const method = change(known)
  const documents = newReplica()
  createSession(documents, actor, method, aboutFixture)
  const fields = method.steps.flatMap((step) => step.fields)
  const fieldId = fields.find(({ kind }) => kind === 'agreements')?.id ?? ''
  const branch = fields.find(({ kind }) => kind === 'branch')?.id ?? ''
  liveText(documents, { in: 'line', field: `${branch}/question` })?.write('Mogen wij wachten?')
  addAgreement(documents, actor, fieldId, { action: 'bellen', organisation: 'De Kade', due: '2026-12-01' })
  addAgreement(documents, actor, fieldId, { action: '' })
  const done = addAgreement(documents, actor, fieldId, { action: 'gedaan' })
  setAgreementStatus(documents, actor, fieldId, done, 'done', '')
  return { documents, fieldId, method }
}

/** As much of an open session as the pages look at. */
const liveOf = (documents: Replica, mayLead = true): LiveSession =>
  ({
    roomId: 'kamer',
    documents,
    actor: () => actor,
    mayLead: () => mayLead,
    readiness: () => 'ready',
    wasRemoved: () => false,
    movedTo: () => null,
    destroyed: () => null,
    watch: () => () => {},
    subscribe: () => () => {},
  }) as unknown as LiveSession

const notAsked = (): never => {
  throw new Error('no part of this')
}

/** The own methods of a device that keeps none. */
const notKept: OwnMethods = {
  list: () => [],
  find: findMethod,
  versions: () => [],
  save: notAsked,
  remove: notAsked,
  subscribe: () => () => {},
}

let page: ShownPage | null = null
const started: NewSession[] = []
const open = async (content: Parameters<typeof showPage>[0], device: Device): Promise<ShownPage> => {
  page = await showPage(content, device)
  return page
}
const starting = (documents: Replica, fresh: Replica = newSession(2)): Device => ({
  sessions: {
    open: async () => ok(liveOf(documents)),
    start: async (session) => {
      started.push(session)
      return { roomId: 'nieuw' }
    },
    change: async (_roomId, apply) => {
      await apply(liveOf(fresh))
      return ok(null)
    },
  },
})

beforeAll(() => startWords('nl'))
afterEach(async () => {
  await page?.close()
  page = null
  started.length = 0
})

describe('what a new session takes from an earlier one', () => {
  it('R-PAGE-28 open agreements that say something, and the moral question', () => {
    const { documents } = conference()
    const method = methodQuery.of(documents)
    expect(openAgreementsQuery(method).of(documents)).toMatchObject([{ action: 'bellen' }])
    expect(branchQuestionQuery(method).of(documents)).toBe('Mogen wij wachten?')
    expect(branchQuestionQuery(methodQuery.of(newSession())).of(newSession())).toBe('')
  })

  it('R-PAGE-28 a question is written once, and not over what somebody wrote', () => {
    const documents = newSession()
    writeQuestion(documents, 'Mogen wij wachten?')
    writeQuestion(documents, 'Iets anders?')
    expect(lineQuery('moral-question').of(documents)).toBe('Mogen wij wachten?')
  })

  it('R-PAGE-28 an outcome is the question with the texts of the closing step, each under its title', () => {
    const documents = newSession()
    liveText(documents, { in: 'line', field: 'moral-question' })?.write(' Mogen wij wachten? ')
    writeNote(documents.note('conclusion'), [
      { kind: 'paragraph', runs: [{ text: 'Wij ' }, { text: 'wachten', bold: true }] },
      { kind: 'list', ordered: false, items: [{ depth: 0, runs: [{ text: 'tot mei' }] }] },
    ])
    liveText(documents, { in: 'line', field: 'agreement-reached' })?.write('Vijf van zes')
    expect(outcomeOf(documents, methodQuery.of(documents), 'nl')).toEqual({
      question: 'Mogen wij wachten?',
      conclusion: 'Conclusie\nWij wachten\n- tot mei\n\nWelke overeenstemming is er?\nVijf van zes',
    })
  })
})

describe('an outcome of a method that decides by mandate', () => {
  it('R-PAGE-28 is the decision with its reason, and who thinks otherwise', () => {
    const method = findMethod('nijmegen')
    if (method === undefined) throw new Error('the method is gone')
    const documents = newReplica()
    createSession(documents, actor, method, aboutFixture)
    const write = (field: string, text: string) => liveText(documents, { in: 'line', field })?.write(text)
    write('decision/decision', 'Wij wachten')
    write('decision/reason', 'Het gezin heeft rust nodig')
    expect(outcomeOf(documents, method, 'nl').conclusion).toBe(
      'Besluit\nWij wachten\nHet gezin heeft rust nodig',
    )
    write('decision/dissent', 'De jobcoach: te laat')
    expect(outcomeOf(documents, method, 'nl').conclusion).toMatch(
      /nodig\n\nWie ziet het anders\?\nDe jobcoach: te laat$/,
    )
  })
})

describe('a follow-up', () => {
  it('R-PAGE-28 begins with method, purpose, grounds and open agreements of the earlier one', async () => {
    const { documents } = conference()
    const { press, find, text } = await open(<FollowUpPage roomId="kamer" />, starting(documents))
    expect(text()).toContain('Eén afspraak gaat mee ter beoordeling')
    expect(text()).toContain('bellen De Kade · di 1 dec')
    expect(find<HTMLInputElement>('input', 'Titel').value).toBe('Vervolg: Taaleis of tempo')
    // “Methoden” is where the library is; nobody chooses a method here.
    expect(text()).not.toMatch(/Methode(?!n)/)
    await press('Beraad starten')
    const [session] = started
    expect(session).toMatchObject({
      methodId: 'conference',
      about: {
        purpose: aboutFixture.purpose,
        legalGrounds: aboutFixture.legalGrounds,
        residentInformed: aboutFixture.residentInformed,
        origin: { kind: 'follow-up', title: 'Taaleis of tempo' },
      },
      from: { roomId: 'kamer', question: '' },
    })
    expect(session?.review?.map(({ action }) => action)).toEqual(['bellen'])
    expect(window.location.hash).toBe('#/beraad/nieuw')
  })

  it('R-PAGE-66 takes along what was carried over from the parking lot, and nothing else of it', async () => {
    const { documents } = conference()
    park(documents, actor, 'De rol van de huisarts')
    park(documents, actor, 'Blijft liggen')
    const [carried] = parkedQuery.of(documents)
    setParkedOutcome(documents, carried?.id ?? '', 'carried')
    const { press, text } = await open(<FollowUpPage roomId="kamer" />, starting(documents))
    expect(text()).toContain('Eén punt van de parkeerplaats gaat meeDe rol van de huisarts')
    expect(text()).not.toContain('Blijft liggen')
    await press('Beraad starten')
    expect(started[0]?.parked).toEqual(['De rol van de huisarts'])
    expect(started[0]?.method).toBeUndefined()
  })

  it.each([
    ['that this device does not have', (method: Method) => ({ ...method, id: 'van-elders' }), 'van-elders'],
    [
      'in a later version than this device has',
      (method: Method) => ({ ...method, version: method.version + 1 }),
      'conference',
    ],
  ])('R-PAGE-66 uses the copy in the session of a method %s', async (_, change, methodId) => {
    const { documents, method } = conference(change)
    const { press, text } = await open(<FollowUpPage roomId="kamer" />, starting(documents))
    expect(text()).toContain('De methode van dit overleg staat niet op dit apparaat.')
    await press('Beraad starten')
    expect(started[0]).toMatchObject({ methodId, method })
  })
})

describe('a moral question of a conference', () => {
  it('R-PAGE-66 may be weighed with a deliberation of one’s own', async () => {
    const { documents } = conference()
    const deliberation = findMethod('dilemma')
    const other = findMethod('conference')
    if (deliberation === undefined || other === undefined) throw new Error('methods are gone')
    const own = [
      { ...deliberation, id: 'eigen-een', title: { nl: 'Kustmethode', en: 'Coast method' } },
      { ...other, id: 'eigen-twee', title: { nl: 'Strandoverleg', en: 'Beach conference' } },
    ]
    const device = starting(documents, newSession(2))
    const { press, text } = await open(<BranchPage roomId="kamer" />, {
      sessions: { ...device.sessions, methods: { ...notKept, list: () => own } },
    })
    expect(text()).not.toContain('Strandoverleg')
    const radios = [...document.querySelectorAll<HTMLInputElement>('[role=radiogroup] input')]
    await act(async () =>
      radios.find((radio) => radio.closest('label')?.textContent?.startsWith('Kust'))?.click(),
    )
    await press('Beraad starten')
    expect(started[0]?.methodId).toBe('eigen-een')
  })

  it('R-PAGE-28 gets a deliberation that begins with it', async () => {
    const { documents } = conference()
    const fresh = newSession(2)
    const { press, find } = await open(<BranchPage roomId="kamer" />, starting(documents, fresh))
    expect(find<HTMLInputElement>('input', 'Titel').value).toBe('Mogen wij wachten?')
    await press('Beraad starten')
    expect(started[0]).toMatchObject({
      methodId: 'dilemma',
      about: { purpose: 'Samen wegen wat hier goed is: Mogen wij wachten?', origin: { kind: 'branch' } },
      from: { roomId: 'kamer', question: 'Mogen wij wachten?' },
    })
    expect(lineQuery('moral-question').of(fresh)).toBe('Mogen wij wachten?')
  })

  it('R-PAGE-28 that is not written yet is said, and does not stop anybody', async () => {
    const { text } = await open(<BranchPage roomId="kamer" />, starting(newSession()))
    expect(text()).toContain('heeft nog geen morele vraag opgeschreven')
  })
})

describe('bringing an outcome back', () => {
  const origin = { kind: 'branch', sessionId: 'overleg', title: 'Gezin M.', linkId: 'koppeling' } as const
  const closedBranch = (): Replica => {
    const documents = newSession()
    changeAbout(documents, { origin, closedAt: actor.now })
    writeNote(documents.note('conclusion'), [{ kind: 'paragraph', runs: [{ text: 'Wij wachten' }] }])
    return documents
  }
  const panel = (documents: Replica, mayLead = true) => (
    <LiveProvider session={liveOf(documents, mayLead)}>
      <PlanFollowUp />
      <ReturnOutcome />
    </LiveProvider>
  )
  const list = [sessionOf('Gezin M.', { sessionId: 'overleg', roomId: 'overlegkamer' })]

  it('R-PAGE-28 sends what stands in the dialog to the conference, and nothing else', async () => {
    const { documents } = conference()
    const rooms: string[] = []
    const { press, write, text } = await open(panel(closedBranch()), {
      list,
      sessions: {
        change: async (roomId, apply) => {
          rooms.push(roomId)
          await apply(liveOf(documents))
          return ok(null)
        },
      },
    })
    await press('Uitkomst terugbrengen')
    await write('De uitkomst', '  ')
    await press('Naar het casusoverleg')
    expect(text()).toContain('Schrijf op wat het beraad heeft opgeleverd.')
    await write('De uitkomst', 'Wachten tot mei')
    await press('Naar het casusoverleg')
    expect(rooms).toEqual(['overlegkamer'])
    expect(caseOf(documents).outcomes.get('koppeling')).toMatchObject({ conclusion: 'Wachten tot mei' })
    expect(linksQuery.of(documents)).toEqual([])
    expect(text()).toContain('De uitkomst staat in het casusoverleg.')
  })

  it('R-PAGE-28 says so when the conference does not open, and keeps the text', async () => {
    const { press, find, text } = await open(panel(closedBranch()), {
      list,
      sessions: { change: async () => refuse('damaged-store') },
    })
    await press('Uitkomst terugbrengen')
    await press('Naar het casusoverleg')
    expect(text()).toContain('niet teruggebracht')
    expect(find<HTMLTextAreaElement>('textarea', 'De uitkomst').value).toContain('Wij wachten')
  })

  it.each([
    ['who does not lead', closedBranch(), false, ''],
    ['one that stands alone', newSession(), true, ''],
  ] as const)('R-PAGE-28 is not offered to %s', async (_who, documents, mayLead, words) => {
    const { text } = await open(panel(documents, mayLead), { list })
    expect(text()).toBe(words)
  })

  it('R-PAGE-28 says when the conference is not on this device', async () => {
    const { text } = await open(panel(closedBranch()), {})
    expect(text()).toContain('staat niet op dit apparaat')
    await act(async () => {})
  })

  it('R-PAGE-28 a conference offers a follow-up to whoever leads', async () => {
    await open(panel(conference().documents), {})
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#/beraad/kamer/vervolg')
  })
})
