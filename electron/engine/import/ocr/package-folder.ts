import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/**
 * Folder of an installed package.
 *
 * Starting from the working module would break once the code is bundled into another folder, so the file name is
 * only a starting point from which Node walks up to node_modules; both the source and the bundle stand below it.
 */
export function packageFolder(name: string): string {
  const start = typeof __filename === 'string' ? __filename : import.meta.url
  return dirname(createRequire(start).resolve(`${name}/package.json`))
}
