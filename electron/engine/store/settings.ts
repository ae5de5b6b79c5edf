import type { Language } from '#shared/language'
import { change, findRow, type ReadDb, type WriteDb } from './database'

/** What the user says about the workspace as a whole. */
export interface NewSettings {
  readonly city: string
  readonly topic: string
  readonly language: Language
  readonly catalogueFingerprint: string
  /** ISO date and time. */
  readonly createdAt: string
}

export interface Settings extends NewSettings {}

interface Row {
  readonly city: string
  readonly topic: string
  readonly language: Language
  readonly catalogue_fingerprint: string
  readonly created_at: string
}

const rowToSettings = (row: Row): Settings => ({
  city: row.city,
  topic: row.topic,
  language: row.language,
  catalogueFingerprint: row.catalogue_fingerprint,
  createdAt: row.created_at,
})

export function insertSettings(db: WriteDb, settings: NewSettings): void {
  change(
    db,
    'INSERT INTO workspace (id, city, topic, language, catalogue_fingerprint, created_at) VALUES (1, ?, ?, ?, ?, ?)',
    settings.city,
    settings.topic,
    settings.language,
    settings.catalogueFingerprint,
    settings.createdAt,
  )
}

export function readSettings(db: ReadDb): Settings {
  const row = findRow<Row>(db, 'SELECT * FROM workspace WHERE id = 1')
  if (!row) throw new Error('The workspace has no settings row')
  return rowToSettings(row)
}

/** Remembers which catalogue the stored ids come from. */
export function updateCatalogueFingerprint(db: WriteDb, fingerprint: string): void {
  change(db, 'UPDATE workspace SET catalogue_fingerprint = ? WHERE id = 1', fingerprint)
}
