import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReading } from '#engine/store/plan-contents'
import { purgeRemovedPlans, removePlan } from '#engine/store/plan-removal'
import { columnRoles, type PlanReading, planReadingSchema } from '#shared/domain/plan-reading'
import { identification } from '../../support/plan-reading'
import { newWorkspace, storePlan } from '../../support/workspace'

const text = fc.string({ unit: 'binary', maxLength: 30 })
const positive = fc.integer({ min: 1, max: 99 })
const place = fc.record({
  page: fc.option(positive),
  box: fc.option(fc.tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer())),
  sheet: fc.option(text),
  range: fc.option(text),
  paragraph: fc.option(positive),
})
const confidence = fc.double({ min: 0, max: 1, noNaN: true })
const cell = fc.record({ raw: text, place, confidence: fc.option(confidence) })
const roles = fc.subarray([...columnRoles])
const cells = roles.chain((chosen) => fc.record(Object.fromEntries(chosen.map((role) => [role, cell]))))
const activity = fc.record({
  cells,
  table: fc.constantFrom(null, 0),
  row: fc.option(positive),
  sectionPath: fc.array(text, { maxLength: 3 }),
  tableTitle: fc.option(text),
  isStatusReport: fc.boolean(),
  layout: fc.constantFrom('table-row', 'labelled-block', 'list-item', 'flattened-text'),
  place,
})
const table = fc.record({
  kind: fc.constantFrom('activities', 'status-report', 'other'),
  title: fc.option(text),
  columns: fc.array(fc.record({ heading: text, roles, confidence, reason: text }), { maxLength: 3 }),
  rows: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }),
  headerRowCount: fc.nat(3),
  reason: text,
  place,
})
const reading = fc
  .record({
    format: fc.constantFrom('docx', 'pdf', 'csv'),
    identification: fc.constant(identification()),
    sections: fc.array(
      fc.record({ heading: text, level: fc.nat(9), path: fc.array(text, { maxLength: 2 }), text, place }),
      { maxLength: 3 },
    ),
    tables: fc.array(table, { minLength: 1, maxLength: 2 }),
    activities: fc.array(activity, { maxLength: 4 }),
    ledger: fc.array(fc.record({ use: fc.constantFrom('activity', 'section', 'not-placed'), text, place }), {
      maxLength: 3,
    }),
    lineBreaks: fc.constantFrom('authored', 'wrapped'),
    findings: fc.array(
      fc.record({
        severity: fc.constantFrom('error', 'warning', 'info'),
        code: fc.constantFrom('interpret.not-placed', 'normalise.unknown-status'),
        params: fc.dictionary(fc.string({ maxLength: 5 }), fc.oneof(text, fc.integer())),
        place: fc.option(place),
      }),
      { maxLength: 3 },
    ),
  })
  .map((value): PlanReading => planReadingSchema.parse(value))

describe('any reading', () => {
  it('comes back from the workspace as it went in, and goes without a trace', () => {
    const { write } = newWorkspace()
    fc.assert(
      fc.property(reading, (value) => {
        const plan = storePlan(write, value, 'fil')
        expect(readReading(write, plan)).toEqual(value)
        removePlan(write, plan)
        purgeRemovedPlans(write)
        const tables = write
          .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'`)
          .pluck()
          .all()
        const left = tables.filter(
          (name) =>
            name !== 'workspace' &&
            write
              .prepare(`SELECT count(*) FROM "${String(name)}"`)
              .pluck()
              .get() !== 0,
        )
        expect(left).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
