/** 抽查事项清单 in versions: a published one is frozen for good. What was there before becomes the first version, valid since ever. */
export const sql = `
CREATE TABLE item_version (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  valid_from TEXT,
  copied_from INTEGER REFERENCES item_version (id),
  opened_at TEXT NOT NULL,
  published_at TEXT,
  CHECK ((state = 'published') = (published_at IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX item_version_draft ON item_version (state) WHERE state = 'draft';
INSERT INTO item_version (id, number, state, opened_at, published_at)
  SELECT 1, 1, 'published', min(updated_at), max(updated_at) FROM inspection_item HAVING count(*) > 0;

CREATE TABLE versioned_item (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  category TEXT NOT NULL,
  name TEXT NOT NULL,
  search TEXT NOT NULL,
  object_scope TEXT NOT NULL,
  item_class TEXT NOT NULL,
  methods TEXT NOT NULL CHECK (json_valid(methods)),
  subject TEXT NOT NULL,
  basis TEXT NOT NULL,
  ratio_text TEXT NOT NULL,
  ratio_rule TEXT NOT NULL CHECK (json_valid(ratio_rule)),
  frequency_text TEXT NOT NULL,
  frequency_rule TEXT NOT NULL CHECK (json_valid(frequency_rule)),
  batch_id INTEGER REFERENCES import_batch (id),
  updated_at TEXT NOT NULL,
  version_id INTEGER NOT NULL REFERENCES item_version (id),
  external_code TEXT,
  sub_item TEXT,
  department TEXT,
  content TEXT,
  guide TEXT,
  staff_requirement TEXT,
  joint INTEGER NOT NULL DEFAULT 0 CHECK (joint IN (0, 1)),
  partners TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(partners)),
  key_supervision INTEGER NOT NULL DEFAULT 0 CHECK (key_supervision IN (0, 1)),
  draw_exemption TEXT,
  valid_from TEXT,
  valid_to TEXT,
  disclosed_on TEXT,
  disclosed_at TEXT,
  remark TEXT,
  UNIQUE (version_id, code),
  CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_to >= valid_from)
) STRICT;
INSERT INTO versioned_item (
    id, code, category, name, search, object_scope, item_class, methods, subject, basis, ratio_text, ratio_rule,
    frequency_text, frequency_rule, batch_id, updated_at, version_id
  )
  SELECT *, 1 FROM inspection_item;

CREATE TEMP TABLE kept_task_item AS SELECT * FROM task_item;
DROP TABLE task_item;
DROP TABLE inspection_item;
ALTER TABLE versioned_item RENAME TO inspection_item;
CREATE TABLE task_item (
  task_id INTEGER NOT NULL REFERENCES task (id),
  item_id INTEGER NOT NULL REFERENCES inspection_item (id),
  PRIMARY KEY (task_id, item_id)
) STRICT, WITHOUT ROWID;
INSERT INTO task_item SELECT * FROM kept_task_item;
DROP TABLE kept_task_item;
CREATE INDEX task_item_item ON task_item (item_id);

CREATE TABLE minor_exemption (
  id INTEGER PRIMARY KEY,
  violation TEXT NOT NULL,
  conditions TEXT NOT NULL,
  basis TEXT NOT NULL,
  field TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  remark TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE item_disclosure (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES item_version (id),
  disclosed_on TEXT NOT NULL,
  address TEXT NOT NULL,
  receipt TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX item_disclosure_version ON item_disclosure (version_id, id);

CREATE TABLE superior_list (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE superior_item (
  id INTEGER PRIMARY KEY,
  list_id INTEGER NOT NULL REFERENCES superior_list (id),
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  not_applicable TEXT
) STRICT;
CREATE INDEX superior_item_list ON superior_item (list_id, id);

CREATE TRIGGER published_version_stays BEFORE UPDATE ON item_version WHEN OLD.state = 'published'
BEGIN SELECT raise(ABORT, 'A published version of the item list never changes.'); END;
CREATE TRIGGER published_version_remains BEFORE DELETE ON item_version WHEN OLD.state = 'published'
BEGIN SELECT raise(ABORT, 'A published version of the item list never goes.'); END;
CREATE TRIGGER published_item_stays BEFORE UPDATE ON inspection_item
WHEN 'published' IN (SELECT state FROM item_version WHERE id IN (OLD.version_id, NEW.version_id))
BEGIN SELECT raise(ABORT, 'An item of a published version never changes.'); END;
CREATE TRIGGER published_item_remains BEFORE DELETE ON inspection_item
WHEN (SELECT state FROM item_version WHERE id = OLD.version_id) = 'published'
BEGIN SELECT raise(ABORT, 'An item of a published version never goes.'); END;
CREATE TRIGGER published_list_is_complete BEFORE INSERT ON inspection_item
WHEN (SELECT state FROM item_version WHERE id = NEW.version_id) = 'published'
BEGIN SELECT raise(ABORT, 'A published version of the item list takes no more items.'); END;
`;
