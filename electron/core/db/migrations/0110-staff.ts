/** 执法检查人员 in full (certificates, absences, recusals, training), 协助人员和专家, 部门和联席会议成员单位. */
export const sql = `
-- What a batch brings where that is younger than the list of kinds; such a batch is entered as one of the kind it resembles.
-- What is entered by hand hangs from a batch of its own, which no list of imports shows.
ALTER TABLE import_batch ADD COLUMN register TEXT CHECK (register IN ('assistant', 'department', 'risk', 'listing', 'by-hand'));

ALTER TABLE inspector ADD COLUMN certificate_type TEXT;
ALTER TABLE inspector ADD COLUMN certificate_issuer TEXT;
ALTER TABLE inspector ADD COLUMN certificate_from TEXT;
ALTER TABLE inspector ADD COLUMN item_scope TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(item_scope));
ALTER TABLE inspector ADD COLUMN leave_text TEXT;
ALTER TABLE inspector ADD COLUMN status_on TEXT;

ALTER TABLE inspector_recusal ADD COLUMN kind TEXT NOT NULL DEFAULT 'any' CHECK (kind IN ('any', 'object', 'person', 'area', 'trade'));
ALTER TABLE inspector_recusal ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE inspector_recusal ADD COLUMN from_day TEXT;
ALTER TABLE inspector_recusal ADD COLUMN to_day TEXT;

CREATE TABLE inspector_certificate (
  inspector_id INTEGER NOT NULL REFERENCES inspector (id),
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  number TEXT,
  issuer TEXT,
  valid_from TEXT,
  valid_until TEXT,
  enforcement INTEGER NOT NULL CHECK (enforcement IN (0, 1)),
  PRIMARY KEY (inspector_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE inspector_absence (
  inspector_id INTEGER NOT NULL REFERENCES inspector (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  reason TEXT NOT NULL,
  CHECK (to_day IS NULL OR to_day >= from_day),
  PRIMARY KEY (inspector_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE inspector_training (
  inspector_id INTEGER NOT NULL REFERENCES inspector (id),
  position INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  course TEXT NOT NULL,
  hours INTEGER,
  result TEXT NOT NULL,
  PRIMARY KEY (inspector_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assistant (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  search TEXT NOT NULL,
  initials TEXT NOT NULL,
  never_inspector INTEGER NOT NULL DEFAULT 1 CHECK (never_inspector = 1), -- 国办发〔2024〕54号
  unit TEXT NOT NULL,
  code TEXT,
  qualification TEXT,
  qualification_number TEXT,
  qualification_until TEXT,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  contract_number TEXT,
  contract_from TEXT,
  contract_until TEXT,
  funding TEXT,
  pledged_on TEXT,
  entered_by TEXT,
  interests TEXT,
  appraisal TEXT,
  disabled_on TEXT,
  phone_sealed BLOB,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE assistant_training (
  assistant_id INTEGER NOT NULL REFERENCES assistant (id),
  position INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  course TEXT NOT NULL,
  hours INTEGER,
  result TEXT NOT NULL,
  PRIMARY KEY (assistant_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE department (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  search TEXT NOT NULL,
  initials TEXT NOT NULL,
  short_name TEXT,
  document_sign TEXT,
  code TEXT,
  level TEXT,
  parent TEXT,
  enforcement INTEGER NOT NULL CHECK (enforcement IN (0, 1)),
  member INTEGER NOT NULL CHECK (member IN (0, 1)),
  role TEXT,
  seal TEXT,
  address TEXT,
  contact TEXT,
  phone_sealed BLOB,
  disabled_on TEXT,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE conference_role (
  department_id INTEGER NOT NULL REFERENCES department (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  role TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  filing TEXT NOT NULL,
  PRIMARY KEY (department_id, position)
) STRICT, WITHOUT ROWID;
`;
