/** 后续处置台账, 移送 and 抄告 with their clocks, penalty decisions that came back, and checks outside the draw. */
export const sql = `
CREATE TABLE outside_check (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL, -- Code of domain.md 4.20-F; never the draw itself.
  kind TEXT NOT NULL CHECK (kind IN ('daily', 'case', 'special', 'observation')), -- 日常检查, 个案检查, 专项检查, 观摩督导.
  clue TEXT NOT NULL, -- Where the clue came from; never who complained.
  ordered_above INTEGER NOT NULL CHECK (ordered_above IN (0, 1)), -- Ordered by a superior: does not count for the cap.
  object_id INTEGER REFERENCES inspection_object (id),
  object_code TEXT NOT NULL,
  object_name TEXT NOT NULL,
  department TEXT NOT NULL,
  items TEXT NOT NULL CHECK (json_valid(items)), -- Ids of the item list, and words where none fits.
  inspectors TEXT NOT NULL CHECK (json_valid(inspectors)), -- Ids and names.
  approved_by TEXT NOT NULL,
  approved_on TEXT,
  urgent_reason TEXT,
  checked_on TEXT NOT NULL,
  ended_on TEXT NOT NULL,
  outcome TEXT NOT NULL,
  finding TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  void_reason TEXT,
  voided_at TEXT,
  CHECK (ended_on >= checked_on)
) STRICT;
CREATE INDEX outside_check_object ON outside_check (object_id);
CREATE INDEX outside_check_ended ON outside_check (ended_on);

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  assignment_id INTEGER REFERENCES assignment (id),
  outside_check_id INTEGER REFERENCES outside_check (id),
  object_id INTEGER REFERENCES inspection_object (id),
  object_name TEXT NOT NULL,
  sheet_number TEXT, -- 任务单号, which travels with it (R-168).
  problem TEXT NOT NULL,
  basis TEXT NOT NULL,
  measure TEXT, -- Code of domain.md 4.20-D; NULL until something is decided.
  responsible TEXT NOT NULL,
  order_number TEXT, -- 责令改正通知书.
  ordered_on TEXT,
  due TEXT,
  corrected_on TEXT, -- 整改报告.
  reinspected_on TEXT,
  reinspection TEXT CHECK (reinspection IN ('passed', 'failed')),
  case_number TEXT,
  case_filed_on TEXT,
  penalty_number TEXT,
  penalty_on TEXT,
  listed_on TEXT, -- 列入经营异常名录.
  state TEXT NOT NULL CHECK (state IN ('open', 'correcting', 'reinspecting', 'referred', 'case', 'closed')),
  closed_on TEXT,
  close_reason TEXT,
  opened_on TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  CHECK (assignment_id IS NOT NULL OR outside_check_id IS NOT NULL),
  CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
  CHECK (state <> 'closed' OR measure IS NOT NULL) -- Nothing with a finding is closed without handling (R-173).
) STRICT;
CREATE INDEX follow_up_assignment ON follow_up (assignment_id);
CREATE INDEX follow_up_outside ON follow_up (outside_check_id);
CREATE INDEX follow_up_by_state ON follow_up (state, due);

CREATE TABLE follow_up_event (
  id INTEGER PRIMARY KEY,
  follow_up_id INTEGER NOT NULL REFERENCES follow_up (id),
  event TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  note TEXT NOT NULL,
  on_day TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_event_follow_up ON follow_up_event (follow_up_id, id);

CREATE TABLE referral (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  follow_up_id INTEGER REFERENCES follow_up (id),
  kind TEXT NOT NULL CHECK (kind IN ('case', 'department', 'notice', 'police', 'discipline')),
  restricted INTEGER NOT NULL CHECK (restricted IN (0, 1)), -- Clues about officers are shown to few.
  sheet_number TEXT,
  object_name TEXT NOT NULL,
  receiver TEXT NOT NULL,
  reason TEXT NOT NULL,
  materials TEXT NOT NULL CHECK (json_valid(materials)),
  found_on TEXT NOT NULL, -- From it runs the time to decide.
  decide_due TEXT,
  decided_by TEXT,
  decided_at TEXT,
  decision TEXT CHECK (decision IN ('send', 'keep')),
  decision_reason TEXT NOT NULL,
  send_due TEXT, -- An instant: 24 hours after the decision for the police.
  sent_at TEXT,
  received_by TEXT,
  received_on TEXT,
  reply_due TEXT,
  replied_on TEXT,
  reply TEXT NOT NULL,
  penalty_number TEXT,
  document_id INTEGER REFERENCES document (id),
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK (sent_at IS NULL OR decision = 'send')
) STRICT;
CREATE INDEX referral_follow_up ON referral (follow_up_id);

CREATE TABLE penalty_decision (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  decided_on TEXT NOT NULL,
  party TEXT NOT NULL,
  party_code TEXT NOT NULL,
  sheet_number TEXT NOT NULL, -- As it came; empty where the deciding office left it out.
  content TEXT NOT NULL,
  follow_up_id INTEGER REFERENCES follow_up (id), -- NULL while it is matched with nothing.
  matched_by TEXT CHECK (matched_by IN ('sheet', 'party', 'hand')),
  imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX penalty_decision_follow_up ON penalty_decision (follow_up_id);
`;
