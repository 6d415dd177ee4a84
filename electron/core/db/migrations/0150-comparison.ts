/** 名单比对 with the lists of other departments, and what an examination of the registry finds and puts right. */
export const sql = `
CREATE TABLE comparison (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  object_count INTEGER NOT NULL,
  last_object_id INTEGER NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE comparison_row (
  comparison_id INTEGER NOT NULL REFERENCES comparison (id),
  row_number INTEGER NOT NULL,
  name TEXT NOT NULL,
  code TEXT,
  address TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('common', 'theirs', 'doubtful', 'unreadable')),
  how TEXT,
  note TEXT,
  object_id INTEGER REFERENCES inspection_object (id),
  PRIMARY KEY (comparison_id, row_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX comparison_row_outcome ON comparison_row (comparison_id, outcome, row_number);
CREATE INDEX comparison_row_object ON comparison_row (object_id, comparison_id) WHERE object_id IS NOT NULL;

CREATE TABLE comparison_candidate (
  comparison_id INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  doubt TEXT NOT NULL,
  score INTEGER NOT NULL,
  PRIMARY KEY (comparison_id, row_number, object_id),
  FOREIGN KEY (comparison_id, row_number) REFERENCES comparison_row (comparison_id, row_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE comparison_decision (
  comparison_id INTEGER NOT NULL,
  row_number INTEGER NOT NULL,
  object_id INTEGER REFERENCES inspection_object (id),
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (comparison_id, row_number),
  FOREIGN KEY (comparison_id, row_number) REFERENCES comparison_row (comparison_id, row_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulk_change (
  id INTEGER PRIMARY KEY,
  field TEXT NOT NULL CHECK (field = 'station'),
  what TEXT NOT NULL,
  reason TEXT NOT NULL,
  object_count INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE bulk_change_row (
  id INTEGER PRIMARY KEY,
  bulk_change_id INTEGER NOT NULL REFERENCES bulk_change (id),
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  before TEXT,
  after TEXT,
  UNIQUE (bulk_change_id, object_id)
) STRICT;
CREATE INDEX bulk_change_row_object ON bulk_change_row (object_id);

CREATE TABLE quality_report (
  id INTEGER PRIMARY KEY,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures))
) STRICT;

CREATE TABLE quality_finding (
  kind TEXT NOT NULL,
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  value TEXT NOT NULL,
  proposal TEXT,
  PRIMARY KEY (kind, object_id)
) STRICT, WITHOUT ROWID;
`;
