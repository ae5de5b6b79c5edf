import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    env: { TZ: 'Europe/Stockholm', LANG: 'sv_SE.UTF-8' },
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
