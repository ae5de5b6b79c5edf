import { expect, it } from 'vitest'
import { solveLeastSquares } from '#engine/normalise/kinds/solve-least-squares'

it('solves a system with several columns and adds lambda to the diagonal', () => {
  // K + 1·I = [[4, 2], [2, 3]], so that A = [[1, 0], [2, -1]] gives Y = [[8, -2], [8, -3]].
  const kernel = Float64Array.from([3, 2, 2, 2])
  const targets = Float64Array.from([8, -2, 8, -3])
  const answer = solveLeastSquares(kernel, targets, { n: 2, columns: 2 }, 1)
  const expected = [1, 0, 2, -1]
  for (const [index, value] of answer.entries()) expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 10)
})

it('reads the lower triangle alone', () => {
  const answer = solveLeastSquares(
    Float64Array.from([1, 99, 0.5, 1]),
    Float64Array.from([1, 1]),
    { n: 2, columns: 1 },
    1,
  )
  expect(answer[0]).toBeCloseTo(answer[1] ?? Number.NaN, 10)
})
