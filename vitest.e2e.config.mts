import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    // One window at a time: two would share the screen and the focus.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    passWithNoTests: false,
  },
})
