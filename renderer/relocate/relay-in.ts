/**
 * The relay that somebody typed, as its WebSocket address without a slash at the end; null when it is none. People copy the
 * address of the web edition, which is the same relay.
 */
export const relayIn = (typed: string): string | null => {
  const text = typed.trim()
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `wss://${text}`
  if (!URL.canParse(whole)) return null
  const { protocol, host, pathname, username, password, search, hash } = new URL(whole)
  const socket = { 'https:': 'wss:', 'http:': 'ws:', 'wss:': 'wss:', 'ws:': 'ws:' }[protocol]
  const isPlain = username === '' && password === '' && search === '' && hash === ''
  if (socket === undefined || host === '' || !isPlain) return null
  return `${socket}//${host}${pathname}`.replace(/\/+$/, '')
}
