/** After the draw: who came in later, later plans whose teams are drawn again, and task sheets that no longer count. */
export const sql = `
ALTER TABLE draw_attempt ADD COLUMN objects_of INTEGER;

CREATE TABLE plan_version (
  draw_id INTEGER NOT NULL REFERENCES draw (id),
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  plan TEXT NOT NULL CHECK (json_valid(plan)),
  plan_digest TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (draw_id, attempt)
) STRICT, WITHOUT ROWID;

CREATE TABLE object_entry (
  draw_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  out_object_id INTEGER REFERENCES inspection_object (id),
  in_object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  PRIMARY KEY (draw_id, seq),
  FOREIGN KEY (draw_id, seq) REFERENCES draw_ledger (draw_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX object_entry_object ON object_entry (in_object_id);

ALTER TABLE assignment ADD COLUMN void_reason TEXT;
ALTER TABLE assignment ADD COLUMN voided_at TEXT;
`;
