import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desktop, launch } from './support/launch'

/**
 * The product's own entry, whose engine is a utility process. In this runtime it goes as far as the catalogue: the
 * database's native part needs a newer Electron.
 */
let desktop: Desktop
beforeAll(async () => {
  desktop = await launch({ entry: 'out/main/index.js' })
})
afterAll(() => desktop.close())

it('reaches its engine in a utility process', async () => {
  const answer = await desktop.page.evaluate(() => window.api.call('catalogue.view', {}))
  expect(answer.ok && answer.value.requirements.length).toBeGreaterThan(0)
})
