// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { closeSession, goToStep, pauseTimer, startTimer } from '../../shared/session/commands.ts'
import { progressQuery } from '../../shared/session/queries.ts'
import { actorOf, newSession, type Replica } from '../../shared/session/session.fixture.ts'
import { minutesOf, timePlanQuery } from '../../shared/session/time-plan.ts'
import { clockTime } from '../app/dates.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { useQuery } from '../live/use-live.tsx'
import { StepRail } from '../room/step-rail.tsx'
import { ConversationHelp, ForWhoLeads } from './conversation-help.tsx'
import { sitDown, type Table } from './instruments.fixture.tsx'
import { TimePlanPanel } from './time-plan.tsx'

const minute = 60_000
const start = Date.UTC(2026, 10, 22, 13)
const at = (minutes: number) => actorOf('samira', start + minutes * minute)
const hour = (minutes: number) => clockTime(start + minutes * minute, 'nl')
const stepMinutes = (documents: Replica, stepId: string) =>
  timePlanQuery.of(documents).steps.find((step) => step.stepId === stepId)?.minutes

let table: Table
beforeAll(prepareScreen)
afterEach(() => table.close())

/** The dilemma method, 90 minutes, of which the first step takes 6; the relay's clock stands so many minutes on. */
const atMinute = async (
  minutes: number,
  part: ReactNode,
  prepare: (documents: Replica) => void = (documents) => startTimer(documents, at(0)),
  me: 'samira' | 'tom' = 'samira',
): Promise<Replica> => {
  const documents = newSession()
  prepare(documents)
  table = await sitDown(part, me, { now: () => start + minutes * minute }, documents)
  return documents
}
const panel = <TimePlanPanel kind="deliberation" />
const hint = <ForWhoLeads kind="deliberation" />
const dialog = () => document.querySelector('[role=dialog]')

describe('R-INTERFACE-70 when the conversation ends', () => {
  it('says what a delay costs, in clock times', async () => {
    await atMinute(14, panel)
    expect([...document.querySelectorAll('dd')].map((line) => line.textContent)).toEqual([hour(90), hour(98)])
    expect(table.text()).toContain(
      `Jullie lopen 8 minuten uit. Zonder aanpassen eindigt het gesprek om ${hour(98)} in plaats van ${hour(90)}.`,
    )
  })

  it.each([
    ['on schedule', 4, (documents: Replica) => startTimer(documents, at(0)), 'Jullie liggen op schema.'],
    [
      'ahead',
      4,
      (documents: Replica) => {
        startTimer(documents, at(0))
        goToStep(documents, at(4), 'case')
      },
      'Jullie lopen 2 minuten voor.',
    ],
    ['not begun', 4, () => {}, `Begin je nu, dan eindigt het gesprek om ${hour(94)}.`],
    [
      'paused',
      9,
      (documents: Replica) => {
        startTimer(documents, at(0))
        pauseTimer(documents, at(4))
      },
      'Jullie lopen 5 minuten uit.',
    ],
  ])('says that the group is %s', async (_state, minutes, prepare, words) => {
    await atMinute(minutes, panel, prepare)
    expect(table.text()).toContain(words)
    expect(table.text().includes('De tijd staat nu stil.')).toBe(_state === 'paused')
  })

  it('a step back is no delay, and the step that was left promises no more than it has', async () => {
    await atMinute(19, panel, (documents) => {
      startTimer(documents, at(0))
      goToStep(documents, at(6), 'case')
      goToStep(documents, at(14), 'dilemma')
      goToStep(documents, at(19), 'case')
    })
    expect(table.text()).toContain('Jullie liggen op schema.')
    await table.press('Zelf aanpassen')
    await table.fill(dilemma.steps[2]?.title.nl ?? '', '2')
    expect(dialog()?.textContent).toContain(`Samen 5 minuten korter. Het gesprek eindigt dan om ${hour(85)}.`)
  })

  it('is gone when the conversation is over, and nobody else’s to see', async () => {
    await atMinute(14, panel, (documents) => {
      startTimer(documents, at(0))
      closeSession(documents, at(9))
    })
    expect(table.text()).not.toContain('Verwacht einde')
    await table.close()
    await atMinute(
      14,
      <>
        {hint}
        <ConversationHelp kind="deliberation" />
      </>,
      undefined,
      'tom',
    )
    expect(table.text()).toBe('')
  })
})

describe('R-SESSION-46 numbers that no program would write', () => {
  it.each([1e308, 8.64e15, Number.POSITIVE_INFINITY, -1e308, Number.NaN])(
    'leave the help of whoever leads as it is: %d',
    async (number) => {
      await atMinute(
        14,
        <>
          {hint}
          <ConversationHelp kind="deliberation" />
        </>,
        (documents) => {
          startTimer(documents, at(0))
          const { timer } = progressQuery.of(documents)
          documents.agenda.getMap('spent').set('opening', number)
          documents.agenda.getMap('plan').set('case', number)
          const lengths = { elapsedBefore: number, duration: number }
          documents.agenda.getMap('progress').set('timer', { stepId: 'opening', ...timer, ...lengths })
        },
      )
      await table.press('Hulp bij het gesprek')
      const ends = [...document.querySelectorAll('dd')].map((line) => line.textContent)
      expect(ends).toEqual([hour(90), hour(104)])
    },
  )
})

