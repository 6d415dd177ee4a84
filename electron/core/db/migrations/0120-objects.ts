/** The fields of which every change of an object is kept, with before and after. */
const watched = [
  'kind',
  'name',
  'credit_code',
  'registration_number',
  'legal_representative',
  'liaison',
  'address',
  'area_code',
  'station',
  'grid',
  'location',
  'industry',
  'scope',
  'established',
  'capital',
  'state',
  'risk_class',
  'labels',
  'standing',
  'yearly_cap',
];

const compared = watched.map(
  name => `SELECT '${name}' AS field, OLD.${name} AS before, NEW.${name} AS after WHERE OLD.${name} IS NOT NEW.${name}`,
);

/** 检查对象 in full: the remaining fields of the data dictionary, its history, labels, risk, lists and sub-registries. */
export const sql = `
ALTER TABLE inspection_object ADD COLUMN liaison TEXT;
ALTER TABLE inspection_object ADD COLUMN grid TEXT;
ALTER TABLE inspection_object ADD COLUMN location TEXT;
ALTER TABLE inspection_object ADD COLUMN standing TEXT NOT NULL DEFAULT 'in-use' CHECK (standing IN ('in-use', 'disabled', 'void'));
ALTER TABLE inspection_object ADD COLUMN standing_reason TEXT;
ALTER TABLE inspection_object ADD COLUMN yearly_cap INTEGER;
ALTER TABLE inspection_object ADD COLUMN risk_on TEXT;
ALTER TABLE inspection_object ADD COLUMN risk_source TEXT;
CREATE INDEX inspection_object_kind ON inspection_object (kind, id);
CREATE INDEX inspection_object_out_of_use ON inspection_object (standing, id) WHERE standing <> 'in-use';

CREATE TABLE object_change (
  id INTEGER PRIMARY KEY,
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  at TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  earlier_batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  changes TEXT NOT NULL CHECK (json_valid(changes)), -- {field: [before, after]}
  actor TEXT, -- Whoever did it by hand; an import has its own entry.
  reason TEXT
) STRICT;
CREATE INDEX object_change_object ON object_change (object_id, id);

-- However an object is changed, what was there before is kept; a telephone number only as having been changed.
CREATE TRIGGER inspection_object_changed AFTER UPDATE ON inspection_object BEGIN
  INSERT INTO object_change (object_id, at, batch_id, earlier_batch_id, changes)
  SELECT NEW.id, NEW.updated_at, NEW.batch_id, OLD.batch_id, json_group_object(field, json_array(before, after))
  FROM (
    ${compared.join('\n    UNION ALL ')}
    UNION ALL SELECT 'phone', iif(OLD.phone_sealed IS NULL, NULL, '（原号码）'), iif(NEW.phone_sealed IS NULL, NULL, '（新号码）')
      WHERE OLD.phone_sealed IS NOT NEW.phone_sealed AND OLD.phone IS NEW.phone
  ) HAVING count(*) > 0;
END;

CREATE TABLE label_group (
  name TEXT PRIMARY KEY,
  exclusive INTEGER NOT NULL CHECK (exclusive IN (0, 1)), -- 1: an object has at most one label of the group.
  mandatory INTEGER NOT NULL CHECK (mandatory IN (0, 1)), -- 1: every object should have one (标签准).
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO label_group VALUES ('行业', 0, 0, 1), ('许可', 0, 0, 2), ('风险', 0, 0, 3), ('规模', 1, 0, 4),
  ('地区', 0, 0, 5), ('状态', 0, 0, 6), ('专业', 0, 0, 7), ('未分组', 0, 0, 99);

CREATE TABLE label (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  group_name TEXT NOT NULL REFERENCES label_group (name),
  applies TEXT NOT NULL CHECK (applies IN ('object', 'inspector', 'both')),
  colour TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('province', 'own')),
  note TEXT NOT NULL,
  disabled_on TEXT
) STRICT;
INSERT INTO label (name, group_name, applies, colour, source, note)
  SELECT DISTINCT label, '未分组', 'object', 'ink', 'own', '导入时带来' FROM object_label ORDER BY label;

-- Whatever label an import brings stands in the register from then on.
CREATE TRIGGER object_label_registered AFTER INSERT ON object_label
WHEN NOT EXISTS (SELECT 1 FROM label WHERE name = NEW.label) BEGIN
  INSERT INTO label (name, group_name, applies, colour, source, note) VALUES (NEW.label, '未分组', 'object', 'ink', 'own', '导入时带来');
END;

-- From when to when, by whom and why a label was given; which labels an object has stands with the object.
CREATE TABLE label_assignment (
  id INTEGER PRIMARY KEY,
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  label_id INTEGER NOT NULL REFERENCES label (id),
  from_day TEXT NOT NULL,
  to_day TEXT,
  given_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  removed_on TEXT,
  removed_by TEXT,
  CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT;
CREATE INDEX label_assignment_object ON label_assignment (object_id);
CREATE INDEX label_assignment_ending ON label_assignment (label_id, to_day) WHERE to_day IS NOT NULL AND removed_on IS NULL;

CREATE TABLE professional_risk (
  id INTEGER PRIMARY KEY,
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  field TEXT NOT NULL,
  level TEXT NOT NULL,
  on_day TEXT NOT NULL,
  source TEXT NOT NULL,
  UNIQUE (object_id, field)
) STRICT;
CREATE INDEX professional_risk_level ON professional_risk (field, level, object_id);

-- Each class that an object came to have, general (blank field) or professional.
CREATE TABLE risk_record (
  id INTEGER PRIMARY KEY,
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  field TEXT NOT NULL,
  earlier TEXT,
  level TEXT NOT NULL,
  on_day TEXT NOT NULL,
  source TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id)
) STRICT;
CREATE INDEX risk_record_object ON risk_record (object_id, id);

-- From when to when an object stands in a list (名单); which lists there are is said by the profile.
CREATE TABLE object_listing (
  id INTEGER PRIMARY KEY,
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  list TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  reason TEXT NOT NULL,
  source TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  CHECK (to_day IS NULL OR to_day >= from_day),
  UNIQUE (object_id, list, from_day)
) STRICT;
CREATE INDEX object_listing_list ON object_listing (list, to_day, object_id);

-- 分库: the objects of a rule, or those entered one by one.
CREATE TABLE sub_registry (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('rule', 'members')),
  rule TEXT CHECK (json_valid(rule)),
  item_ids TEXT NOT NULL CHECK (json_valid(item_ids)),
  basis TEXT NOT NULL,
  department TEXT NOT NULL,
  period TEXT NOT NULL,
  updated_on TEXT NOT NULL,
  disabled_on TEXT,
  CHECK ((mode = 'rule') = (rule IS NOT NULL))
) STRICT;

CREATE TABLE registry_member (
  id INTEGER PRIMARY KEY,
  registry_id INTEGER NOT NULL REFERENCES sub_registry (id),
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  from_day TEXT NOT NULL,
  to_day TEXT,
  reason TEXT NOT NULL,
  entered_by TEXT NOT NULL
) STRICT;
CREATE INDEX registry_member_registry ON registry_member (registry_id, object_id, to_day);
CREATE INDEX registry_member_object ON registry_member (object_id);
`;
