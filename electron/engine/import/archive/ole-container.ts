/** What can be told about an OLE container (the old Office format) from its bytes, without taking it apart. */

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

export function isOleContainer(bytes: Uint8Array): boolean {
  return signature.every((value, index) => bytes[index] === value)
}

/**
 * Tells whether a docx or xlsx is locked with a password.
 *
 * Office wraps such a file in an OLE container with a stream named EncryptedPackage (MS-OFFCRYPTO 2.3.4.4).
 */
export function isEncryptedOfficeFile(bytes: Uint8Array): boolean {
  return isOleContainer(bytes) && hasStreamNamed(bytes, 'EncryptedPackage')
}

/** Directory entries hold their names in UTF-16LE, always at a multiple of 128 bytes (MS-CFB 2.6.1). */
function hasStreamNamed(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) if (at % 128 === 0) return true
  return false
}
