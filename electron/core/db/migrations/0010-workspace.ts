/** The bureau, its profile, the receipts of commands and the audit log that nothing may rewrite. */
export const sql = `
CREATE TABLE bureau (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  office_name TEXT NOT NULL,
  task_sign TEXT NOT NULL,
  notice_sign TEXT NOT NULL,
  bulletin_sign TEXT NOT NULL,
  area_code TEXT NOT NULL,
  region TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  profile_code TEXT NOT NULL,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1))
) STRICT;

CREATE TABLE profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  body TEXT NOT NULL CHECK (json_valid(body)),
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE command_receipt (
  command_id TEXT PRIMARY KEY,
  method TEXT NOT NULL,
  result TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entry (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT,
  after TEXT,
  reason TEXT,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER audit_entry_stays BEFORE UPDATE ON audit_entry
BEGIN SELECT raise(ABORT, 'The audit log is append-only.'); END;
CREATE TRIGGER audit_entry_remains BEFORE DELETE ON audit_entry
BEGIN SELECT raise(ABORT, 'The audit log is append-only.'); END;
`;
