/**
 * Which step a screen shows. `alone` is the step somebody chose for themself, null while they follow the group.
 * `held` is the step that stays a moment longer because its reader is in the middle of a word.
 */
export interface Following {
  readonly group: string
  readonly alone: string | null
  readonly held: string | null
}

export type FollowingChange =
  | { readonly kind: 'group-moved'; readonly to: string; readonly typing: boolean }
  | { readonly kind: 'paused-typing' }
  | { readonly kind: 'look-at'; readonly step: string }
  | { readonly kind: 'back-to-group' }

/** The step on the screen. */
export const shownStep = (following: Following): string =>
  following.held ?? following.alone ?? following.group

/** What a change does to the step on the screen. A move by the group never cuts off somebody who is typing. */
export const followingAfter = (following: Following, change: FollowingChange): Following => {
  switch (change.kind) {
    case 'group-moved': {
      if (change.to === following.group) return following
      const reached = following.alone === change.to
      const follows = following.alone === null
      return {
        group: change.to,
        alone: reached ? null : following.alone,
        held: follows && change.typing ? shownStep(following) : null,
      }
    }
    case 'paused-typing':
      return following.held === null ? following : { ...following, held: null }
    case 'look-at':
      return { ...following, alone: change.step === following.group ? null : change.step, held: null }
    case 'back-to-group':
      return { ...following, alone: null, held: null }
  }
}
