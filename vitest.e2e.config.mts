import { defineConfig } from 'vitest/config'

const { SAMPLAN_PICTURES } = process.env

export default defineConfig({
  test: {
    include: [SAMPLAN_PICTURES ? 'tests/e2e/pictures/take-pictures.ts' : 'tests/e2e/*.e2e.ts'],
    // One window at a time: two would share the screen and the focus.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
})
