import { expect, test } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { firstRetention, isTooLong, retentionRules } from './retention.ts'

const today = '2026-02-27'
const rules = (values: object, unlocked: readonly 'retentionDays'[] = []) =>
  retentionRules({ values, unlocked, sources: [] }, today)

test('R-POLICY-9 a new session begins with the day of the policy, and no later one can be chosen', () => {
  expect(firstRetention(rules({ retentionDays: 2 }), '2027-02-27')).toBe('2026-03-01')
  expect(rules({ retentionDays: 2 }).isLocked).toBe(true)
  expect(rules({ retentionDays: 2 }, ['retentionDays']).isLocked).toBe(false)
  const most = rules({ retentionMaximumDays: 30 })
  expect(firstRetention(most, '2027-02-27')).toBe('2026-03-29')
  expect(firstRetention(most, '2026-03-01')).toBe('2026-03-01')
  expect([isTooLong(most, '2026-03-29'), isTooLong(most, '2026-03-30')]).toEqual([false, true])
})

test('R-POLICY-9 without a policy the usual day stands', () => {
  const none = retentionRules(noPolicy, today)
  expect(firstRetention(none, '2027-02-27')).toBe('2027-02-27')
  expect([none.isLocked, isTooLong(none, '2999-01-01')]).toEqual([false, false])
})
