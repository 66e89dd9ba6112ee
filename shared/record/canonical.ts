/**
 * The one way to write a value down as JSON: properties in the order of their UTF-16 code units, no white space, texts and
 * numbers as `JSON.stringify` writes them (RFC 8785). Properties that are undefined are not there. Texts stay as they are:
 * two that only look alike are two. What JSON cannot hold is a bug.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object') throw new Error(`JSON has no ${typeof value} such as this`)
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`)
  return `{${parts.join(',')}}`
}
