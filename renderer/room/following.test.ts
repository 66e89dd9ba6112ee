import { describe, expect, it } from 'vitest'
import { type Following, followingAfter, shownStep } from './following.ts'

const following: Following = { group: 'case', alone: null, held: null }

describe('following the group', () => {
  it('R-INTERFACE-1 takes whoever follows along to the step of the group', () => {
    const after = followingAfter(following, { kind: 'group-moved', to: 'dilemma', typing: false })
    expect(shownStep(after)).toBe('dilemma')
  })

  it('R-INTERFACE-2 lets somebody look elsewhere, stay there when the group moves, and come back', () => {
    const away = followingAfter(following, { kind: 'look-at', step: 'opening' })
    expect(shownStep(away)).toBe('opening')
    const still = followingAfter(away, { kind: 'group-moved', to: 'dilemma', typing: false })
    expect(shownStep(still)).toBe('opening')
    expect(shownStep(followingAfter(still, { kind: 'back-to-group' }))).toBe('dilemma')
  })

  it('R-INTERFACE-2 counts as following again when the group arrives where somebody already looks', () => {
    const ahead = followingAfter(following, { kind: 'look-at', step: 'dilemma' })
    const met = followingAfter(ahead, { kind: 'group-moved', to: 'dilemma', typing: true })
    expect(met.alone).toBeNull()
    expect(shownStep(followingAfter(met, { kind: 'group-moved', to: 'case', typing: false }))).toBe('case')
  })

  it('R-INTERFACE-1 waits for the end of a word before it takes somebody along', () => {
    const held = followingAfter(following, { kind: 'group-moved', to: 'dilemma', typing: true })
    expect(shownStep(held)).toBe('case')
    expect(held.alone).toBeNull()
    const further = followingAfter(held, { kind: 'group-moved', to: 'clarify', typing: true })
    expect(shownStep(further)).toBe('case')
    expect(shownStep(followingAfter(further, { kind: 'paused-typing' }))).toBe('clarify')
  })

  it('R-INTERFACE-2 shows the own choice at once, also while a step is held', () => {
    const held = followingAfter(following, { kind: 'group-moved', to: 'dilemma', typing: true })
    expect(shownStep(followingAfter(held, { kind: 'look-at', step: 'opening' }))).toBe('opening')
    expect(shownStep(followingAfter(held, { kind: 'look-at', step: 'dilemma' }))).toBe('dilemma')
  })
})
