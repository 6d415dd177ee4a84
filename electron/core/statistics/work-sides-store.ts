import {
  allFollowUps,
  closedDraw,
  isProblem,
  isPublished,
  objectRows,
  sheetColumns,
  standing,
  standingSum,
  visits,
  withSheets,
} from './shared-sides-store.ts';
import type { Side, SidesOf } from './side.ts';

/** Results whose last day for publication lies in the period. */
const dueResults = (condition: string): Side => ({
  rows: `${withSheets}, due_day AS MATERIALIZED (
    SELECT value ->> 0 AS ended_on, value ->> 1 AS due FROM json_each(@dues)
  )
  SELECT ${sheetColumns}, 1 AS weight FROM due_day CROSS JOIN sheet ON sheet.ended_on = due_day.ended_on
  WHERE sheet.no_disclosure_reason IS NULL AND ${condition}`,
});
const publishedInTime = `EXISTS (SELECT 1 FROM disclosure
  WHERE disclosure.task_id = sheet.task_id AND disclosure.confirmed_on <= due_day.due)`;

const isFinished = `${isPublished} AND (NOT (${isProblem}) OR (${allFollowUps(`state = 'closed'`)}))`;

/** Rows of the ledger about drawn checks whose term ended in the period. */
const dueFollowUps = (condition: string): Side => ({
  rows: `${withSheets} SELECT follow_up.id AS key, 'followUp' AS place, follow_up.id AS subject, follow_up.number AS number,
    follow_up.object_name AS name, follow_up.state AS detail, follow_up.due AS day, 1 AS weight
  FROM follow_up JOIN sheet ON sheet.id = follow_up.assignment_id
  WHERE follow_up.due BETWEEN @from AND @passed AND ${condition}`,
});

const taskColumns = `task.id AS key, 'task' AS place, task.id AS subject, task.number AS number, task.name AS name,
  '' AS detail, task.check_to AS day, 1 AS weight`;
const drawnTasks = (condition: string): Side => ({
  rows: `${withSheets} SELECT ${taskColumns} FROM task JOIN task_fact ON task_fact.id = task.id
  WHERE EXISTS (SELECT 1 FROM draw WHERE draw.task_id = task.id AND ${closedDraw}) AND ${condition}`,
});

const dueLine = `line.cancelled_in IS NULL AND plan.state NOT IN ('draft', 'consulting', 'approving')
  AND coalesce(line.date_to, plan.year || '-12-31') BETWEEN @from AND @to
  AND (@targeted IS NULL OR line.targeted = @targeted)
  AND (@department IS NULL OR line.lead_department = @department
    OR EXISTS (SELECT 1 FROM json_each(line.departments) AS part WHERE part.value = @department))`;
const fromLines = 'plan_line AS line JOIN annual_plan AS plan ON plan.id = line.plan_id';
const lines = (condition: string, weight: string): Side => ({
  rows: `SELECT line.id AS key, 'planLine' AS place, plan.id AS subject, coalesce(plan.number, plan.name) AS number,
    line.name AS name, line.period_text AS detail, coalesce(line.date_to, plan.year || '-12-31') AS day, ${weight} AS weight
  FROM ${fromLines} WHERE ${dueLine} AND ${condition}`,
});
const lineTask = `FROM task LEFT JOIN disclosure ON disclosure.task_id = task.id
  WHERE task.plan_line_id = line.id AND task.state <> 'void'`;
const lineIsDone = `EXISTS (SELECT 1 ${lineTask}) AND NOT EXISTS (SELECT 1 ${lineTask} AND disclosure.confirmed_on IS NULL)`;
const publishedOfLines: Side = {
  rows: `SELECT assignment.id AS key, 'sheet' AS place, task.id AS subject, assignment.number AS number,
    assignment.object_name AS name, coalesce('!' || result.not_carried_out, result.outcome) AS detail,
    result.ended_on AS day, 1 AS weight
  FROM ${fromLines}
  JOIN task ON task.plan_line_id = line.id AND task.state <> 'void'
  JOIN disclosure ON disclosure.task_id = task.id AND disclosure.confirmed_on IS NOT NULL
  JOIN assignment ON assignment.task_id = task.id AND assignment.voided_at IS NULL
  JOIN inspection_result AS result ON result.assignment_id = assignment.id WHERE ${dueLine}`,
};

