/** 抽查任务 and 抽取: frames, plans, attempts, witnesses and the ledger of each draw. */
export const sql = `
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'drawing', 'drawn', 'checking', 'entered', 'disclosed', 'void')),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  check_from TEXT NOT NULL,
  check_to TEXT NOT NULL,
  void_reason TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE task_item (
  task_id INTEGER NOT NULL REFERENCES task (id),
  item_id INTEGER NOT NULL REFERENCES inspection_item (id),
  PRIMARY KEY (task_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE frame (
  digest TEXT PRIMARY KEY,
  row_count INTEGER NOT NULL,
  text BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE draw (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES task (id),
  number TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (
    state IN ('FRAME_FROZEN', 'PLAN_FROZEN', 'COMMITTED', 'WITNESSED', 'REVEALED', 'RESULT', 'CLOSED', 'CANCELLED')
  ),
  title TEXT NOT NULL,
  occasion TEXT NOT NULL,
  place TEXT NOT NULL,
  host TEXT NOT NULL,
  operator TEXT NOT NULL,
  frame_digest TEXT NOT NULL REFERENCES frame (digest),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  plan_digest TEXT,
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  started_at TEXT NOT NULL
) STRICT;

CREATE TABLE draw_attempt (
  draw_id INTEGER NOT NULL REFERENCES draw (id),
  attempt INTEGER NOT NULL,
  commitment TEXT NOT NULL,
  machine_sealed BLOB NOT NULL,
  machine TEXT,
  seed TEXT,
  result TEXT CHECK (result IS NULL OR json_valid(result)),
  result_digest TEXT,
  cancel_reason TEXT,
  cancel_approved_by TEXT CHECK (cancel_approved_by IS NULL OR json_valid(cancel_approved_by)),
  PRIMARY KEY (draw_id, attempt)
) STRICT, WITHOUT ROWID;

CREATE TABLE draw_witness (
  draw_id INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  kind TEXT NOT NULL,
  method TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (draw_id, attempt, position),
  FOREIGN KEY (draw_id, attempt) REFERENCES draw_attempt (draw_id, attempt)
) STRICT, WITHOUT ROWID;

CREATE TABLE draw_ledger (
  draw_id INTEGER NOT NULL REFERENCES draw (id),
  seq INTEGER NOT NULL,
  time TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  prev TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  PRIMARY KEY (draw_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER draw_ledger_stays BEFORE UPDATE ON draw_ledger
BEGIN SELECT raise(ABORT, 'The ledger of a draw is append-only.'); END;
CREATE TRIGGER draw_ledger_remains BEFORE DELETE ON draw_ledger
BEGIN SELECT raise(ABORT, 'The ledger of a draw is append-only.'); END;

CREATE TABLE drawn_object (
  draw_id INTEGER NOT NULL REFERENCES draw (id),
  attempt INTEGER NOT NULL,
  position INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('drawn', 'reserve')),
  stratum TEXT NOT NULL,
  number INTEGER NOT NULL,
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  name TEXT NOT NULL,
  address TEXT,
  station TEXT,
  team TEXT NOT NULL CHECK (json_valid(team)),
  PRIMARY KEY (draw_id, attempt, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX drawn_object_object ON drawn_object (object_id);
`;
