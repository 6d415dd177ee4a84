/** What somebody asked another to agree to, and who decided how: nobody decides what he asked for, and nobody twice. */
export const sql = `
CREATE TABLE approval (
  id INTEGER PRIMARY KEY,
  action TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  subject TEXT NOT NULL,
  subject_digest TEXT NOT NULL, -- Of all that matters about the subject when it was asked for.
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  reason TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  needed INTEGER NOT NULL CHECK (needed > 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'rejected', 'withdrawn', 'lapsed', 'used')),
  requested_by INTEGER NOT NULL REFERENCES account (id),
  requested_name TEXT NOT NULL,
  requested_at TEXT NOT NULL,
  ended_at TEXT,
  audit_seq INTEGER, -- The entry of the log that did what was approved.
  CHECK ((state = 'used') = (audit_seq IS NOT NULL))
) STRICT;

CREATE TABLE last_sign_in (
  account_id INTEGER PRIMARY KEY REFERENCES account (id),
  at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX approval_under_way ON approval (action, subject_id) WHERE state IN ('open', 'approved');
CREATE INDEX approval_by_state ON approval (state, id);

CREATE TABLE approval_decision (
  approval_id INTEGER NOT NULL REFERENCES approval (id),
  account_id INTEGER NOT NULL REFERENCES account (id),
  name TEXT NOT NULL,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  decision TEXT NOT NULL CHECK (decision IN ('approve', 'reject')),
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  here INTEGER NOT NULL CHECK (here IN (0, 1)), -- 1: by password at the page of somebody else.
  PRIMARY KEY (approval_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER approval_decision_by_another BEFORE INSERT ON approval_decision
WHEN NEW.account_id = (SELECT requested_by FROM approval WHERE id = NEW.approval_id)
BEGIN SELECT RAISE(ABORT, 'nobody approves what he asked for'); END;

CREATE TRIGGER approval_decision_kept BEFORE UPDATE ON approval_decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;

CREATE TRIGGER approval_decision_stays BEFORE DELETE ON approval_decision
BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
`;
