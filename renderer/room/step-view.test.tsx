// @vitest-environment happy-dom
import { createRef } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import type { Step } from '../../shared/method/method.ts'
import { newSession } from '../../shared/session/session.fixture.ts'
import { prepareScreen } from '../circles/screen.fixture.tsx'
import { type Screen, showFields } from '../fields/conference-screen.fixture.tsx'
import { StepView } from './step-view.tsx'

let screen: Screen
beforeAll(prepareScreen)
afterEach(() => screen.close())

/** The step as a frame: what is asked in it is not what this is about. */
const show = async (step: Step | undefined): Promise<void> => {
  if (step === undefined) throw new Error('the method has no such step')
  screen = await showFields(
    <StepView
      method={dilemma}
      step={{ ...step, fields: [], context: [] }}
      headingRef={createRef()}
      goTo={() => {}}
    />,
    {},
    newSession(),
  )
}

describe('R-INTERFACE-13 where a session is rounded off', () => {
  it('at the last step of the method, also when that is not its closing step', async () => {
    const last = dilemma.steps.at(-1)
    expect(last?.closing).toBe(false)
    await show(last)
    expect(screen.text()).toContain('Beraad afronden')
  })

  it('at the closing step, and nowhere else', async () => {
    const closing = dilemma.steps.find((step) => step.closing)
    await show(closing)
    expect(screen.text()).toContain('Beraad afronden')
    await screen.close()
    await show(dilemma.steps[1])
    expect(screen.text()).not.toContain('Beraad afronden')
  })
})
