import { CircleCheck, CircleDashed, CircleQuestionMark, type LucideIcon } from 'lucide-react'
import type { Fact } from '../../shared/session/model.ts'

/** A mark before each word, so that what is not known yet is found at a glance. */
export const certaintyIcons: Readonly<Record<Exclude<Fact['certainty'], ''>, LucideIcon>> = {
  sure: CircleCheck,
  unsure: CircleDashed,
  unknown: CircleQuestionMark,
}
