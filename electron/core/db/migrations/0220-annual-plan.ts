/** 年度计划: its lines, what each covers, and every version and change of it. */
export const sql = `
CREATE TABLE annual_plan (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  name TEXT NOT NULL,
  number TEXT, -- 计划编号, as the superior platform or the bureau gave it.
  kind TEXT NOT NULL CHECK (kind IN ('internal', 'internal-joint', 'joint', 'trade', 'cross-department', 'special')),
  department TEXT NOT NULL, -- 编制部门.
  state TEXT NOT NULL CHECK (state IN ('draft', 'consulting', 'approving', 'approved', 'filed', 'published', 'adjusting', 'archived')),
  version INTEGER NOT NULL CHECK (version >= 1),
  superior_number TEXT, -- 上级计划编号 (R-095).
  document_number TEXT, -- 发文字号.
  filed_with TEXT,
  filed_on TEXT,
  created_at TEXT NOT NULL,
  UNIQUE (year, name)
) STRICT;

CREATE TABLE plan_line (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES annual_plan (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL,
  field TEXT NOT NULL, -- 抽查领域或行业.
  item_class TEXT CHECK (item_class IN ('key', 'general')), -- NULL where both are covered.
  range TEXT CHECK (range IS NULL OR json_valid(range)), -- An object filter; NULL while only words are known.
  range_text TEXT NOT NULL,
  targeted INTEGER NOT NULL CHECK (targeted IN (0, 1)),
  item_mode TEXT NOT NULL CHECK (item_mode IN ('fixed', 'open')),
  ratio_text TEXT NOT NULL, -- As written; evaluated by the rules of shared/domain/ratio.
  frequency_text TEXT NOT NULL,
  base INTEGER CHECK (base >= 0), -- Counted in the registry, with the day of it.
  base_on TEXT,
  base_classes TEXT CHECK (base_classes IS NULL OR json_valid(base_classes)), -- The base by risk class, as it was counted.
  target INTEGER CHECK (target >= 0),
  target_reason TEXT, -- Why a clerk set another number than the computed one.
  lead_department TEXT NOT NULL, -- 发起部门.
  departments TEXT NOT NULL CHECK (json_valid(departments)), -- 参与部门, names.
  subject TEXT NOT NULL, -- 检查主体.
  level TEXT NOT NULL, -- 实施层级和模式, e.g. 县抽县查.
  method TEXT NOT NULL, -- Code of a check method, or words.
  date_from TEXT,
  date_to TEXT,
  period_text TEXT NOT NULL, -- As written, e.g. 1月—12月.
  office TEXT NOT NULL, -- 承办股室.
  risk_text TEXT NOT NULL, -- 信用风险分类要求.
  joint_kind TEXT,
  campaign INTEGER NOT NULL CHECK (campaign IN (0, 1)), -- 集中抽查 (R-106).
  superior_line TEXT,
  remark TEXT NOT NULL,
  since_version INTEGER NOT NULL CHECK (since_version >= 1),
  cancelled_in INTEGER, -- The version that cancelled it; a cancelled line stays.
  CHECK (date_from IS NULL OR date_to IS NULL OR date_to >= date_from)
) STRICT;
CREATE INDEX plan_line_plan ON plan_line (plan_id, position);

CREATE TABLE plan_line_item (
  line_id INTEGER NOT NULL REFERENCES plan_line (id),
  position INTEGER NOT NULL,
  item_id INTEGER REFERENCES inspection_item (id), -- NULL while the words match no item of the list.
  text TEXT NOT NULL,
  PRIMARY KEY (line_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_edition (
  plan_id INTEGER NOT NULL REFERENCES annual_plan (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  body TEXT NOT NULL CHECK (json_valid(body)), -- The plan and its lines as they were approved.
  digest TEXT NOT NULL,
  approved_at TEXT NOT NULL,
  approved_by TEXT NOT NULL CHECK (json_valid(approved_by)), -- Names.
  reason TEXT NOT NULL,
  PRIMARY KEY (plan_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_change (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES annual_plan (id),
  line_id INTEGER NOT NULL REFERENCES plan_line (id),
  version INTEGER NOT NULL CHECK (version >= 2), -- The version the change leads to.
  kind TEXT NOT NULL CHECK (kind IN ('add', 'cancel', 'change')),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  reason TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX plan_change_plan ON plan_change (plan_id, version);
`;
