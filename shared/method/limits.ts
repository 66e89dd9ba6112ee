/** The most that a method may hold, so that one from elsewhere cannot fill a screen, a room or a memory. */
export const methodLimits = {
  /** Characters of one text. */
  text: 2_000,
  /** Bytes of a method's file. */
  file: 1_000_000,
  /** How deep lists and objects in a file may stand inside each other. */
  depth: 32,
  steps: 40,
  phases: 12,
  fieldsPerStep: 20,
  /** Columns, parts, choices, items, questions, dimensions: anything that a field lists. */
  perField: 60,
  /** What all lists hold together. */
  listed: 5_000,
  /** Prompts, pitfalls and fields of earlier steps in sight. */
  perStep: 20,
  /** Minutes of one step. */
  minutes: 480,
} as const
