/** 一单两库: objects, inspectors, items, and the imports they came by. */
export const sql = `
CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('object', 'inspector', 'item')),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  headings TEXT NOT NULL CHECK (json_valid(headings)),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  result TEXT NOT NULL CHECK (json_valid(result)),
  finished_at TEXT NOT NULL
) STRICT;

CREATE TABLE inspection_object (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  search TEXT NOT NULL,
  initials TEXT NOT NULL,
  match_key TEXT NOT NULL,
  credit_code TEXT UNIQUE,
  registration_number TEXT,
  legal_representative TEXT,
  address TEXT,
  area_code TEXT,
  station TEXT,
  industry TEXT,
  scope TEXT,
  established TEXT,
  capital TEXT,
  state TEXT NOT NULL,
  risk_class TEXT NOT NULL,
  labels TEXT NOT NULL CHECK (json_valid(labels)),
  phone TEXT,
  source TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX inspection_object_match ON inspection_object (match_key);
CREATE INDEX inspection_object_name ON inspection_object (name, id);
CREATE INDEX inspection_object_registration ON inspection_object (registration_number) WHERE registration_number IS NOT NULL;
CREATE INDEX inspection_object_station ON inspection_object (coalesce(station, ''), id);
CREATE INDEX inspection_object_risk ON inspection_object (risk_class, id);
CREATE INDEX inspection_object_state ON inspection_object (state, id);

CREATE TABLE object_label (
  label TEXT NOT NULL,
  object_id INTEGER NOT NULL REFERENCES inspection_object (id),
  PRIMARY KEY (label, object_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX object_label_object ON object_label (object_id);

CREATE VIRTUAL TABLE object_search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'trigram');
INSERT INTO object_search (object_search, rank) VALUES ('hashsize', 8388608); -- Bytes gathered before they are written out.

CREATE TABLE inspector (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  search TEXT NOT NULL,
  initials TEXT NOT NULL,
  unit TEXT NOT NULL,
  post TEXT,
  staff_kind TEXT NOT NULL,
  certificate TEXT,
  certificate_until TEXT,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  qualifications TEXT NOT NULL CHECK (json_valid(qualifications)),
  recusal_text TEXT,
  not_own_area INTEGER NOT NULL CHECK (not_own_area IN (0, 1)),
  status TEXT NOT NULL,
  phone TEXT,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE inspector_recusal (
  inspector_id INTEGER NOT NULL REFERENCES inspector (id),
  subject TEXT NOT NULL,
  PRIMARY KEY (inspector_id, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE inspection_item (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
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
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  updated_at TEXT NOT NULL
) STRICT;
`;
