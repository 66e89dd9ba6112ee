/** Words of a table, written one after the other. */
export const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))
