import { expect, test } from 'vitest'
import { findPersonalData } from '../../shared/privacy/find.ts'
import { createPrivacyGuard, type PrivacyWorker } from './privacy-guard.ts'
import { type PrivacyAnswer, type PrivacyPort, type PrivacyQuestion, servePrivacy } from './serve-privacy.ts'

const aliases = [{ name: 'Fatima El Amrani', alias: 'mevrouw A.' }]
const text = 'Fatima belde met 06-12345678.'

/** The code of the worker behind a real channel; only the thread is missing. */
const started = () => {
  const { port1, port2 } = new MessageChannel()
  const asked: PrivacyQuestion[] = []
  let isEnded = false
  servePrivacy(port2 as unknown as PrivacyPort<PrivacyAnswer, PrivacyQuestion>)
  let fail = (): void => undefined
  const worker: PrivacyWorker = {
    ask: (question) => {
      asked.push(question)
      port1.postMessage(question)
    },
    listen: (answered, failed) => {
      port1.onmessage = ({ data }) => answered(data)
      fail = failed
    },
    end: () => {
      isEnded = true
      port1.close()
    },
  }
  return { worker, asked, isEnded: () => isEnded, fail: () => fail() }
}

test('R-PRIVACY-9 the guard answers what the scanner finds, with the aliases that it was told', async () => {
  const { worker, isEnded } = started()
  const guard = createPrivacyGuard(() => worker)
  expect(await guard.ask(text)).toEqual(findPersonalData(text, { aliases: [] }))
  guard.setAliases(aliases)
  expect(await guard.ask(text)).toEqual(findPersonalData(text, { aliases }))
  guard.close()
  expect(isEnded()).toBe(true)
  expect(await guard.ask(text)).toBeNull()
})

test('R-PRIVACY-9 the newest question wins, and what came between is never read', async () => {
  const { worker, asked } = started()
  const guard = createPrivacyGuard(() => worker)
  const answers = await Promise.all(
    ['Jan', 'Jan d', 'Jan de', 'Jan de Vries'].map((typed) => guard.ask(typed)),
  )
  expect(answers.slice(0, 3)).toEqual([null, null, null])
  expect(answers[3]?.map((one) => one.text)).toEqual(['Jan de Vries'])
  expect(asked.map((one) => (one.kind === 'read' ? one.text : ''))).toEqual(['Jan', 'Jan de Vries'])
  guard.close()
})

test('R-PRIVACY-9 without a worker the same code reads in idle time, and a failing worker loses no question', async () => {
  const refused = createPrivacyGuard(() => {
    throw new Error('no workers here')
  })
  refused.setAliases(aliases)
  expect(await refused.ask(text)).toEqual(findPersonalData(text, { aliases }))

  const { worker, fail, isEnded } = started()
  const guard = createPrivacyGuard(() => worker)
  guard.setAliases(aliases)
  const answer = guard.ask(text)
  fail()
  expect(isEnded()).toBe(true)
  expect(await answer).toEqual(findPersonalData(text, { aliases }))
  expect(await guard.ask(`${text}\nJan de Vries`)).toHaveLength(3)
  refused.close()
  guard.close()
})

test('R-PRIVACY-9 in idle time a long text is read in slices and given up for a newer one', async () => {
  let slices = 0
  const guard = createPrivacyGuard(
    () => {
      throw new Error('no workers here')
    },
    (work) => {
      setTimeout(() => {
        slices++
        work(() => false)
      })
    },
  )
  const lines = Array.from({ length: 40 }, (_, at) => `Regel ${at} over Jan.`)
  expect(await guard.ask(lines.join('\n'))).toHaveLength(40)
  expect(slices).toBe(41)
  slices = 0
  const old = guard.ask(lines.map((line) => `${line} Nu.`).join('\n'))
  const newer = guard.ask('Jan')
  expect(await old).toBeNull()
  expect(await newer).toHaveLength(1)
  expect(slices).toBeLessThan(10)
  guard.close()
})

test('R-PRIVACY-9 closing answers whoever still waits', async () => {
  const guard = createPrivacyGuard(() => started().worker)
  const answers = [guard.ask('Jan'), guard.ask('Piet')]
  guard.close()
  expect(await Promise.all(answers)).toEqual([null, null])
})
