const queues = new Map<string, Promise<unknown>>()

/**
 * Runs a change of one record after every earlier change of it, in this tab and, where the browser has locks, in every
 * other tab of this device: what is read and written back would otherwise lose what came in between.
 */
export const oneAtATime = <Value>(name: string, change: () => Promise<Value>): Promise<Value> => {
  const locks = typeof navigator === 'undefined' ? null : navigator.locks
  if (typeof locks?.request === 'function') return locks.request(`beraad/${name}`, change) as Promise<Value>
  const next = (queues.get(name) ?? Promise.resolve()).then(change, change)
  queues.set(
    name,
    next.catch(() => undefined),
  )
  return next
}
