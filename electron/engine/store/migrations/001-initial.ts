import type { Migration } from './migration'

const workspace = `
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  city TEXT NOT NULL CHECK (city <> ''),
  topic TEXT NOT NULL CHECK (topic <> ''),
  language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
  -- Which catalogue the stored ids come from; another one means that plans are normalised again.
  catalogue_fingerprint TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- The user's word. It is kept by file content, so it also holds when the same file is taken out and read again.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('plan-identity')),
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  field TEXT NOT NULL CHECK (field IN ('sender', 'year', 'status', 'recordNumber', 'decidedOn')),
  old_value TEXT,
  new_value TEXT,
  reason TEXT,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_subject ON decisions (file_sha256, field, id);
`

const filesAndPlans = `
CREATE TABLE files (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  file_name TEXT NOT NULL CHECK (file_name <> ''),
  format TEXT NOT NULL
    CHECK (format IN ('docx', 'doc', 'odt', 'rtf', 'html', 'pdf', 'xlsx', 'xls', 'ods', 'csv', 'txt')),
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  imported_at TEXT NOT NULL
) STRICT;

-- Apart from files, so that listing files never walks over their bytes.
CREATE TABLE file_contents (
  file_id INTEGER PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;

-- organisation, year, status, record_number and decided_on are what counts now: what was read, or the user's word.
CREATE TABLE plans (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL UNIQUE REFERENCES files (id) ON DELETE CASCADE,
  organisation TEXT,
  year INTEGER CHECK (year BETWEEN 1990 AND 2100),
  status TEXT CHECK (status IN ('draft', 'adopted', 'revised')),
  record_number TEXT,
  decided_on TEXT,
  line_breaks TEXT NOT NULL CHECK (line_breaks IN ('authored', 'wrapped')),
  state TEXT NOT NULL CHECK (state IN ('current', 'superseded', 'unidentified', 'removed')),
  superseded_by INTEGER REFERENCES plans (id) ON DELETE RESTRICT,
  -- Values that the user should look at; worked out with the meanings below.
  to_check INTEGER NOT NULL CHECK (to_check >= 0),
  -- Order in which plans were taken out; the highest comes back first.
  removal INTEGER UNIQUE,
  CHECK ((state = 'superseded') = (superseded_by IS NOT NULL)),
  CHECK ((state = 'removed') = (removal IS NOT NULL)),
  CHECK (state NOT IN ('current', 'superseded') OR (organisation IS NOT NULL AND year IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX plans_one_current ON plans (organisation, year) WHERE state = 'current';
CREATE INDEX plans_sender_year ON plans (organisation, year);
CREATE INDEX plans_superseded_by ON plans (superseded_by);

-- What the file itself says about the plan, kept beside the user's word.
CREATE TABLE plan_facts (
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('sender', 'year', 'status', 'recordNumber', 'decidedOn')),
  value TEXT,
  raw TEXT,
  origin TEXT NOT NULL
    CHECK (origin IN ('title', 'header', 'text', 'file-name', 'properties', 'sheet-name', 'decision', 'none')),
  place TEXT CHECK (json_valid(place)),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (plan_id, field)
) STRICT, WITHOUT ROWID;
`

const text = `
CREATE TABLE sections (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  heading TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level >= 0),
  path TEXT NOT NULL CHECK (json_valid(path)),
  text TEXT NOT NULL,
  place TEXT NOT NULL CHECK (json_valid(place)),
  UNIQUE (plan_id, position)
) STRICT;

CREATE TABLE section_areas (
  section_id INTEGER NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  area TEXT NOT NULL,
  confidence REAL NOT NULL,
  rule TEXT NOT NULL,
  wording TEXT NOT NULL,
  matched TEXT NOT NULL,
  PRIMARY KEY (section_id, position)
) STRICT, WITHOUT ROWID;

-- Areas that a section puts outside the plan's scope.
CREATE TABLE section_exclusions (
  section_id INTEGER NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  area TEXT NOT NULL,
  PRIMARY KEY (section_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_tables (
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('activities', 'status-report', 'other')),
  title TEXT,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  rows TEXT NOT NULL CHECK (json_valid(rows)),
  header_row_count INTEGER NOT NULL CHECK (header_row_count >= 0),
  reason TEXT NOT NULL,
  place TEXT NOT NULL CHECK (json_valid(place)),
  PRIMARY KEY (plan_id, position)
) STRICT;

-- Where each piece of the file's text ended up.
CREATE TABLE ledger_entries (
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  use TEXT NOT NULL CHECK (use IN ('activity', 'section', 'table', 'furniture', 'not-placed')),
  text TEXT NOT NULL,
  place TEXT NOT NULL CHECK (json_valid(place)),
  PRIMARY KEY (plan_id, position)
) STRICT;
`

