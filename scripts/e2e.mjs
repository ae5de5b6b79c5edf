// The real window, driven as a user drives it: npm run test:e2e [-- name of a test file]
import { runDesktopTests } from './run-desktop-tests.mjs'

try {
  process.exitCode = await runDesktopTests(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
