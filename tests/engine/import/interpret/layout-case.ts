import { expect } from 'vitest'
import { loadCatalogue } from '#engine/catalogue/load-catalogue'
import { interpretDocument } from '#engine/import/interpret/interpret-document'
import type { PlanDocument } from '#shared/domain/document'
import type { ColumnRole, PlanReading } from '#shared/domain/plan-reading'
import { resourcesFolder } from '../../../support/repository'

export const catalogue = loadCatalogue(resourcesFolder)

/** Raw texts by role; null: the plan has no such column. Roles that are left out are not looked at. */
export type ExpectedActivity = Partial<Record<ColumnRole, string | null>>

export interface LayoutCase {
  readonly name: string
  readonly document: PlanDocument
  readonly activities: readonly ExpectedActivity[]
  readonly fileName?: string
}

export function interpret(document: PlanDocument, fileName = 'plan.docx'): PlanReading {
  return interpretDocument(document, fileName, catalogue)
}

/** The activities of a reading, cut down to the roles that the expectation names. */
export function rawRows(reading: PlanReading, expected: readonly ExpectedActivity[]): ExpectedActivity[] {
  return reading.activities.map((activity, index) => {
    const roles = Object.keys(expected[index] ?? { activity: '' }) as ColumnRole[]
    return Object.fromEntries(roles.map((role) => [role, activity.cells[role]?.raw ?? null]))
  })
}

export function checkLayout({ document, activities, fileName }: LayoutCase): PlanReading {
  const reading = interpret(document, fileName)
  expect(rawRows(reading, activities)).toEqual(activities)
  return reading
}
