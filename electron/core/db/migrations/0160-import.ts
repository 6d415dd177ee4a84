/** What an import found before it changed anything, so that it can be taken back; how it was made and from whom its file came. */
export const sql = `
ALTER TABLE import_batch ADD COLUMN policy TEXT;
ALTER TABLE import_batch ADD COLUMN source TEXT;
ALTER TABLE import_batch ADD COLUMN taken_back TEXT CHECK (taken_back IS NULL OR json_valid(taken_back));

-- Rows as they were, compressed, many at once; of rows that came new only their keys.
CREATE TABLE import_image (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES import_batch (id),
  table_name TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT;
CREATE INDEX import_image_batch ON import_image (batch_id, id);

-- Whoever removes an object asks these tables whether they speak of it.
CREATE INDEX comparison_candidate_object ON comparison_candidate (object_id);
CREATE INDEX comparison_decision_object ON comparison_decision (object_id) WHERE object_id IS NOT NULL;
CREATE INDEX quality_finding_object ON quality_finding (object_id);
`;
