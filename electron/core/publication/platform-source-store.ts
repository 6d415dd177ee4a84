import type { Database } from '../db/database.ts';

export interface PlanSource {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly year: number;
  readonly kind: string;
  readonly department: string;
  readonly document_number: string | null;
  readonly filed_with: string | null;
  readonly filed_on: string | null;
  readonly lines: number;
}

export interface TaskSource {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly draft: string;
  readonly plan: string | null;
  readonly items: string;
  readonly objects: number;
  readonly check_from: string;
  readonly check_to: string;
  readonly draw_number: string | null;
  readonly drawn_on: string | null;
}

export interface ResultSource {
  readonly id: number;
  readonly number: string;
  readonly task_id: number;
  readonly object_name: string;
  readonly object_code: string;
  readonly address: string | null;
  readonly inspectors: string | null;
  readonly certificates: string | null;
  readonly checked_on: string;
  readonly ended_on: string;
  readonly outcome: string;
  readonly finding: string;
  readonly note: string;
  readonly published_on: string | null;
}

const PLANS = `
  SELECT id, coalesce(number, '') AS number, name, year, kind, department, document_number, filed_with, filed_on,
    (SELECT count(*) FROM plan_line WHERE plan_id = annual_plan.id AND cancelled_in IS NULL) AS lines
  FROM annual_plan WHERE state <> 'draft' ORDER BY id`;

const TASKS = `
  SELECT task.id, task.number, task.name, task.draft, task.check_from, task.check_to,
    (SELECT annual_plan.name FROM plan_line JOIN annual_plan ON annual_plan.id = plan_line.plan_id
      WHERE plan_line.id = task.plan_line_id) AS plan,
    coalesce((SELECT group_concat(title, '；') FROM (
      SELECT inspection_item.name || CASE coalesce(sub_item, '') WHEN '' THEN '' ELSE '（' || sub_item || '）' END AS title
      FROM task_item JOIN inspection_item ON inspection_item.id = task_item.item_id
      WHERE task_item.task_id = task.id ORDER BY inspection_item.id)), '') AS items,
    (SELECT count(*) FROM assignment WHERE task_id = task.id AND voided_at IS NULL) AS objects,
    draw.number AS draw_number, draw.started_at AS drawn_on
  FROM task LEFT JOIN draw ON draw.id = (SELECT max(id) FROM draw
    WHERE task_id = task.id AND state = 'CLOSED' AND number NOT LIKE 'TEST-%')
  WHERE task.state NOT IN ('draft', 'void') ORDER BY task.id`;

const RESULTS = `
  SELECT assignment.id, assignment.number, assignment.task_id, object_name, object_code, address,
    (SELECT group_concat(name, '、') FROM (SELECT inspector.name FROM result_inspector
      JOIN inspector ON inspector.id = inspector_id WHERE assignment_id = assignment.id ORDER BY inspector.id)) AS inspectors,
    (SELECT group_concat(coalesce(certificate, ''), '、') FROM (SELECT inspector.certificate FROM result_inspector
      JOIN inspector ON inspector.id = inspector_id WHERE assignment_id = assignment.id ORDER BY inspector.id)) AS certificates,
    result.checked_on, result.ended_on, result.outcome, result.finding, result.note, disclosure.confirmed_on AS published_on
  FROM assignment
  JOIN inspection_result AS result ON result.assignment_id = assignment.id
  LEFT JOIN disclosure ON disclosure.task_id = assignment.task_id
  WHERE assignment.voided_at IS NULL ORDER BY assignment.id`;

/** What the tables of platforms are filled with. */
export function platformSourceStore(database: Database) {
  return {
    plans: () => database.statement(PLANS).all() as PlanSource[],
    tasks: () => database.statement(TASKS).all() as TaskSource[],
    results: () => database.statement(RESULTS).all() as ResultSource[],
  };
}