describe('R-INTERFACE-71 shorter later steps', () => {
  it('are proposed, can be changed by hand, and are written when they are taken over', async () => {
    const documents = await atMinute(14, panel)
    await table.press('Latere stappen korter maken')
    const fields = [...(dialog()?.querySelectorAll('input') ?? [])]
    expect(fields.map(({ value }) => Number(value)).reduce((sum, count) => sum + count, 0)).toBe(84 - 8)
    expect(dialog()?.textContent).toContain(`Samen 8 minuten korter. Het gesprek eindigt dan om ${hour(90)}.`)
    const last = dilemma.steps.at(-1)
    expect(dialog()?.textContent).toContain(`Nu ${last?.minutes} minuten.`)
    await table.fill(last?.title.nl ?? '', '2,5')
    await table.press('Overnemen')
    expect(dialog()?.textContent).toContain('Vul hele minuten in, van 1 tot 480.')
    expect(stepMinutes(documents, last?.id ?? '')).toBe(last?.minutes)
    await table.fill(last?.title.nl ?? '', '2')
    await table.press('Overnemen')
    expect(dialog()).toBeNull()
    expect(stepMinutes(documents, last?.id ?? '')).toBe(2)
    expect(minutesOf(documents, { id: 'dialogue', minutes: 12 })).toBeLessThan(12)
  })

  it('what there is no room for is said', async () => {
    await atMinute(80, panel)
    await table.press('Latere stappen korter maken')
    expect(dialog()?.textContent).toMatch(/In dit voorstel zijn \d+ minuten niet in te halen/)
  })

  it('without a delay there is no proposal, and the later steps can still be changed', async () => {
    const documents = await atMinute(2, panel)
    expect(table.text()).not.toContain('Latere stappen korter maken')
    await table.press('Zelf aanpassen')
    const step = dilemma.steps[1]
    await table.fill(step?.title.nl ?? '', '20')
    expect(dialog()?.textContent).toContain(`Samen ${20 - (step?.minutes ?? 0)} minuten langer.`)
    await table.press('Annuleren')
    expect(stepMinutes(documents, step?.id ?? '')).toBe(step?.minutes)
  })
})

describe('R-INTERFACE-72 a delay is said by itself', () => {
  const callout = () =>
    [...document.querySelectorAll('p')].filter((line) => /uit\. Zonder/.test(line.textContent))

  it.each([
    ['three minutes late', 9, false],
    ['four minutes late', 10, true],
  ])('%s', async (_words, minutes, isSaid) => {
    await atMinute(minutes, hint)
    expect(callout().length > 0).toBe(isSaid)
  })

  it('not while the time stands still, nor where nothing can be shorter', async () => {
    await atMinute(20, hint, (documents) => {
      startTimer(documents, at(0))
      pauseTimer(documents, at(12))
    })
    expect(callout()).toEqual([])
    await table.close()
    await atMinute(120, hint, (documents) => {
      startTimer(documents, at(0))
      goToStep(documents, at(1), dilemma.steps.at(-1)?.id ?? '')
    })
    expect(callout()).toEqual([])
  })

  it('once put away it stays away for that step, and may come at the next', async () => {
    const documents = await atMinute(30, hint)
    await table.press('Niet nu')
    expect(callout()).toEqual([])
    await act(async () => goToStep(documents, at(29), 'case'))
    expect(callout()).toHaveLength(1)
    await act(async () => goToStep(documents, at(29), 'opening'))
    expect(callout()).toEqual([])
  })

  it('taking the shorter steps over answers it', async () => {
    await atMinute(14, hint)
    await table.press('Latere stappen korter maken')
    await table.press('Overnemen')
    expect(callout()).toEqual([])
    expect(table.text()).toContain(`Het plan is aangepast. Het gesprek eindigt nu om ${hour(90)}.`)
  })
})

describe('R-INTERFACE-73 the list of steps', () => {
  const Rail = () => {
    const progress = useQuery(progressQuery)
    const guidance = {
      following: { group: 'opening', alone: null, held: null },
      shown: 'opening',
      takesGroup: true,
      setTakesGroup: () => {},
      goTo: () => {},
      backToGroup: () => {},
      lookAt: () => {},
      choseMyself: { current: false },
    }
    const [step] = dilemma.steps
    if (step === undefined) return null
    return <StepRail method={dilemma} progress={progress} step={step} guidance={guidance} />
  }

  it('shows minutes as they are now, with those of the method in words', async () => {
    await atMinute(
      14,
      <>
        {panel}
        <Rail />
      </>,
    )
    const row = () => document.querySelector('[data-step=dialogue]')
    const before = row()?.textContent ?? ''
    expect(before).not.toContain('volgens de methode')
    await table.press('Latere stappen korter maken')
    const dialogue = dilemma.steps.find(({ id }) => id === 'dialogue')
    await table.fill(dialogue?.title.nl ?? '', '5')
    await table.press('Overnemen')
    expect(row()?.textContent).toContain(`5 minuten, volgens de methode ${dialogue?.minutes}`)
    expect(row()?.querySelector('s')?.textContent).toBe(`${dialogue?.minutes}`)
    expect(row()?.querySelector('s')?.closest('[aria-hidden]')).not.toBeNull()
  })
})
