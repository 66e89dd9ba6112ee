/** How long a relay may take to answer, in ms. */
const patience = 6_000

/**
 * Whether the relay can be reached. Knocks on the room's door without a pass: a relay that is there opens the
 * connection before it refuses (close code 44xx), and one that is not never does. Returns what gives up waiting.
 */
export const askRelay = (
  relay: string,
  roomId: string,
  onAnswer: (isThere: boolean) => void,
  Socket: typeof WebSocket = WebSocket,
): (() => void) => {
  let isDone = false
  const finish = (isThere: boolean): void => {
    if (isDone) return
    stop()
    onAnswer(isThere)
  }
  const stop = (): void => {
    isDone = true
    clearTimeout(timer)
    socket?.close()
  }
  const timer = setTimeout(() => finish(false), patience)
  let socket: WebSocket | null = null
  try {
    socket = new Socket(`${relay.replace(/\/+$/, '')}/rooms/${roomId}`)
    socket.onopen = () => finish(true)
    socket.onerror = () => finish(false)
    socket.onclose = () => finish(false)
  } catch {
    // An address that is no address, or one that the page may not reach.
    queueMicrotask(() => finish(false))
  }
  return stop
}

/** The part of a relay's address that people can compare, for instance `relay.voorbeeld.nl`. */
export const hostOf = (relay: string): string => {
  try {
    return new URL(relay).host
  } catch {
    return relay
  }
}
