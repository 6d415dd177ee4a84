/** 检查任务单, results, disclosure and papers with their numbers. */
export const sql = `
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES task (id),
  draw_id INTEGER NOT NULL REFERENCES draw (id),
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  number TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  stratum TEXT NOT NULL,
  object_code TEXT NOT NULL,
  object_name TEXT NOT NULL,
  address TEXT,
  notice_number TEXT UNIQUE,
  UNIQUE (task_id, object_id)
) STRICT;
CREATE INDEX assignment_object ON assignment (object_id);

CREATE TABLE assignment_inspector (
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  inspector_id INTEGER NOT NULL REFERENCES inspector (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (assignment_id, inspector_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_inspector_load ON assignment_inspector (inspector_id);

CREATE TABLE inspection_result (
  assignment_id INTEGER PRIMARY KEY REFERENCES assignment (id),
  outcome TEXT NOT NULL,
  checked_on TEXT NOT NULL,
  ended_on TEXT NOT NULL,
  finding TEXT NOT NULL,
  note TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  CHECK (ended_on >= checked_on)
) STRICT;

CREATE TABLE result_inspector (
  assignment_id INTEGER NOT NULL REFERENCES inspection_result (assignment_id),
  inspector_id INTEGER NOT NULL REFERENCES inspector (id),
  PRIMARY KEY (assignment_id, inspector_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosure (
  task_id INTEGER PRIMARY KEY REFERENCES task (id),
  bulletin_number TEXT UNIQUE,
  confirmed_on TEXT,
  channel TEXT,
  receipt TEXT
) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT,
  task_id INTEGER REFERENCES task (id),
  draw_id INTEGER REFERENCES draw (id),
  assignment_id INTEGER REFERENCES assignment (id),
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_task ON document (task_id, id);

CREATE TABLE document_number (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  purpose TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  PRIMARY KEY (series, year, sequence)
) STRICT, WITHOUT ROWID;
`;
