/** What a record may hold; longer is not an abstract any more. What others send beyond this is ignored and counted. */
export const libraryLimits = {
  title: 200,
  abstract: 4_000,
  question: 500,
  decision: 3_000,
  counterArgument: 3_000,
  conditions: 3_000,
  limits: 3_000,
  followUp: 3_000,
  /** Of one theme, value, option or reference to the law. */
  item: 300,
  items: 24,
  name: 200,
  present: 60,
  /** A record is looked at again within so many months of its approval. */
  reviewMonths: 36,
  /** What is proposed. */
  usualReviewMonths: 24,
} as const
