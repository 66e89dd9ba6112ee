/**
 * Lets the built page open without a network on an own device, and takes that away on any other. Never rejects:
 * a browser without service workers works, only not offline.
 */
export const keepPagesOffline = async (
  workers: ServiceWorkerContainer | undefined,
  wanted: boolean,
): Promise<void> => {
  if (workers === undefined || !import.meta.env.PROD) return
  try {
    if (wanted) {
      await workers.register('/service-worker.js', { updateViaCache: 'none' })
    } else {
      const registrations = await workers.getRegistrations()
      await Promise.all(registrations.map((registration) => registration.unregister()))
      for (const name of await caches.keys()) await caches.delete(name)
    }
  } catch {
    // The page itself still works; only opening it without a network does not.
  }
}
