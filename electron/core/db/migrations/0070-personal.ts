/** Personal data at rest: the workspace key in its wraps, and the sealed columns that take the place of the plain ones. */
export const sql = `
CREATE TABLE workspace_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  made_at TEXT NOT NULL,
  swept INTEGER NOT NULL CHECK (swept IN (0, 1)) -- 0: what stood in plain text may still lie in freed pages of the file.
) STRICT;

CREATE TABLE key_wrap (
  holder TEXT PRIMARY KEY, -- account/ID, or recovery
  cost INTEGER NOT NULL,
  salt BLOB NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The plain columns beside them are empty from the moment the workspace has its key.
ALTER TABLE inspection_object ADD COLUMN phone_sealed BLOB;
ALTER TABLE inspector ADD COLUMN phone_sealed BLOB;
`;