/** Formal draws of the period that chose among objects, by their numbers drawn or standing in the list. */
const draws = (column: 'n' | 'N'): Side => ({
  rows: `${withSheets}, held AS (
    SELECT draw.id, draw.number, draw.title, substr(draw.started_at, 1, 10) AS day,
      (SELECT coalesce(sum(part.value ->> '${column}'), 0) FROM json_each(attempt.result, '$.counts') AS part
        WHERE @risk IS NULL OR part.value ->> 'stratum' = @risk) AS weight
    FROM draw JOIN task_fact ON task_fact.id = draw.task_id AND task_fact.is_sampled
    JOIN draw_attempt AS attempt ON attempt.draw_id = draw.id AND attempt.attempt = draw.attempt
    WHERE ${closedDraw} AND attempt.result IS NOT NULL
  )
  SELECT id AS key, 'draw' AS place, id AS subject, number, title AS name, '' AS detail, day, weight FROM held`,
});

const entered = (kind: string, id: string) =>
  `EXISTS (SELECT 1 FROM platform_entry WHERE kind = '${kind}' AND subject_id = ${id} AND number <> '')`;
const approvedPlans = (condition: string) => `SELECT plan.id * 4 AS key, 'plan' AS place, plan.id AS subject,
  coalesce(plan.number, '') AS number, plan.name AS name, plan.state AS detail, substr(edition.approved_at, 1, 10) AS day,
  1 AS weight
  FROM annual_plan AS plan JOIN plan_edition AS edition ON edition.plan_id = plan.id AND edition.version = 1
  WHERE substr(edition.approved_at, 1, 10) BETWEEN @from AND @to
  AND (@department IS NULL OR plan.department = @department) AND ${condition}`;
const enteredTasks = (condition: string) => `SELECT task.id * 4 + 1 AS key, 'task' AS place, task.id AS subject,
  task.number AS number, task.name AS name, '' AS detail, task.check_to AS day, 1 AS weight
  FROM task JOIN task_fact ON task_fact.id = task.id
  WHERE EXISTS (SELECT 1 FROM draw WHERE draw.task_id = task.id AND ${closedDraw}) AND ${condition}`;
const enteredResults = (
  condition: string,
) => `SELECT sheet.id * 4 + 2 AS key, 'sheet' AS place, sheet.task_id AS subject,
  sheet.number AS number, sheet.object_name AS name, coalesce('!' || sheet.not_carried_out, sheet.outcome) AS detail,
  sheet.ended_on AS day, 1 AS weight FROM sheet WHERE sheet.ended_on BETWEEN @from AND @to AND ${condition}`;

const records = (isEntered: boolean) => {
  const plan = approvedPlans(isEntered ? entered('plan', 'plan.id') : '1');
  const task = enteredTasks(isEntered ? entered('task', 'task.id') : '1');
  const result = enteredResults(isEntered ? entered('result', 'sheet.id') : '1');
  return { plan: [plan], task: [task], result: [result], all: [plan, task, result] };
};
const doubleEntry = (kind: keyof ReturnType<typeof records>) => {
  const side = (parts: readonly string[]): Side => ({ rows: `${withSheets} ${parts.join(' UNION ALL ')}` });
  return { numerator: side(records(true)[kind]), denominator: side(records(false)[kind]) };
};

/** A day is kept until its end, an instant to the second. */
const sentInTime = `sent_at IS NOT NULL AND iif(length(send_due) = 10, substr(sent_at, 1, 10) <= send_due,
  unixepoch(sent_at) <= unixepoch(send_due))`;
const referrals = (day: string, to: string, condition: string): Side => ({
  rows: `SELECT id AS key, 'referral' AS place, id AS subject, number, object_name AS name, receiver AS detail,
    substr(${day}, 1, 10) AS day, 1 AS weight
  FROM referral WHERE restricted = 0 AND substr(${day}, 1, 10) BETWEEN @from AND ${to} AND ${condition}`,
});

const labelled = `NOT EXISTS (SELECT 1 FROM label_group WHERE mandatory = 1 AND NOT EXISTS (
  SELECT 1 FROM object_label JOIN label ON label.name = object_label.label
  WHERE object_label.object_id = inspection_object.id AND label.group_name = label_group.name))`;
const anyMandatory = 'EXISTS (SELECT 1 FROM label_group WHERE mandatory = 1)';

