/** Lists as somebody has set them: their columns, order and filter under a name. */
export const sql = `
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES account (id),
  list TEXT NOT NULL CHECK (list IN ('object', 'inspector', 'item', 'import')),
  name TEXT NOT NULL,
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)), -- 1: everybody of the bureau is offered it.
  view TEXT NOT NULL CHECK (json_valid(view)), -- {columns: [{key, width}], sort, filter: {name: [value]}}
  updated_at TEXT NOT NULL,
  UNIQUE (list, account_id, name)
) STRICT;
`;
