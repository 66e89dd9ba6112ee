import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // Two at least: on two cores one worker would leave half of the machine waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'without a screen',
          include: ['{main,shared,server}/**/*.test.ts', 'tests/integration/**/*.test.ts'],
          // What is pure leaves nothing behind, and a worker for each file costs a third of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'screens', include: ['renderer/**/*.test.{ts,tsx}'] } },
    ],
  },
})
