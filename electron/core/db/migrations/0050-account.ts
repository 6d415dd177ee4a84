/** Who may do what: accounts, their roles, and the code that lets an administrator back in. */
export const sql = `
CREATE TABLE role (
  code TEXT PRIMARY KEY,
  title TEXT NOT NULL UNIQUE,
  permissions TEXT NOT NULL CHECK (json_valid(permissions)),
  position INTEGER NOT NULL,
  changed INTEGER NOT NULL CHECK (changed IN (0, 1)) -- 1: no longer as the product ships it.
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  password TEXT NOT NULL,
  password_at TEXT NOT NULL,
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
  failures INTEGER NOT NULL CHECK (failures >= 0),
  locked_until INTEGER, -- In milliseconds, as all that is compared with the clock and never shown in the trail.
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE account_role (
  account_id INTEGER NOT NULL REFERENCES account (id),
  role_code TEXT NOT NULL REFERENCES role (code),
  PRIMARY KEY (account_id, role_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery_code (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code TEXT NOT NULL,
  made_at TEXT NOT NULL,
  failures INTEGER NOT NULL CHECK (failures >= 0),
  locked_until INTEGER
) STRICT;
`;
