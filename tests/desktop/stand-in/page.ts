import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Chromium, Session } from './chromium.ts'
import { makeCodec } from './codec.ts'
import { type Frame, frameTree } from './frames.ts'
import { fromMainFunction, pageScript, preloadScript, preloadWorldName, toMainBinding } from './worlds.ts'

const codec = makeCodec()

/** A message of the preload script; `answer` is there when it waits for one. */
export interface PreloadMessage {
  readonly channel: string
  readonly values: readonly unknown[]
  readonly frame: Frame
  readonly answer: ((isDone: boolean, value: unknown) => void) | null
}

/** What the page of a window tells. */
export interface PageListener {
  message(message: PreloadMessage): void
  /** A page that may not want to close; answers whether it closes nonetheless. */
  leave(): boolean
  windowOpens(details: { readonly url: string; readonly name: string; readonly features: string }): void
}

/**
 * A page of Chromium that is the inside of a window: its preload script in a world of its own, its frames, its messages. It is
 * still held when this is called, so that nothing of it runs before its preload script.
 */
export const openPage = (
  chromium: Chromium,
  { targetId, session }: { readonly targetId: string; readonly session: Session },
  preload: string | undefined,
  listener: PageListener,
) => {
  const { send, on } = session
  const frames = frameTree(targetId, session, (channel, values) => post({ channel, values }))
  const contexts = new Map<
    number,
    { readonly frameId: string; readonly name: string; readonly unique: string }
  >()

  /** Says something to the preload script of the page that is there now. */
  const post = (message: object, to?: string): void => {
    const context = [...contexts.values()].find(
      ({ name, frameId }) => name === preloadWorldName && frameId === targetId,
    )
    if (context === undefined || (to !== undefined && context.unique !== to)) return
    const text = codec.encode(message)
    send('Runtime.evaluate', {
      expression: `${fromMainFunction}(${JSON.stringify(text)})`,
      uniqueContextId: context.unique,
    }).catch(() => undefined)
  }

  on('Runtime.executionContextCreated', ({ context }) => {
    contexts.set(context.id, {
      frameId: String(context.auxData?.frameId),
      name: context.name,
      unique: context.uniqueId,
    })
  })
  on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    contexts.delete(executionContextId)
  })
  on('Runtime.executionContextsCleared', () => contexts.clear())
  on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const context = contexts.get(executionContextId)
    const frame = context === undefined ? null : frames.frame(context.frameId)
    if (name !== toMainBinding || context === undefined || frame === null) return
    const { id, channel, values } = codec.decode(payload) as {
      id?: number
      channel: string
      values: unknown[]
    }
    const answer = (isDone: boolean, value: unknown): void => post({ id, isDone, value }, context.unique)
    listener.message({ channel, values, frame, answer: id === undefined ? null : answer })
  })
  on('Page.javascriptDialogOpening', ({ type }) => {
    const accept = type === 'beforeunload' ? listener.leave() : false
    send('Page.handleJavaScriptDialog', { accept }).catch(() => undefined)
  })
  on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
    listener.windowOpens({ url, name: windowName, features: windowFeatures.join(',') }),
  )
  on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const part = chromium.session(sessionId)
    if (targetInfo.type === 'iframe') {
      frames.follow(part)
      for (const command of ['Page.enable', 'Runtime.enable'] as const)
        part.send(command).catch(() => undefined)
    }
    part.send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
  })

  const secret = randomUUID()
  const bundle = preload === undefined ? null : readFileSync(preload, 'utf8')
  const steps = [
    send('Page.enable'),
    send('Runtime.enable'),
    send('Page.setLifecycleEventsEnabled', { enabled: true }),
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    ...(bundle === null
      ? []
      : [
          send('Runtime.addBinding', { name: toMainBinding, executionContextName: preloadWorldName }),
          send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(secret) }),
          send('Page.addScriptToEvaluateOnNewDocument', {
            source: preloadScript(secret, bundle),
            worldName: preloadWorldName,
          }),
        ]),
  ]
  const ready = Promise.all(steps).then(() => send('Runtime.runIfWaitingForDebugger'))

  return { session, targetId, frames, post, ready }
}

export type Page = ReturnType<typeof openPage>
