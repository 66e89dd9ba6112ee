/** Who wants to hear of which topic. */
export interface Listeners<Topic> {
  subscribe(topic: Topic, listener: () => void): () => void
  tell(topic: Topic): void
}

/** A small register of listeners by topic; a listener may leave while it is being told. */
export const createListeners = <Topic>(): Listeners<Topic> => {
  const byTopic = new Map<Topic, Set<() => void>>()
  return {
    subscribe: (topic, listener) => {
      const listeners = byTopic.get(topic) ?? new Set()
      byTopic.set(topic, listeners)
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell: (topic) => {
      for (const listener of [...(byTopic.get(topic) ?? [])]) listener()
    },
  }
}
