import type { Detector } from './detector.ts'

const local = /[\p{L}\p{N}._%+'-]/u
const domain = /[\p{L}\p{N}.-]/u
const mostLocal = 64
const mostDomain = 253

/** An at sign, also written out between brackets so that machines shall not read it. */
export const email: Detector = {
  kind: 'email',
  pattern: / ?[([]at[)\]] ?|@/giu,
  read: ({ index, 0: sign }, text) => {
    let start = index
    while (start > 0 && index - start < mostLocal && local.test(text.charAt(start - 1))) start--
    while (start < index && /[._%+'-]/.test(text.charAt(start))) start++
    const from = index + sign.length
    let end = from
    while (end < text.length && end - from < mostDomain && domain.test(text.charAt(end))) end++
    while (end > from && /[.-]/.test(text.charAt(end - 1))) end--
    const host = text.slice(from, end)
    const parts = host.split('.')
    if (
      start === index ||
      parts.length < 2 ||
      parts.includes('') ||
      !/^\p{L}{2,24}$/u.test(parts.at(-1) ?? '')
    )
      return null
    return { start, end, certainty: 'certain' }
  },
}
