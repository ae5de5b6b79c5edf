/**
 * Compares a row with the catalogue's examples.
 *
 * Patterns name the words that tell a kind of work; a row in other words fits none of them, yet shares pieces of words
 * with what other administrations write. Each example is a vector of letter sequences; regularised least squares
 * (Rifkin, Yeo and Poggio 2003) gives every sequence a weight for every kind and area. The weights follow from the
 * examples alone: same catalogue, same answer, and each answer can be taken apart into the words that gave it.
 */
import type { Catalogue } from '#shared/domain/catalogue'
import { tellingTokens } from './activity-words'
import { type FeaturedWord, featuresOf } from './letter-features'
import { solveLeastSquares } from './solve-least-squares'

interface ExampleScore {
  /** A kind or area id. */
  readonly id: string
  /** Above the average of all examples: 0 for no likeness, towards 1 for one of the examples themselves. */
  readonly score: number
}
export interface Likeness {
  readonly kinds: readonly ExampleScore[]
  readonly areas: readonly ExampleScore[]
  /** The words that speak most for a kind or area, and the nearest example of it. */
  readonly explain: (id: string) => { readonly words: readonly string[]; readonly example: string }
}

interface Example {
  readonly text: string
  readonly kind: string | null
  readonly area: string
}
interface Posting {
  readonly rows: number[]
  readonly values: number[]
  readonly rarity: number
}
interface ExampleModel {
  readonly examples: readonly Example[]
  readonly classes: readonly string[]
  readonly postings: ReadonlyMap<string, Posting>
  /** One row per example, one column per class. */
  readonly coefficients: Float64Array
}

/** Strength of the regularisation; vectors have length 1. */
const lambda = 1
const explainingWords = 3

function listExamples({ activityKinds }: Catalogue): readonly Example[] {
  return [
    ...activityKinds.kinds.flatMap(({ id, area, examples }) =>
      (examples ?? []).map((text) => ({ text, kind: id, area })),
    ),
    ...(activityKinds.otherExamples ?? []).flatMap(({ area, examples }) =>
      examples.map((text) => ({ text, kind: null, area })),
    ),
  ]
}

/** Ids of kinds and areas may coincide, so areas are marked. */
const areaClass = (area: string): string => `area:${area}`

