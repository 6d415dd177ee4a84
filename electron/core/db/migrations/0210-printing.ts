/** What was printed, and batches of papers that a full disk stopped. */
export const sql = `
CREATE TABLE print_log (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  number TEXT,
  task_id INTEGER REFERENCES task (id),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- Of the paper: it may be made again under the same name.
  printer TEXT NOT NULL,
  copies INTEGER NOT NULL CHECK (copies > 0),
  duplex TEXT NOT NULL CHECK (duplex IN ('one-sided', 'long-edge', 'short-edge')),
  result TEXT NOT NULL CHECK (result IN ('sent', 'dialog', 'failed')),
  reason TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX print_log_task ON print_log (task_id, id);

CREATE TABLE unfinished_batch (
  task_id INTEGER PRIMARY KEY REFERENCES task (id),
  issued_on TEXT NOT NULL,
  began_at TEXT NOT NULL -- When its first papers were recorded; later ones are of the same batch.
) STRICT;
`;
