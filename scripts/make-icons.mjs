// Draws the icon files from resources/icons/samplan.svg: npx node scripts/make-icons.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'

const folder = resolve(import.meta.dirname, '../resources/icons')
const svg = readFileSync(join(folder, 'samplan.svg'), 'utf8')

/** The mark as PNG bytes, `size` pixels square. */
async function draw(size) {
  const sized = svg.replace('width="64" height="64"', `width="${size}" height="${size}"`)
  const canvas = createCanvas(size, size)
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(sized)), 0, 0, size, size)
  return canvas.toBuffer('image/png')
}

/** Windows' icon file: a directory of PNGs. (https://learn.microsoft.com/previous-versions/ms997538) */
function toIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** macOS' icon file: typed chunks of PNG, each with its whole length in big-endian. */
function toIcns(pictures) {
  const types = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' }
  const chunks = pictures
    .filter(({ size }) => types[size])
    .map(({ size, png }) => {
      const head = Buffer.alloc(8)
      head.write(types[size])
      head.writeUInt32BE(png.length + 8, 4)
      return Buffer.concat([head, png])
    })
  const head = Buffer.alloc(8)
  head.write('icns')
  head.writeUInt32BE(
    chunks.reduce((length, chunk) => length + chunk.length, 8),
    4,
  )
  return Buffer.concat([head, ...chunks])
}

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const pictures = await Promise.all(sizes.map(async (size) => ({ size, png: await draw(size) })))
mkdirSync(join(folder, 'linux'), { recursive: true })
for (const { size, png } of pictures) {
  if (size <= 512) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png)
}
writeFileSync(join(folder, 'icon.ico'), toIco(pictures.filter(({ size }) => size <= 256)))
writeFileSync(join(folder, 'icon.icns'), toIcns(pictures))
