/** Where a task comes from and how far it is; the life of a 检查任务单: notice, team, recusals, changes of people. */
export const sql = `
-- SQLite has no way to widen a CHECK: the column is made anew beside, and takes the name of the one before. The digests of the
-- trail go by names and values, both of which stay.
ALTER TABLE task ADD COLUMN new_state TEXT NOT NULL DEFAULT 'draft' CHECK (new_state IN (
  'draft', 'approving', 'ready', 'drawing', 'objects-drawn', 'drawn', 'recusal', 'dispatched', 'checking', 'recording',
  'entered', 'disclosed', 'following', 'closed', 'void'
));
UPDATE task SET new_state = state;
ALTER TABLE task DROP COLUMN state;
ALTER TABLE task RENAME COLUMN new_state TO state;
ALTER TABLE task ADD COLUMN plan_line_id INTEGER REFERENCES plan_line (id);
ALTER TABLE task ADD COLUMN source TEXT NOT NULL DEFAULT 'planned'
  CHECK (source IN ('planned', 'added', 'superior', 'special', 'complaint'));
ALTER TABLE task ADD COLUMN source_text TEXT NOT NULL DEFAULT ''; -- Who asked for it, by which paper.
ALTER TABLE task ADD COLUMN subject TEXT NOT NULL DEFAULT ''; -- 检查主体; empty is the bureau itself.
ALTER TABLE task ADD COLUMN scheme_paper_id INTEGER REFERENCES paper (id); -- 抽查工作方案.
ALTER TABLE task ADD COLUMN urgent_reason TEXT; -- Why the check began before its approval (事后补批).
ALTER TABLE task ADD COLUMN approved_on TEXT; -- The day from which checks are approved.
ALTER TABLE task ADD COLUMN closed_at TEXT;
CREATE INDEX task_plan_line ON task (plan_line_id);

ALTER TABLE assignment ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting'
  CHECK (state IN ('waiting', 'dispatched', 'received', 'checking', 'entered', 'returned', 'reviewed', 'disclosed', 'closed'));
ALTER TABLE assignment ADD COLUMN leader_id INTEGER REFERENCES inspector (id);
ALTER TABLE assignment ADD COLUMN method TEXT NOT NULL DEFAULT '';
ALTER TABLE assignment ADD COLUMN planned_on TEXT;
ALTER TABLE assignment ADD COLUMN notice_way TEXT NOT NULL DEFAULT ''; -- 通知方式; empty before, 'none' for an unannounced check.
ALTER TABLE assignment ADD COLUMN noticed_on TEXT;
ALTER TABLE assignment ADD COLUMN receipt TEXT NOT NULL DEFAULT ''; -- 送达回证: who signed, or why nobody did.
ALTER TABLE assignment ADD COLUMN entry_code TEXT NOT NULL DEFAULT ''; -- 入企码 or 检查码.
ALTER TABLE assignment ADD COLUMN scanned_at TEXT;
ALTER TABLE assignment ADD COLUMN outage_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE assignment ADD COLUMN entered_back_on TEXT; -- 补录 after an outage.
ALTER TABLE assignment ADD COLUMN rating TEXT NOT NULL DEFAULT '';
ALTER TABLE assignment ADD COLUMN remote_help INTEGER NOT NULL DEFAULT 0 CHECK (remote_help IN (0, 1)); -- 异地协助.
-- Sheets of earlier versions had no state: where they are follows from their task and their result.
UPDATE assignment SET state = CASE
  WHEN (SELECT task.state FROM task WHERE task.id = task_id) = 'disclosed' THEN 'disclosed'
  WHEN EXISTS (SELECT 1 FROM inspection_result WHERE inspection_result.assignment_id = assignment.id) THEN 'entered'
  ELSE 'dispatched'
END;
CREATE INDEX assignment_by_state ON assignment (state, id);

CREATE TABLE assignment_assistant (
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  assistant_id INTEGER NOT NULL REFERENCES assistant (id),
  PRIMARY KEY (assignment_id, assistant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment_event (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  event TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX assignment_event_assignment ON assignment_event (assignment_id, id);

CREATE TABLE task_event (
  id INTEGER PRIMARY KEY,
  task_id INTEGER NOT NULL REFERENCES task (id),
  event TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX task_event_task ON task_event (task_id, id);

CREATE TABLE recusal_request (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id),
  inspector_id INTEGER NOT NULL REFERENCES inspector (id),
  applicant TEXT NOT NULL CHECK (applicant IN ('inspector', 'party', 'bureau')),
  kind TEXT NOT NULL, -- Code of a recusal kind.
  reason TEXT NOT NULL,
  requested_on TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('granted', 'refused')),
  decision_reason TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT,
  requested_by INTEGER REFERENCES account (id),
  requested_name TEXT NOT NULL DEFAULT '',
  ledger_seq INTEGER, -- The entry of the draw's ledger that brought the replacement.
  CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT;
CREATE INDEX recusal_request_assignment ON recusal_request (assignment_id);
`;
