import { expect, it } from 'vitest'
import { findFurniture } from '#engine/import/readers/pdf/furniture'
import type { PageContent } from '#engine/import/readers/pdf/page-content'
import { textOf } from '#engine/import/readers/pdf/text-lines'
import { pageOf, wordsAt } from '../../../../support/page-words'

const found = (pages: readonly PageContent[]) =>
  [...findFurniture(pages)].map(([, lines]) => lines.map(({ role, line }) => [role, textOf(line)]))

it('takes lines that stand at the same height on each page, whatever their numbers', () => {
  const pages = [1, 2].map((number) =>
    pageOf([...wordsAt(`Ekdalens plan Sida ${number} (2)`, 60, 40), ...wordsAt(`Text ${'abc'[number]}`, 60, 120)], {
      number,
    }),
  )
  expect(found(pages)).toEqual([
    [['page-header', 'Ekdalens plan Sida 1 (2)']],
    [['page-header', 'Ekdalens plan Sida 2 (2)']],
  ])
})

it('takes a page number alone at the edge of a single page', () => {
  expect(found([pageOf([...wordsAt('Rubrik', 60, 120), ...wordsAt('3', 300, 820)])])).toEqual([[['page-number', '3']]])
})

it('leaves the heads of a table that goes on over pages', () => {
  const page = (number: number) =>
    pageOf(
      [60, 220, 380].flatMap((left) => [
        ...wordsAt('Rubrik', left, 80),
        ...wordsAt(`rad ${number}`, left, 100),
        ...wordsAt(`mer ${number}`, left, 120),
      ]),
      { number },
    )
  expect(found([page(1), page(2)])).toEqual([[], []])
})
