import type { Frame } from './frames.ts'
import { cancelable, eventful } from './strict.ts'

type Handler = (event: object, ...values: readonly unknown[]) => unknown

/** `ipcMain`, and the way in for what pages send. */
export const makeIpcMain = () => {
  const handlers = new Map<string, Handler>()
  const listeners = new Map<string, Handler[]>()

  const listen = (channel: string, listener: Handler) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcMain
  }
  const off = (channel: string, listener: Handler) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((known) => known !== listener),
    )
    return ipcMain
  }
  const handle = (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }
  const ipcMain: object = eventful('IpcMain', [], {
    handle,
    handleOnce: (channel: string, handler: Handler) =>
      handle(channel, (...values) => {
        handlers.delete(channel)
        return handler(...values)
      }),
    removeHandler: (channel: string) => handlers.delete(channel),
    on: listen,
    addListener: listen,
    off,
    removeListener: off,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcMain
    },
  })

  const eventFrom = (sender: object, frame: Frame | null) =>
    cancelable({
      type: 'frame',
      sender,
      senderFrame: frame,
      frameId: frame === null ? -1 : (Reflect.get(frame, 'routingId') as number),
      processId: 1,
      ports: [],
    })

  return {
    ipcMain,
    /** Answers as Electron does: an error of a handler reaches the page as its text. */
    invoke: async (
      sender: object,
      frame: Frame | null,
      channel: string,
      values: readonly unknown[],
    ): Promise<{ readonly isDone: boolean; readonly value: unknown }> => {
      const handler = handlers.get(channel)
      const failed = (error: unknown) => ({
        isDone: false,
        value: `Error invoking remote method '${channel}': ${error}`,
      })
      if (handler === undefined) return failed(`Error: No handler registered for '${channel}'`)
      try {
        return { isDone: true, value: structuredClone(await handler(eventFrom(sender, frame), ...values)) }
      } catch (error) {
        return failed(error)
      }
    },
    send: (sender: object, frame: Frame | null, channel: string, values: readonly unknown[]): void => {
      for (const listener of listeners.get(channel) ?? []) listener(eventFrom(sender, frame), ...values)
    },
  }
}

export type Ipc = ReturnType<typeof makeIpcMain>
