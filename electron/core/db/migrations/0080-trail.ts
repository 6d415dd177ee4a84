/**
 * The trail over the tables: which rows each entry of the audit log wrote, with the digest of each, and where the log ends.
 * `audit_shape` keeps which columns a digest covers, so that a column added later does not look like a change.
 */
export const sql = `
ALTER TABLE audit_entry ADD COLUMN rows_hash TEXT;

CREATE TABLE audit_shape (
  id INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  UNIQUE (table_name, columns)
) STRICT;

CREATE TABLE audit_row (
  seq INTEGER NOT NULL,
  shape INTEGER NOT NULL REFERENCES audit_shape (id),
  key TEXT NOT NULL,
  digest BLOB,
  PRIMARY KEY (seq, shape, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO audit_head SELECT 1, seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1;

CREATE TRIGGER audit_row_stays BEFORE UPDATE ON audit_row
BEGIN SELECT raise(ABORT, 'The audit log is append-only.'); END;
CREATE TRIGGER audit_row_remains BEFORE DELETE ON audit_row
BEGIN SELECT raise(ABORT, 'The audit log is append-only.'); END;
CREATE TRIGGER audit_shape_stays BEFORE UPDATE ON audit_shape
BEGIN SELECT raise(ABORT, 'The audit log is append-only.'); END;
CREATE TRIGGER audit_shape_remains BEFORE DELETE ON audit_shape
BEGIN SELECT raise(ABORT, 'The audit log is append-only.'); END;
`;
