import { AppError } from '#shared/errors'
import type { Archive } from './open-archive'

/**
 * Throws `import.encrypted-file` when an OpenDocument package (odt, ods) is locked with a password.
 *
 * Either every entry is encrypted and its manifest says so (ODF 1.2 part 3, 4.4), or the whole package lies encrypted in
 * one entry, as newer LibreOffice does it.
 */
export function refuseEncryptedOpenDocument(archive: Archive, fileName: string): void {
  const manifest = archive.read('META-INF/manifest.xml')
  const isLocked =
    archive.has('encrypted-package') ||
    (manifest !== null && new TextDecoder().decode(manifest).includes(':encryption-data'))
  if (isLocked) throw new AppError('import.encrypted-file', { fileName })
}
