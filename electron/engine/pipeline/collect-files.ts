/**
 * Finds the files that the user means by some files and folders.
 *
 * Folders are walked in Swedish order. Every file is answered for later on, so only what programs leave behind is left
 * out here: locks, thumbnails, and the workspace's own files.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { AppError, type Problem } from '#shared/errors'

export interface FoundFile {
  readonly path: string
  /** Base name, composed (NFC), as messages show it. */
  readonly fileName: string
  /** Named by the user, and not only found in a folder. */
  readonly isAsked: boolean
  /** Why it cannot be read at all; null when it can be tried. */
  readonly problem: Problem | null
}

const leftBehind = [
  /^~\$/, // Word and Excel, while the file is open
  /^\.~lock\./, // LibreOffice
  /^\._/, // macOS, beside files on other disks
  /^(\.DS_Store|__MACOSX|Thumbs\.db|desktop\.ini)$/i,
  /\.samplan(-wal|-shm|-journal|\.new)?$/i,
]

const swedish = new Intl.Collator('sv', { numeric: true })

export async function collectFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const walk = createWalk()
  for (const path of paths) await walk.visit(resolve(path), true)
  return walk.found
}

function createWalk() {
  const found: FoundFile[] = []
  const seen = new Set<string>()

  const add = (path: string, isAsked: boolean, code: 'import.cannot-open' | 'import.not-a-file' | null) => {
    if (seen.has(path)) return
    seen.add(path)
    const fileName = basename(path).normalize('NFC')
    const problem = code && new AppError(code, { fileName }).toProblem()
    found.push({ path, fileName, isAsked, problem })
  }

  const visitFolder = async (path: string) => {
    // Links can lead back to a folder above; each real folder is walked once.
    const folder = `folder:${await realpath(path)}`
    if (seen.has(folder)) return
    seen.add(folder)
    const names = await readdir(path)
    for (const name of names.sort(swedish.compare)) {
      if (!leftBehind.some((pattern) => pattern.test(name))) await visit(join(path, name), false)
    }
  }

  const visit = async (path: string, isAsked: boolean): Promise<void> => {
    try {
      const stats = await stat(path)
      if (stats.isDirectory()) await visitFolder(path)
      else add(path, isAsked, stats.isFile() ? null : 'import.not-a-file')
    } catch {
      add(path, isAsked, 'import.cannot-open')
    }
  }

  return { found, visit }
}
