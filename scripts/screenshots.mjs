// Pictures of every view into docs/images/: npm run screenshots [-- folder with plans]
import { resolve } from 'node:path'
import { runDesktopTests } from './run-desktop-tests.mjs'

const [folder] = process.argv.slice(2)
const shown = folder ? { SAMPLAN_PICTURES_OF: resolve(folder) } : {}

try {
  process.exitCode = await runDesktopTests([], { SAMPLAN_PICTURES: 'yes', ...shown })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
