/** 报送: reports with their figures, and when they were sent to whom. */
export const sql = `
CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('monthly', 'half-year', 'self-inspection', 'year-end', 'briefing')),
  period_from TEXT NOT NULL,
  period_to TEXT NOT NULL,
  due TEXT,
  receiver TEXT NOT NULL,
  title TEXT NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures)), -- As they stood when the report was made, with their definitions.
  paper_id INTEGER REFERENCES paper (id),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  sent_on TEXT,
  sent_how TEXT,
  acknowledged TEXT,
  UNIQUE (kind, period_from, receiver),
  CHECK (period_to >= period_from)
) STRICT;
CREATE INDEX report_due ON report (due);
`;
