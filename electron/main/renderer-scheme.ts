/**
 * Serves the built window as `samplan://window/`, from its own folder alone.
 *
 * A scheme of our own instead of file://, as Electron's security checklist advises: the page then has an origin, and a
 * fault in it cannot read the user's disk. (https://www.electronjs.org/docs/latest/tutorial/security)
 */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const scheme = 'samplan'
export const rendererOrigin = `${scheme}://window`
export const rendererPage = `${rendererOrigin}/index.html`

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must be called before the app is ready. */
export function registerRendererScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }])
}

export function serveRenderer(folder: string): void {
  const root = normalize(folder) + sep
  protocol.handle(scheme, async (request) => {
    const file = normalize(join(root, decodeURIComponent(new URL(request.url).pathname)))
    const type = mimeTypes[extname(file)]
    if (!request.url.startsWith(`${rendererOrigin}/`) || !file.startsWith(root) || !type) {
      return new Response(null, { status: 404 })
    }
    try {
      return new Response(await readFile(file), { headers: { 'content-type': type } })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}
