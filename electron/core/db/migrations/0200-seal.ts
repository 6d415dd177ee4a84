/** 印章, 用印申请 and the 用印登记, which is never changed; certificates of digital signatures. */
export const sql = `
CREATE TABLE seal (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  unit TEXT NOT NULL, -- Whose seal it is: 署名 has to be the same, or to say that this unit stands in.
  kind TEXT NOT NULL CHECK (kind IN ('official', 'stand-in', 'special')),
  shape TEXT NOT NULL CHECK (shape IN ('round', 'oval')),
  width_tenths INTEGER NOT NULL CHECK (width_tenths > 0), -- Tenths of millimetres, here and below.
  height_tenths INTEGER NOT NULL CHECK (height_tenths > 0),
  keeper_id INTEGER NOT NULL REFERENCES account (id),
  began_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'retired', 'destroyed')),
  ended_on TEXT,
  end_reason TEXT,
  picture_sealed BLOB, -- The packed ink of the picture, sealed with the workspace key.
  picture_sha256 TEXT,
  picture_width INTEGER,
  picture_height INTEGER,
  CHECK ((state = 'active') = (ended_on IS NULL)),
  CHECK ((picture_sealed IS NULL) = (picture_sha256 IS NULL))
) STRICT;

CREATE TABLE seal_request (
  id INTEGER PRIMARY KEY,
  way TEXT NOT NULL CHECK (way IN ('overprint', 'wet')),
  copies INTEGER NOT NULL CHECK (copies > 0),
  purpose TEXT NOT NULL,
  seam TEXT CHECK (seam IN ('every', 'fronts')),
  place_page INTEGER,
  place_x_tenths INTEGER,
  place_y_tenths INTEGER,
  state TEXT NOT NULL CHECK (state IN ('open', 'begun', 'done', 'withdrawn')), -- begun: approved and under way, not all papers done.
  approvers TEXT NOT NULL CHECK (json_valid(approvers)),
  requested_by INTEGER NOT NULL REFERENCES account (id),
  requested_name TEXT NOT NULL,
  requested_at TEXT NOT NULL,
  ended_at TEXT,
  CHECK (way = 'overprint' OR (seam IS NULL AND place_page IS NULL))
) STRICT;
CREATE INDEX seal_request_by_state ON seal_request (state, id);

CREATE TABLE seal_request_seal (
  request_id INTEGER NOT NULL REFERENCES seal_request (id),
  position INTEGER NOT NULL,
  seal_id INTEGER NOT NULL REFERENCES seal (id),
  PRIMARY KEY (request_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE seal_request_paper (
  request_id INTEGER NOT NULL REFERENCES seal_request (id),
  position INTEGER NOT NULL,
  document_id INTEGER, -- NULL for a paper that this program did not make; a paper that was made again has another number.
  title TEXT NOT NULL,
  number TEXT,
  sha256 TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'refused')),
  sentence TEXT,
  PRIMARY KEY (request_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE seal_use (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES seal_request (id),
  document_id INTEGER,
  title TEXT NOT NULL,
  number TEXT,
  copies INTEGER NOT NULL,
  purpose TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('overprint', 'wet')),
  seals TEXT NOT NULL,
  stand_in TEXT,
  requested_by TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  used_by TEXT NOT NULL,
  supervised_by TEXT NOT NULL,
  used_at TEXT NOT NULL,
  sha256_before TEXT,
  sha256_after TEXT,
  CHECK ((way = 'overprint') = (sha256_after IS NOT NULL))
) STRICT;

CREATE TRIGGER seal_use_kept BEFORE UPDATE ON seal_use
BEGIN SELECT RAISE(ABORT, 'seal_use is append-only'); END;

CREATE TRIGGER seal_use_stays BEFORE DELETE ON seal_use
BEGIN SELECT RAISE(ABORT, 'seal_use is append-only'); END;

CREATE TABLE certificate (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  issuer TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT NOT NULL,
  file_sealed BLOB NOT NULL, -- The PKCS#12 file, sealed with the workspace key; its password is nowhere.
  added_at TEXT NOT NULL
) STRICT;
`;
