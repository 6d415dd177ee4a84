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
  paper_id INTEGER REFERENCES paper (id) ON DELETE SET NULL, -- A draft may be thrown away, and made again.
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  sent_on TEXT,
  sent_how TEXT,
  acknowledged TEXT,
  UNIQUE (kind, period_from, receiver),
  CHECK (period_to >= period_from)
) STRICT;
CREATE INDEX report_due ON report (due);
CREATE INDEX report_paper ON report (paper_id);

-- What indicators are compared with: objects in use by state, class and kind, counted without reading their rows.
CREATE INDEX inspection_object_counted ON inspection_object (standing, state, risk_class, kind);
`;
