/** Sections of running text, and the areas they speak of or leave out. */
import type { NormalisedSection, Reason } from '#shared/domain/normalised-plan'
import type { SectionReading } from '#shared/domain/plan-reading'
import { change, listRows, type ReadDb, type WriteDb } from './database'
import { groupBy, placeColumn, stringsColumn } from './json-column'

interface Row {
  readonly id: number
  readonly heading: string
  readonly level: number
  readonly path: string
  readonly text: string
  readonly place: string
}
interface AreaRow {
  readonly section_id: number
  readonly area: string
  readonly confidence: number
  readonly rule: Reason['rule']
  readonly wording: string
  readonly matched: string
}

const rowToSection = (row: Row): SectionReading => ({
  heading: row.heading,
  level: row.level,
  path: stringsColumn.read(row.path),
  text: row.text,
  place: placeColumn.read(row.place),
})

export function insertSections(db: WriteDb, plan: number, sections: readonly SectionReading[]): void {
  for (const [position, section] of sections.entries()) {
    change(
      db,
      'INSERT INTO sections (plan_id, position, heading, level, path, text, place) VALUES (?, ?, ?, ?, ?, ?, ?)',
      plan,
      position,
      section.heading,
      section.level,
      stringsColumn.write(section.path),
      section.text,
      placeColumn.write(section.place),
    )
  }
}

const listSectionRows = (db: ReadDb, plan: number) =>
  listRows<Row>(
    db,
    'SELECT id, heading, level, path, text, place FROM sections WHERE plan_id = ? ORDER BY position',
    plan,
  )

export function listSectionReadings(db: ReadDb, plan: number): SectionReading[] {
  return listSectionRows(db, plan).map(rowToSection)
}

/** Puts new meanings in the place of the old ones; `sections` stand in the order of the plan's own. */
export function replaceSectionAreas(db: WriteDb, plan: number, sections: readonly NormalisedSection[]): void {
  const ofPlan = 'section_id IN (SELECT id FROM sections WHERE plan_id = ?)'
  change(db, `DELETE FROM section_areas WHERE ${ofPlan}`, plan)
  change(db, `DELETE FROM section_exclusions WHERE ${ofPlan}`, plan)
  const rows = listSectionRows(db, plan)
  if (rows.length !== sections.length) throw new Error('Normalising must keep every section')
  for (const [index, { id }] of rows.entries()) {
    for (const [position, entry] of (sections[index]?.areas ?? []).entries()) {
      change(
        db,
        `INSERT INTO section_areas (section_id, position, area, confidence, rule, wording, matched)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        id,
        position,
        entry.area,
        entry.confidence,
        entry.reason.rule,
        entry.reason.wording,
        entry.reason.matched,
      )
    }
    for (const [position, area] of (sections[index]?.excludes ?? []).entries()) {
      change(db, 'INSERT INTO section_exclusions (section_id, position, area) VALUES (?, ?, ?)', id, position, area)
    }
  }
}

export function listSections(db: ReadDb, plan: number): NormalisedSection[] {
  const areas = listRows<AreaRow>(
    db,
    `SELECT section_id, area, confidence, rule, wording, matched FROM section_areas JOIN sections ON sections.id = section_id
     WHERE plan_id = ? ORDER BY section_id, section_areas.position`,
    plan,
  )
  const exclusions = listRows<Pick<AreaRow, 'section_id' | 'area'>>(
    db,
    `SELECT section_id, area FROM section_exclusions JOIN sections ON sections.id = section_id
     WHERE plan_id = ? ORDER BY section_id, section_exclusions.position`,
    plan,
  )
  const areasOf = groupBy(areas, (row) => row.section_id)
  const exclusionsOf = groupBy(exclusions, (row) => row.section_id)
  return listSectionRows(db, plan).map((row) => ({
    ...rowToSection(row),
    areas: (areasOf.get(row.id) ?? []).map((entry) => ({
      area: entry.area,
      confidence: entry.confidence,
      reason: { rule: entry.rule, wording: entry.wording, matched: entry.matched },
    })),
    excludes: (exclusionsOf.get(row.id) ?? []).map((entry) => entry.area),
  }))
}
