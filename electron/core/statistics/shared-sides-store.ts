import type { Side } from './side.ts';

/** Sheets that count, whose results have been entered: not voided, of a task that is not void and fits the filter. */
const sheet = `task_fact AS MATERIALIZED (
  SELECT value ->> 0 AS id, value ->> 1 AS departments, value ->> 2 AS method, value ->> 3 AS is_layered,
    value ->> 4 AS has_ratios, value ->> 5 AS is_sampled FROM json_each(@tasks)
), sheet AS (
  SELECT result.assignment_id AS id, assignment.number, assignment.object_id, assignment.object_name, assignment.task_id,
    assignment.scanned_at, task_fact.departments, result.outcome, result.more_outcomes, result.not_carried_out,
    result.no_disclosure_reason, result.checked_on, result.ended_on, result.mobile,
    coalesce(nullif(result.method, ''), nullif(assignment.method, ''), task_fact.method) AS method
  FROM inspection_result AS result -- In this order, so that a month reads the results of a month.
  CROSS JOIN assignment ON assignment.id = result.assignment_id
  CROSS JOIN task_fact ON task_fact.id = assignment.task_id
  WHERE assignment.voided_at IS NULL
    AND (@risk IS NULL OR (SELECT risk_class FROM inspection_object WHERE id = assignment.object_id) = @risk)
)`;

/** What every side begins with. */
export const withSheets = `WITH ${sheet}`;

export const inPeriod = 'sheet.ended_on BETWEEN @from AND @to';
export const carriedOut = 'sheet.not_carried_out IS NULL';

/** Whether a result found a problem, by any of its outcomes (domain.md 4.11). */
export const isProblem = `sheet.not_carried_out IS NULL AND (
  sheet.outcome IN (SELECT value FROM json_each(@problems)) OR (sheet.more_outcomes <> '[]' AND EXISTS (
    SELECT 1 FROM json_each(sheet.more_outcomes) AS more WHERE more.value IN (SELECT value FROM json_each(@problems))
  ))
)`;

export const isPublished = `EXISTS (
  SELECT 1 FROM disclosure WHERE disclosure.task_id = sheet.task_id AND disclosure.confirmed_on IS NOT NULL
)`;

/** Whether every row of the ledger about a sheet is as it should be, and there is one. */
export const allFollowUps = (isWell: string) => `EXISTS (SELECT 1 FROM follow_up WHERE assignment_id = sheet.id)
  AND NOT EXISTS (SELECT 1 FROM follow_up WHERE assignment_id = sheet.id AND NOT (${isWell}))`;

/** Sheets in the columns of a side. */
export const sheetColumns = `sheet.id AS key, 'sheet' AS place, sheet.task_id AS subject, sheet.number AS number,
  sheet.object_name AS name, coalesce('!' || sheet.not_carried_out, sheet.outcome) AS detail, sheet.ended_on AS day`;

/** Sheets that fit a condition; each counts one unless said otherwise. */
const sheets = (condition: string, weight = '1'): Side => ({
  rows: `${withSheets} SELECT ${sheetColumns}, ${weight} AS weight FROM sheet WHERE ${condition}`,
});

/** Sheets of the period that fit a condition. */
export const visits = (condition = '1', weight = '1'): Side => sheets(`${inPeriod} AND ${condition}`, weight);

const fitsOutside = `voided_at IS NULL AND (@department IS NULL OR department = @department)
  AND (@risk IS NULL OR coalesce((SELECT risk_class FROM inspection_object WHERE id = object_id), 'unclassified') = @risk)`;

/** Checks outside the draw in the columns of a side. */
export const outsideRows = (condition: string): string => `SELECT id * 2 + 1 AS key, 'outside' AS place, id AS subject,
  number, object_name AS name, outcome AS detail, ended_on AS day, 1 AS weight
  FROM outside_check WHERE ended_on BETWEEN @from AND @to AND ${fitsOutside} AND ${condition}`;

/** The same sheets with keys beside those of checks outside the draw. */
export const sheetsBesideOutside = (condition: string): string => `SELECT sheet.id * 2 AS key, 'sheet' AS place,
  sheet.task_id AS subject, sheet.number AS number, sheet.object_name AS name,
  coalesce('!' || sheet.not_carried_out, sheet.outcome) AS detail, sheet.ended_on AS day, 1 AS weight
  FROM sheet WHERE ${inPeriod} AND ${condition}`;

/** Objects in the columns of a side. */
export const objectRows = (
  condition: string,
): string => `SELECT id AS key, 'object' AS place, id AS subject, code AS number,
  name, risk_class AS detail, '' AS day, 1 AS weight FROM inspection_object WHERE ${condition}`;

/** Objects in use that may be drawn by their state: 在册. */
export const standing = `+standing = 'in-use' AND +state IN (SELECT value FROM json_each(@states))
  AND (@risk IS NULL OR +risk_class = @risk)`;

/** Counted by the index of what is counted, a hundred times as quick as by the rows. */
export const standingSum = (
  condition = '1',
) => `SELECT count(*) FROM inspection_object INDEXED BY inspection_object_counted
  WHERE standing = 'in-use' AND state IN (SELECT value FROM json_each(@states))
  AND (@risk IS NULL OR risk_class = @risk) AND ${condition}`;

/** The version of the item list that counts on a day. */
export const versionOn = (day: string) => `(SELECT id FROM item_version WHERE state = 'published'
  AND coalesce(valid_from, '') <= ${day} ORDER BY coalesce(valid_from, '') DESC, number DESC LIMIT 1)`;

/** Draws that were closed in the period; a rehearsal is none. */
export const closedDraw = `draw.state = 'CLOSED' AND draw.number NOT LIKE 'TEST-%'
  AND substr(draw.started_at, 1, 10) BETWEEN @from AND @to`;
