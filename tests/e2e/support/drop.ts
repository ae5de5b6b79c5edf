import type { Page } from 'playwright-core'

/**
 * Drops real files on the middle of the window, as the system does: the page gets files with their paths.
 *
 * A drop is only delivered once the page has answered that it takes what hovers, hence the moments between.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  const at = await page.evaluate(() => ({ x: window.innerWidth / 2, y: window.innerHeight / 2 }))
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, data, ...at })
    await page.waitForTimeout(150)
  }
  await session.detach()
}
