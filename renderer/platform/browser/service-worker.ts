import { type BuiltPages, offlinePages } from './offline-pages.ts'

/** Replaced in the built worker by `serviceWorkerPlugin`. */
declare const __BUILT_PAGES__: BuiltPages

interface LifeCycleEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface RequestEvent extends LifeCycleEvent {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

interface WorkerScope {
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (event: LifeCycleEvent) => void): void
  addEventListener(name: 'fetch', listener: (event: RequestEvent) => void): void
}

const scope = globalThis as unknown as WorkerScope

const pages = offlinePages(__BUILT_PAGES__, {
  caches,
  fetch: (input, init) => fetch(input, init),
  origin: scope.location.origin,
  patience: 4000,
})

scope.addEventListener('install', (event) => event.waitUntil(pages.install().then(() => scope.skipWaiting())))
scope.addEventListener('activate', (event) =>
  event.waitUntil(pages.activate().then(() => scope.clients.claim())),
)
scope.addEventListener('fetch', (event) => {
  const answer = pages.answer(event.request)
  if (answer !== null) event.respondWith(answer)
})
