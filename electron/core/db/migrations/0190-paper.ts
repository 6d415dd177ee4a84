/** Papers from their first draft on, the bureau's own wordings, its series of numbers, and what issued papers were made from. */
export const sql = `
CREATE TABLE paper_wording (
  template TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content)),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
  id INTEGER PRIMARY KEY,
  template TEXT NOT NULL,
  template_name TEXT NOT NULL,
  title TEXT NOT NULL, -- As filled in when it was saved last.
  state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'issued', 'void')),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('bureau', 'task', 'draw', 'assignment')),
  task_id INTEGER REFERENCES task (id),
  draw_id INTEGER REFERENCES draw (id),
  assignment_id INTEGER REFERENCES assignment (id),
  series TEXT NOT NULL, -- The purpose whose series numbers it; blank for a paper without a number.
  mark TEXT,
  year INTEGER,
  sequence INTEGER,
  issued_on TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  entered TEXT NOT NULL CHECK (json_valid(entered)),
  version INTEGER NOT NULL CHECK (version >= 1),
  document_id INTEGER REFERENCES document (id),
  void_reason TEXT,
  approved_by TEXT,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  UNIQUE (mark, year, sequence),
  FOREIGN KEY (mark, year, sequence) REFERENCES document_number (series, year, sequence),
  CHECK ((mark IS NULL) = (year IS NULL) AND (mark IS NULL) = (sequence IS NULL)),
  CHECK ((state = 'void') = (void_reason IS NOT NULL)),
  CHECK (state <> 'issued' OR document_id IS NOT NULL)
) STRICT;
CREATE INDEX paper_by_state ON paper (state, id);
CREATE INDEX paper_of_task ON paper (task_id, id);

CREATE TABLE number_series (
  purpose TEXT PRIMARY KEY,
  mark TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Why no paper of this desk has a number: a number explained is taken, and never given out.
CREATE TABLE number_note (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  reason TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  PRIMARY KEY (series, year, sequence),
  FOREIGN KEY (series, year, sequence) REFERENCES document_number (series, year, sequence)
) STRICT, WITHOUT ROWID;

-- The model of an issued paper with the data it was filled with, as compressed JSON.
CREATE TABLE document_source (
  document_id INTEGER PRIMARY KEY REFERENCES document (id),
  sha256 TEXT NOT NULL, -- Of the JSON.
  body BLOB NOT NULL
) STRICT;
`;
