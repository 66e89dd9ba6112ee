import { toChromium, toMain } from './addresses.ts'
import type { Chromium } from './chromium.ts'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

/**
 * Every request that Chromium makes passes here before it leaves: those for a scheme of ours are answered by main's own handler,
 * headers and all; a document for a frame is loaded only when `mayLoad` says so.
 */
export const answerRequests = (
  chromium: Chromium,
  {
    handlerOf,
    mayLoad,
  }: {
    readonly handlerOf: (scheme: string) => ProtocolHandler | undefined
    readonly mayLoad: (frameId: string, address: string, isRedirect: boolean) => boolean
  },
): Promise<unknown> => {
  const { send, on } = chromium.browser

  const fulfil = async (
    requestId: string,
    handler: ProtocolHandler,
    request: { readonly url: string; readonly method: string; readonly headers: Record<string, string> },
    body: string | undefined,
  ): Promise<void> => {
    const response = await handler(
      new Request(request.url, {
        method: request.method,
        headers: request.headers,
        ...(body === undefined ? {} : { body }),
      }),
    )
    const content = Buffer.from(await response.arrayBuffer())
    await send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({
        name,
        value: name === 'location' ? toChromium(value) : value,
      })),
      body: content.toString('base64'),
    })
  }

  on('Fetch.requestPaused', ({ requestId, request, resourceType, frameId, redirectedRequestId }) => {
    const fail = async (errorReason: 'Aborted' | 'Failed'): Promise<void> => {
      await send('Fetch.failRequest', { requestId, errorReason })
    }
    const answer = async (): Promise<void> => {
      const url = toMain(request.url)
      if (resourceType === 'Document' && !mayLoad(frameId, url, redirectedRequestId !== undefined))
        return fail('Aborted')
      const scheme = new URL(url).protocol.slice(0, -1)
      const handler = handlerOf(scheme)
      if (handler !== undefined) {
        const { method, headers, postData } = request
        return fulfil(requestId, handler, { url, method, headers }, postData)
      }
      if (scheme === 'app') return fail('Failed')
      await send('Fetch.continueRequest', { requestId })
    }
    answer().catch(() => fail('Failed').catch(() => undefined))
  })
  return send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}
