/**
 * Solves `(K + λI) A = Y` for a symmetric, positive semidefinite K (Cholesky).
 *
 * Matrices are row by row in flat arrays: K is `n × n`, of which the lower triangle is read and overwritten, Y and the
 * answer are `n × columns`.
 */
export function solveLeastSquares(
  kernel: Float64Array,
  targets: Float64Array,
  size: { readonly n: number; readonly columns: number },
  lambda: number,
): Float64Array {
  const { n, columns } = size
  factorise(kernel, n, lambda)
  const answer = Float64Array.from(targets)
  for (let row = 0; row < n; row += 1) {
    for (let before = 0; before < row; before += 1) {
      subtractRow(answer, columns, row, before, kernel[row * n + before] ?? 0)
    }
    divideRow(answer, columns, row, kernel[row * n + row] ?? 1)
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    for (let after = row + 1; after < n; after += 1) {
      subtractRow(answer, columns, row, after, kernel[after * n + row] ?? 0)
    }
    divideRow(answer, columns, row, kernel[row * n + row] ?? 1)
  }
  return answer
}

/** Leaves the Cholesky factor in the lower triangle. */
function factorise(kernel: Float64Array, n: number, lambda: number): void {
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = (kernel[row * n + column] ?? 0) + (row === column ? lambda : 0)
      for (let k = 0; k < column; k += 1) sum -= (kernel[row * n + k] ?? 0) * (kernel[column * n + k] ?? 0)
      kernel[row * n + column] =
        row === column ? Math.sqrt(Math.max(sum, Number.EPSILON)) : sum / (kernel[column * n + column] ?? 1)
    }
  }
}

function subtractRow(matrix: Float64Array, columns: number, row: number, other: number, factor: number): void {
  if (factor === 0) return
  for (let column = 0; column < columns; column += 1) {
    const at = row * columns + column
    matrix[at] = (matrix[at] ?? 0) - factor * (matrix[other * columns + column] ?? 0)
  }
}

function divideRow(matrix: Float64Array, columns: number, row: number, divisor: number): void {
  for (let column = 0; column < columns; column += 1) {
    const at = row * columns + column
    matrix[at] = (matrix[at] ?? 0) / divisor
  }
}