function sumFeatures(words: readonly FeaturedWord[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>()
  for (const { features } of words) for (const [key, value] of features) sum.set(key, (sum.get(key) ?? 0) + value)
  return sum
}

function weighFeatures(
  features: ReadonlyMap<string, number>,
  rarityOf: (feature: string) => number,
): { readonly weighed: ReadonlyMap<string, number>; readonly length: number } {
  const weighed = new Map([...features].map(([key, value]) => [key, value * rarityOf(key)]))
  const length = Math.sqrt([...weighed.values()].reduce((sum, value) => sum + value * value, 0)) || 1
  return { weighed, length }
}

function buildPostings(examples: readonly Example[], catalogue: Catalogue): ReadonlyMap<string, Posting> {
  const vectors = examples.map(({ text }) => sumFeatures(featuresOf(tellingTokens(text, catalogue))))
  const frequency = new Map<string, number>()
  for (const vector of vectors) for (const key of vector.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  const rarityOf = (key: string): number => Math.log(1 + examples.length / (frequency.get(key) ?? 1))
  const postings = new Map<string, Posting>()
  for (const [row, vector] of vectors.entries()) {
    const { weighed, length } = weighFeatures(vector, rarityOf)
    for (const [key, value] of weighed) {
      const posting = postings.get(key) ?? { rows: [], values: [], rarity: rarityOf(key) }
      posting.rows.push(row)
      posting.values.push(value / length)
      postings.set(key, posting)
    }
  }
  return postings
}

function buildKernel(postings: ReadonlyMap<string, Posting>, n: number): Float64Array {
  const kernel = new Float64Array(n * n)
  for (const { rows, values } of postings.values()) {
    for (let i = 0; i < rows.length; i += 1) {
      const start = (rows[i] ?? 0) * n
      const value = values[i] ?? 0
      for (let j = 0; j <= i; j += 1) {
        const at = start + (rows[j] ?? 0)
        kernel[at] = (kernel[at] ?? 0) + value * (values[j] ?? 0)
      }
    }
  }
  return kernel
}

function build(catalogue: Catalogue): ExampleModel {
  const examples = listExamples(catalogue)
  const classes = [
    ...new Set(examples.flatMap(({ kind, area }) => [...(kind === null ? [] : [kind]), areaClass(area)])),
  ]
  const n = examples.length
  const columns = classes.length
  const means = classes.map(
    (id) => examples.filter(({ kind, area }) => kind === id || areaClass(area) === id).length / Math.max(1, n),
  )
  const targets = new Float64Array(n * columns)
  for (const [row, { kind, area }] of examples.entries()) {
    for (const [column, id] of classes.entries()) {
      targets[row * columns + column] = (kind === id || areaClass(area) === id ? 1 : 0) - (means[column] ?? 0)
    }
  }
  const postings = buildPostings(examples, catalogue)
  const coefficients = solveLeastSquares(buildKernel(postings, n), targets, { n, columns }, lambda)
  return { examples, classes, postings, coefficients }
}

const models = new WeakMap<Catalogue, ExampleModel>()

function modelOf(catalogue: Catalogue): ExampleModel {
  const model = models.get(catalogue) ?? build(catalogue)
  models.set(catalogue, model)
  return model
}

/** How near a vector of features is to each example. */
function nearness(model: ExampleModel, features: ReadonlyMap<string, number>, length: number): Float64Array {
  const near = new Float64Array(model.examples.length)
  for (const [key, value] of features) {
    const posting = model.postings.get(key)
    if (posting === undefined) continue
    const weight = (value * posting.rarity) / length
    for (let index = 0; index < posting.rows.length; index += 1) {
      const row = posting.rows[index] ?? 0
      near[row] = (near[row] ?? 0) + weight * (posting.values[index] ?? 0)
    }
  }
  return near
}

/** The score of every class, in the order of `model.classes`, as lift over the average. */
function scoreAll({ coefficients, classes, examples }: ExampleModel, near: Float64Array): Float64Array {
  const scores = new Float64Array(classes.length)
  for (let row = 0; row < examples.length; row += 1) {
    const value = near[row] ?? 0
    if (value === 0) continue
    const start = row * classes.length
    for (let column = 0; column < classes.length; column += 1) {
      scores[column] = (scores[column] ?? 0) + value * (coefficients[start + column] ?? 0)
    }
  }
  return scores
}

function scoreOne({ coefficients, classes }: ExampleModel, near: Float64Array, column: number): number {
  let score = 0
  for (let row = 0; row < near.length; row += 1) {
    score += (near[row] ?? 0) * (coefficients[row * classes.length + column] ?? 0)
  }
  return score
}

const bestFirst = (scores: readonly ExampleScore[]): readonly ExampleScore[] =>
  [...scores].sort((a, b) => b.score - a.score)

/** How like a text is to the examples of each kind and area, best first. */
export function compareWithExamples(text: string, catalogue: Catalogue): Likeness {
  const model = modelOf(catalogue)
  const words = featuresOf(tellingTokens(text, catalogue))
  const rarest = Math.log(1 + model.examples.length)
  const { length } = weighFeatures(sumFeatures(words), (key) => model.postings.get(key)?.rarity ?? rarest)
  const near = nearness(model, sumFeatures(words), length)
  const raw = scoreAll(model, near)
  const scores = model.classes.map((id, column) => ({ id, score: raw[column] ?? 0 }))
  const isArea = ({ id }: ExampleScore): boolean => id.startsWith(areaClass(''))
  return {
    kinds: bestFirst(scores.filter((score) => !isArea(score))),
    areas: bestFirst(scores.filter(isArea).map(({ id, score }) => ({ id: id.slice(areaClass('').length), score }))),
    explain: (id) => explain(model, words, near, length, id),
  }
}

function explain(
  model: ExampleModel,
  words: readonly FeaturedWord[],
  near: Float64Array,
  length: number,
  id: string,
): { readonly words: readonly string[]; readonly example: string } {
  const column = Math.max(model.classes.indexOf(id), model.classes.indexOf(areaClass(id)))
  const shares = words
    .map(({ word, features }) => ({ word, share: scoreOne(model, nearness(model, features, length), column) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
  const nearest = model.examples
    .map((example, row) => ({ example, value: near[row] ?? 0 }))
    .filter(({ example }) => example.kind === id || example.area === id)
    .sort((a, b) => b.value - a.value)[0]
  return { words: shares.slice(0, explainingWords).map(({ word }) => word), example: nearest?.example.text ?? '' }
}
