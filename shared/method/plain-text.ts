import { methodLimits } from './limits.ts'

/** Tags and comments of HTML; a less-than sign with a space behind it is arithmetic. */
const tag = /<[/!?a-z]/i

/** Addresses that run something instead of leading somewhere. Whoever hides them breaks them over lines. */
const running = /(?:java|vb)script:|data:(?:[a-z]+\/|[;,])/i

/**
 * Characters that nobody sees, or that turn the order of the others around: control characters but the new line, halves of
 * characters, marks of direction, what has no width, and tags.
 */
const unseen =
  /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u

/** Whether a text says what it seems to say: no markup, nothing that runs, nothing unseen. */
export const isPlainText = (text: string): boolean =>
  !unseen.test(text) && !tag.test(text) && !running.test(text.replaceAll('\n', ''))

const allUnseen = new RegExp(unseen, 'gu')
const allTags = new RegExp(tag, 'gi')
const words = (letters: string): string => [...letters].join('\\n*')
const allScripts = new RegExp(`(${words('script')}\\n*):`, 'gi')
const allData = new RegExp(`(${words('data')}\\n*):`, 'gi')

/** A space takes away that an address runs, and leaves what somebody wrote. */
const standing = (text: string): string =>
  running.test(text.replaceAll('\n', '')) ? text.replace(allScripts, '$1 :').replace(allData, '$1: ') : text

/**
 * What somebody wrote as plain text that fits: tabs are spaces, what nobody sees goes, and a space stands where there would
 * be markup, so that "<jonger dan 18" says what it said. Plain text that fits stays as it is.
 */
export const plainText = (text: string): string =>
  standing(
    text
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll('\t', ' ')
      .replace(allUnseen, '')
      .replace(allTags, (found) => `< ${found.slice(1)}`),
  )
    .slice(0, methodLimits.text)
    // Cutting may leave half a character.
    .replace(allUnseen, '')
