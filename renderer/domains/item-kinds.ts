import { CircleQuestionMark, Dot, type LucideIcon, Sprout, TriangleAlert } from 'lucide-react'
import type { DomainItem, DomainItemKind } from '../../shared/session/model.ts'

/** The kinds in the order in which they stand on the screen: what is known and what carries, before what weighs. */
export const itemKinds = ['fact', 'strength', 'worry', 'unknown'] as const satisfies readonly DomainItemKind[]

/** A mark before each kind, so that a strength among facts is seen without its colour. */
export const kindIcons: Readonly<Record<DomainItemKind, LucideIcon>> = {
  fact: Dot,
  strength: Sprout,
  worry: TriangleAlert,
  unknown: CircleQuestionMark,
}

/** Whether removing it costs nobody a word. */
export const isEmptyItem = ({ text, source, date }: DomainItem): boolean =>
  text.trim() === '' && source.trim() === '' && date === ''