const people = (condition: string): Side => ({
  rows: `SELECT id AS key, 'inspector' AS place, id AS subject, code AS number, name, unit AS detail,
    coalesce(certificate_until, '') AS day, 1 AS weight FROM inspector
  WHERE status = 'on-duty' AND staff_kind IN (SELECT value FROM json_each(@staffKinds)) AND ${condition}`,
});
const certified = `((certificate IS NOT NULL AND certificate_until >= @day) OR EXISTS (
  SELECT 1 FROM inspector_certificate AS other WHERE other.inspector_id = inspector.id AND other.enforcement = 1
  AND coalesce(other.valid_from, '') <= @day AND coalesce(other.valid_until, '9999-12-31') >= @day))`;

/** Reports that had to be sent, by the rule or by their own last day. */
const reports = (condition: string): Side => ({
  rows: `WITH due AS (
    SELECT expected.key + 1 AS key, 0 AS subject, expected.value ->> 0 AS kind, expected.value ->> 1 AS period_from,
      expected.value ->> 2 AS due, expected.value ->> 3 AS name,
      (SELECT min(sent_on) FROM report WHERE report.kind = expected.value ->> 0
        AND report.period_from = expected.value ->> 1) AS sent_on FROM json_each(@expected) AS expected
    UNION ALL
    SELECT 1000 + id, id, kind, period_from, due, title, sent_on FROM report
    WHERE due BETWEEN @from AND @passed AND NOT EXISTS (SELECT 1 FROM json_each(@expected) AS expected
      WHERE expected.value ->> 0 = report.kind AND expected.value ->> 1 = report.period_from)
  )
  SELECT key, 'report' AS place, subject, kind AS number, name, coalesce(sent_on, '') AS detail, due AS day, 1 AS weight
  FROM due WHERE ${condition}`,
});

type WorkCode = 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10' | 'I16' | 'I17' | 'I19' | 'I20' | 'I21';

const problemVisits = visits(isProblem);
const jointTasks = drawnTasks('task_fact.departments >= 2');
const targets = lines('1', 'coalesce(line.target, 0)');

/** The indicators of plan, publication, handling and records. */
export const workSides: SidesOf<WorkCode> = {
  I4: { 'in-time': { numerator: dueResults(publishedInTime), denominator: dueResults('1') } },
  I5: {
    published: {
      numerator: visits(`sheet.no_disclosure_reason IS NULL AND ${isPublished}`),
      denominator: visits('sheet.no_disclosure_reason IS NULL'),
    },
  },
  I6: {
    handled: {
      numerator: visits(`${isProblem} AND ${allFollowUps(`state = 'closed' OR coalesce(due, '') >= @day`)}`),
      denominator: problemVisits,
    },
    closed: { numerator: visits(`${isProblem} AND ${allFollowUps(`state = 'closed'`)}`), denominator: problemVisits },
    'in-time': {
      numerator: dueFollowUps('coalesce(follow_up.closed_on <= follow_up.due, 0)'),
      denominator: dueFollowUps('1'),
    },
  },
  I7: {
    strata: { numerator: drawnTasks('task_fact.departments >= 2 AND task_fact.is_layered'), denominator: jointTasks },
    ratios: { numerator: drawnTasks('task_fact.departments >= 2 AND task_fact.has_ratios'), denominator: jointTasks },
  },
  I8: {
    visits: { numerator: publishedOfLines, denominator: targets },
    lines: { numerator: lines(lineIsDone, '1'), denominator: lines('1', '1') },
  },
  I9: { target: { numerator: targets, denominator: null } },
  I10: { finished: { numerator: visits(isFinished), denominator: visits(isPublished) } },
  I16: { 'at-least-once': { numerator: draws('n'), denominator: draws('N') } },
  I17: {
    all: doubleEntry('all'),
    plan: doubleEntry('plan'),
    task: doubleEntry('task'),
    result: doubleEntry('result'),
  },
  I19: {
    'in-time': {
      numerator: referrals('send_due', '@passed', sentInTime),
      denominator: referrals('send_due', '@passed', '1'),
    },
    reply: {
      numerator: referrals('sent_at', '@to', 'replied_on IS NOT NULL'),
      denominator: referrals('sent_at', '@to', '1'),
    },
  },
  I20: {
    labels: {
      numerator: { rows: objectRows(`${standing} AND ${anyMandatory} AND ${labelled}`) },
      denominator: {
        rows: objectRows(`${standing} AND ${anyMandatory}`),
        sum: standingSum(anyMandatory),
      },
    },
    certificates: { numerator: people(certified), denominator: people('1') },
  },
  I21: { 'in-time': { numerator: reports('coalesce(sent_on <= due, 0)'), denominator: reports('1') } },
};
