/** Kinds of file that are no plans, told by their first bytes. */

interface Signature {
  readonly format: string
  readonly at: number
  /** Null stands for any byte. */
  readonly bytes: readonly (number | null)[]
}

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0))

const signatures: readonly Signature[] = [
  { format: 'png', at: 0, bytes: [0x89, ...ascii('PNG')] },
  { format: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { format: 'gif', at: 0, bytes: ascii('GIF8') },
  { format: 'tiff', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { format: 'tiff', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { format: 'webp', at: 0, bytes: [...ascii('RIFF'), null, null, null, null, ...ascii('WEBP')] },
  { format: 'heic', at: 4, bytes: ascii('ftyphei') },
  { format: 'mp4', at: 4, bytes: ascii('ftyp') },
  { format: 'bmp', at: 0, bytes: [...ascii('BM'), null, null, null, null, 0, 0, 0, 0] },
  { format: 'exe', at: 0, bytes: ascii('MZ') },
  { format: 'elf', at: 0, bytes: [0x7f, ...ascii('ELF')] },
  { format: 'mach-o', at: 0, bytes: [0xcf, 0xfa, 0xed, 0xfe] },
  { format: 'gzip', at: 0, bytes: [0x1f, 0x8b] },
  { format: '7z', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { format: 'rar', at: 0, bytes: ascii('Rar!') },
  { format: 'xz', at: 0, bytes: [0xfd, ...ascii('7zXZ')] },
  { format: 'bzip2', at: 0, bytes: ascii('BZh') },
  { format: 'tar', at: 257, bytes: ascii('ustar') },
  { format: 'sqlite', at: 0, bytes: ascii('SQLite format 3') },
  { format: 'wordperfect', at: 0, bytes: [0xff, ...ascii('WPC')] },
  { format: 'postscript', at: 0, bytes: ascii('%!PS') },
  { format: 'font', at: 0, bytes: [0x00, 0x01, 0x00, 0x00, 0x00] },
]

/** The name of a kind that cannot hold a plan in text; null when no signature fits. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const found = signatures.find(({ at, bytes: expected }) =>
    expected.every((value, index) => value === null || bytes[at + index] === value),
  )
  return found?.format ?? null
}
