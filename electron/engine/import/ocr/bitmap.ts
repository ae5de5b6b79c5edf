/** A page as grey pixels: 0 is black, 255 white, row by row from the top. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** A rectangle of whole pixels; right and bottom lie just outside. */
export interface PixelBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function blankBitmap(width: number, height: number): Bitmap {
  return { width, height, grey: new Uint8Array(width * height).fill(255) }
}

/** Copies a rectangle of one bitmap into another; what falls outside either is left out. */
export function copyPixels(from: Bitmap, box: PixelBox, to: Bitmap, left: number, top: number): void {
  const width = Math.min(box.right, from.width, box.left + to.width - left) - box.left
  for (let y = 0; y < box.bottom - box.top && y + top < to.height && y + box.top < from.height; y += 1) {
    const start = (y + box.top) * from.width + box.left
    if (width > 0) to.grey.set(from.grey.subarray(start, start + width), (y + top) * to.width + left)
  }
}

/** The bitmap as a portable grey map (Netpbm P5), the plainest form that recognition takes. */
export function toPortableGreyMap({ width, height, grey }: Bitmap): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey])
}
