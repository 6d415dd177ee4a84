/** 公示 of everything that must be public, 双录入 on the province's platform, 停止公示 and 信用修复. */
export const sql = `
CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'plan-change', 'scheme', 'draw-list', 'result', 'correction', 'stop')),
  subject_id INTEGER NOT NULL, -- annual_plan, plan_change, task (scheme, draw-list, result), assignment (correction), disclosure_stop (stop).
  title TEXT NOT NULL,
  due TEXT, -- NULL where nothing sets a day.
  provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('open', 'published', 'corrected', 'stopped', 'exempt')),
  exempt_reason TEXT,
  channel TEXT,
  published_on TEXT,
  receipt TEXT, -- 网址 or 回执编号; nothing is published without it.
  document_id INTEGER REFERENCES document (id),
  sha256 TEXT, -- Of the paper we made of it, as it was when it was confirmed.
  was TEXT, -- What stood, of a correction.
  becomes TEXT, -- What stands from now on.
  reason TEXT,
  confirmed_by TEXT,
  confirmed_at TEXT,
  opened_at TEXT NOT NULL,
  CHECK (state = 'open' OR state = 'exempt' OR (published_on IS NOT NULL AND channel IS NOT NULL AND receipt IS NOT NULL)),
  CHECK ((state = 'exempt') = (exempt_reason IS NOT NULL))
) STRICT;
CREATE INDEX publication_by_state ON publication (state, due);
CREATE INDEX publication_subject ON publication (kind, subject_id);

CREATE TABLE platform_entry (
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'task', 'result')),
  subject_id INTEGER NOT NULL, -- annual_plan, task, assignment.
  platform TEXT NOT NULL,
  number TEXT NOT NULL, -- 省平台编号.
  entered_on TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  PRIMARY KEY (kind, subject_id, platform)
) STRICT, WITHOUT ROWID;
CREATE INDEX platform_entry_number ON platform_entry (platform, kind, number);

CREATE TABLE disclosure_stop (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  applicant TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('term', 'objection', 'penalty')), -- 满期申请, 异议, 关联处罚停止.
  materials TEXT NOT NULL,
  applied_on TEXT NOT NULL,
  accepted_on TEXT,
  due TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('granted', 'refused')),
  decision_reason TEXT NOT NULL,
  decided_by TEXT,
  decided_on TEXT,
  stopped_on TEXT,
  noticed_on TEXT,
  synchronized_on TEXT, -- Told to the outside platforms.
  opened_at TEXT NOT NULL,
  CHECK ((decision IS NULL) = (decided_on IS NULL)),
  CHECK (stopped_on IS NULL OR decision = 'granted')
) STRICT;
CREATE INDEX disclosure_stop_assignment ON disclosure_stop (assignment_id);
`;
