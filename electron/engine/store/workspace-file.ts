/** What can be told about a workspace file before and around the database: may it be written, is it one at all. */
import { accessSync, closeSync, constants, openSync, readSync, renameSync, rmSync, type Stats, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '#shared/errors'

/** Spells `Smpl`: SQLite's own field for telling one program's files from another's. */
export const applicationId = 0x536d706c

const magic = Buffer.from('SQLite format 3\0', 'latin1')

/** Files that SQLite keeps beside an open database. */
function sideFiles(path: string): string[] {
  return ['-wal', '-shm', '-journal'].map((ending) => path + ending)
}

export function removeWithSideFiles(path: string): void {
  for (const file of [path, ...sideFiles(path)]) rmSync(file, { force: true })
}

/** Puts a finished file in the place of another; what SQLite kept beside the old one would spoil the new one. */
export function replaceWorkspaceFile(finished: string, path: string): void {
  for (const file of sideFiles(path)) rmSync(file, { force: true })
  renameSync(finished, path)
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch {
    return false
  }
}

/** A file without any write permission counts as read-only even for a user who could write it all the same. */
export function isWritable(path: string, stats: Stats): boolean {
  return (stats.mode & 0o222) !== 0 && may(path, constants.W_OK) && may(dirname(path), constants.W_OK)
}

/** Throws `workspace.not-found` or `workspace.not-a-workspace` unless the file is a database of some kind. */
export function requireDatabaseFile(path: string): Stats {
  const fileName = basename(path)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new AppError('workspace.not-found', { fileName })
  if (!stats.isFile() || !startsWithMagic(path)) throw new AppError('workspace.not-a-workspace', { fileName })
  return stats
}

function startsWithMagic(path: string): boolean {
  const start = Buffer.alloc(magic.length)
  const file = openSync(path, 'r')
  try {
    return readSync(file, start, 0, magic.length, 0) === magic.length && start.equals(magic)
  } finally {
    closeSync(file)
  }
}