const activities = `
-- One row per activity, as it was read. Its cells hold the writer's own words.
CREATE TABLE activities (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  table_position INTEGER,
  table_row INTEGER CHECK (table_row > 0),
  section_path TEXT NOT NULL CHECK (json_valid(section_path)),
  table_title TEXT,
  is_status_report INTEGER NOT NULL CHECK (is_status_report IN (0, 1)),
  layout TEXT NOT NULL CHECK (layout IN ('table-row', 'labelled-block', 'list-item', 'flattened-text')),
  place TEXT NOT NULL CHECK (json_valid(place)),
  UNIQUE (plan_id, position),
  FOREIGN KEY (plan_id, table_position) REFERENCES plan_tables (plan_id, position) ON DELETE CASCADE
) STRICT;
CREATE INDEX activities_table ON activities (plan_id, table_position);

CREATE TABLE activity_cells (
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN (
    'activity', 'responsible', 'partners', 'followUp', 'targetGroup', 'timeframe', 'status', 'number', 'comment',
    'goal', 'area', 'level', 'cost', 'unknown')),
  raw TEXT NOT NULL,
  place TEXT NOT NULL CHECK (json_valid(place)),
  confidence REAL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (activity_id, role)
) STRICT, WITHOUT ROWID;

-- What an activity means in the catalogue's ids. Everything here can be worked out again from the tables above.
CREATE TABLE activity_meanings (
  activity_id INTEGER PRIMARY KEY REFERENCES activities (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  area TEXT,
  area_confidence REAL NOT NULL CHECK (area_confidence BETWEEN 0 AND 1),
  area_reasons TEXT NOT NULL CHECK (json_valid(area_reasons)),
  runner_up_area TEXT,
  runner_up_confidence REAL,
  level TEXT CHECK (level IN ('promotive', 'preventive', 'preventing', 'governance')),
  level_confidence REAL NOT NULL CHECK (level_confidence BETWEEN 0 AND 1),
  level_reasons TEXT NOT NULL CHECK (json_valid(level_reasons)),
  kind TEXT,
  kind_confidence REAL NOT NULL CHECK (kind_confidence BETWEEN 0 AND 1),
  kind_reasons TEXT NOT NULL CHECK (json_valid(kind_reasons)),
  responsible_raw TEXT,
  partners_raw TEXT,
  follow_up_raw TEXT,
  follow_up_confidence REAL NOT NULL CHECK (follow_up_confidence BETWEEN 0 AND 1),
  follow_up_reasons TEXT NOT NULL CHECK (json_valid(follow_up_reasons)),
  target_group TEXT,
  -- 1 when ages are written; both bounds may then still be open.
  has_ages INTEGER NOT NULL CHECK (has_ages IN (0, 1)),
  age_min_years INTEGER,
  age_max_years INTEGER,
  timeframe TEXT,
  status TEXT NOT NULL CHECK (status IN ('not-started', 'ongoing', 'done', 'cancelled', 'unknown')),
  status_raw TEXT,
  status_reasons TEXT NOT NULL CHECK (json_valid(status_reasons)),
  comment TEXT,
  CHECK ((runner_up_area IS NULL) = (runner_up_confidence IS NULL))
) STRICT;
CREATE INDEX activity_meanings_area ON activity_meanings (area);

CREATE TABLE activity_further_areas (
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  area TEXT NOT NULL,
  PRIMARY KEY (activity_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_channels (
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  channel TEXT NOT NULL,
  PRIMARY KEY (activity_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
  activity_id INTEGER NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('responsible', 'partner')),
  position INTEGER NOT NULL CHECK (position >= 0),
  organisation TEXT,
  raw TEXT NOT NULL,
  unit TEXT,
  as_group INTEGER NOT NULL CHECK (as_group IN (0, 1)),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- Why: the rule that decided, the words in the plan, and what in the catalogue they matched.
  rule TEXT NOT NULL,
  wording TEXT NOT NULL,
  matched TEXT NOT NULL,
  PRIMARY KEY (activity_id, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_organisation ON mentions (organisation);
`

const findings = `
-- stage tells what to throw away when a plan is normalised again.
CREATE TABLE findings (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  activity_id INTEGER REFERENCES activities (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('reading', 'normalising')),
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  code TEXT NOT NULL,
  params TEXT NOT NULL CHECK (json_valid(params)),
  place TEXT CHECK (json_valid(place))
) STRICT;
CREATE INDEX findings_plan ON findings (plan_id, stage);
CREATE INDEX findings_activity ON findings (activity_id);
`

export const initial: Migration = {
  version: 1,
  run: (db) => {
    for (const part of [workspace, filesAndPlans, text, activities, findings]) db.exec(part)
  },
}
