import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{main,renderer,shared,server}/**/*.test.{ts,tsx}', 'tests/integration/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
})
