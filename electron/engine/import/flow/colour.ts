/** A pattern of two colours (0xrrggbb) as the one that the eye sees, `#rrggbb`; null for white. */
export function mixColours(background: number, foreground: number, foregroundShare: number): string | null {
  const mixed = [16, 8, 0].reduce((value, shift) => {
    const behind = ((background >> shift) & 0xff) * (1 - foregroundShare)
    const front = ((foreground >> shift) & 0xff) * foregroundShare
    return value | (Math.round(behind + front) << shift)
  }, 0)
  return mixed === 0xffffff ? null : `#${mixed.toString(16).padStart(6, '0')}`
}
