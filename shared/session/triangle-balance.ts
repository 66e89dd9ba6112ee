/** A difference of one point says little about two judgements of different things; from two on it is worth a word. */
const worthAWord = 2

/** Which values are two points or more behind the one that is served most; who has no point is not compared. */
export const behindOf = <Corner extends { readonly score: number | null }>(
  corners: readonly Corner[],
): readonly Corner[] => {
  const scores = corners.flatMap(({ score }) => score ?? [])
  const most = Math.max(...scores)
  return corners.filter(({ score }) => score !== null && most - score >= worthAWord)
}
