/** 检查结果 in full: item by item, evidence, product quality, entry and review by different people, earlier versions, 复核. */
export const sql = `
ALTER TABLE inspection_result ADD COLUMN state TEXT NOT NULL DEFAULT 'entered' CHECK (state IN ('entered', 'returned', 'reviewed'));
ALTER TABLE inspection_result ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);
ALTER TABLE inspection_result ADD COLUMN more_outcomes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(more_outcomes)); -- Codes beside the first.
ALTER TABLE inspection_result ADD COLUMN not_carried_out TEXT; -- Code of 4.20-I; the outcome is then 9.
ALTER TABLE inspection_result ADD COLUMN method TEXT NOT NULL DEFAULT '';
ALTER TABLE inspection_result ADD COLUMN party_opinion TEXT NOT NULL DEFAULT '';
ALTER TABLE inspection_result ADD COLUMN party_signature TEXT NOT NULL DEFAULT ''
  CHECK (party_signature IN ('', 'signed', 'refused', 'absent'));
ALTER TABLE inspection_result ADD COLUMN refusal_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE inspection_result ADD COLUMN witness TEXT NOT NULL DEFAULT '';
ALTER TABLE inspection_result ADD COLUMN guidance TEXT NOT NULL DEFAULT ''; -- 服务指导 (R-147).
ALTER TABLE inspection_result ADD COLUMN first_minor INTEGER NOT NULL DEFAULT 0 CHECK (first_minor IN (0, 1)); -- 首违轻微 (R-148).
ALTER TABLE inspection_result ADD COLUMN first_minor_basis TEXT NOT NULL DEFAULT '';
ALTER TABLE inspection_result ADD COLUMN mobile INTEGER NOT NULL DEFAULT 0 CHECK (mobile IN (0, 1)); -- Recorded on a mobile device.
ALTER TABLE inspection_result ADD COLUMN no_disclosure_reason TEXT; -- The lawful reason for which it is not made public.
ALTER TABLE inspection_result ADD COLUMN team_change TEXT NOT NULL DEFAULT ''; -- Why others checked than were sent out, and who allowed it.
ALTER TABLE inspection_result ADD COLUMN entered_by INTEGER REFERENCES account (id);
ALTER TABLE inspection_result ADD COLUMN entered_name TEXT NOT NULL DEFAULT '';
ALTER TABLE inspection_result ADD COLUMN reviewed_by INTEGER REFERENCES account (id);
ALTER TABLE inspection_result ADD COLUMN reviewed_name TEXT NOT NULL DEFAULT '';
ALTER TABLE inspection_result ADD COLUMN reviewed_at TEXT;
ALTER TABLE inspection_result ADD COLUMN review_opinion TEXT NOT NULL DEFAULT '';
CREATE INDEX inspection_result_ended ON inspection_result (ended_on);

CREATE TABLE result_item (
  assignment_id INTEGER NOT NULL REFERENCES inspection_result (assignment_id),
  item_id INTEGER NOT NULL REFERENCES inspection_item (id),
  checked INTEGER NOT NULL CHECK (checked IN (0, 1)),
  method TEXT NOT NULL,
  problem INTEGER NOT NULL CHECK (problem IN (0, 1)),
  finding TEXT NOT NULL,
  article TEXT NOT NULL, -- 依据条款.
  handling TEXT NOT NULL,
  PRIMARY KEY (assignment_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX result_item_item ON result_item (item_id);

CREATE TABLE result_evidence (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  item_id INTEGER REFERENCES inspection_item (id),
  name TEXT NOT NULL,
  path TEXT NOT NULL, -- Below the workspace folder.
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  note TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT, -- The file stays; a removed one no longer counts.
  remove_reason TEXT
) STRICT;
CREATE INDEX result_evidence_assignment ON result_evidence (assignment_id);

CREATE TABLE product_check (
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  verdict TEXT NOT NULL CHECK (verdict IN ('', 'qualified', 'unqualified')), -- 综合判定.
  fields TEXT NOT NULL CHECK (json_valid(fields)), -- domain.md 4.20-O, by code.
  PRIMARY KEY (assignment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE result_edition (
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  body TEXT NOT NULL CHECK (json_valid(body)),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (assignment_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE recheck (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  level TEXT NOT NULL CHECK (level IN ('own', 'city', 'province')),
  way TEXT NOT NULL CHECK (way IN ('random', 'chosen')),
  on_day TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  original TEXT NOT NULL CHECK (json_valid(original)), -- The outcome and finding as they stood.
  outcome TEXT, -- NULL until it is done.
  agrees INTEGER CHECK (agrees IN (0, 1)),
  difference TEXT NOT NULL,
  opinion TEXT NOT NULL,
  made_at TEXT NOT NULL,
  seed TEXT, -- Of the sampling; NULL where it was chosen.
  population INTEGER, -- How many results it was drawn from.
  population_digest TEXT, -- SHA-256 of their 任务单号, one a line.
  place INTEGER, -- In the order of the draw, from 1.
  CHECK ((way = 'random') = (seed IS NOT NULL)),
  CHECK ((outcome IS NULL) = (agrees IS NULL))
) STRICT;
CREATE INDEX recheck_assignment ON recheck (assignment_id);
`;
