import Database from 'better-sqlite3';

/** One thing that has to be true of every year, and the plain SQL that finds where it is not. */
export interface Invariant {
  readonly name: string;
  /** What must hold, and where it is written. */
  readonly holds: string;
  /** How many rows it was looked for in. */
  readonly looked: string;
  /** Each row is a breach; the first column names it. */
  readonly breaches: string;
}

const problems = "'2', '3', '4', '6', '7', '8b'";
const standing = 'assignment.voided_at IS NULL';
const results = 'inspection_result JOIN assignment ON assignment.id = inspection_result.assignment_id';

export const invariants: readonly Invariant[] = [
  {
    name: 'drawn',
    holds: '每一份检查结果的对象都是抽中的，或者是经批准递补、追加进来的（R-002、R-133）',
    looked: `SELECT count(*) FROM ${results}`,
    breaches: `SELECT assignment.number FROM ${results}
      WHERE NOT EXISTS (SELECT 1 FROM drawn_object d
          WHERE d.draw_id = assignment.draw_id AND d.object_id = assignment.object_id AND d.role = 'drawn')
        AND NOT EXISTS (SELECT 1 FROM object_entry e
          WHERE e.draw_id = assignment.draw_id AND e.in_object_id = assignment.object_id)`,
  },
  {
    name: 'one-sheet',
    holds: '抽查任务单号不重复，同一任务的同一对象只有一张有效的任务单（R-168）',
    looked: 'SELECT count(*) FROM assignment',
    breaches: `SELECT min(number) FROM assignment WHERE ${standing} GROUP BY task_id, object_id HAVING count(*) > 1`,
  },
  {
    name: 'listed-items',
    holds: '检查的事项都在检查当日有效的抽查事项清单上（I18）',
    looked: 'SELECT count(*) FROM result_item',
    breaches: `SELECT assignment.number || ' ' || item.name FROM result_item
      JOIN assignment ON assignment.id = result_item.assignment_id
      JOIN inspection_item item ON item.id = result_item.item_id
      WHERE NOT EXISTS (SELECT 1 FROM task_item WHERE task_item.task_id = assignment.task_id AND task_item.item_id = item.id)`,
  },
  {
    name: 'handled',
    holds: '审核通过的问题结果都进了后续处置台账，办结的都有处置措施（R-173）',
    looked: `SELECT count(*) FROM ${results} WHERE outcome IN (${problems}) AND inspection_result.state = 'reviewed'`,
    breaches: `SELECT assignment.number FROM ${results}
      WHERE outcome IN (${problems}) AND inspection_result.state = 'reviewed' AND ${standing}
        AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.assignment_id = assignment.id)
      UNION ALL SELECT number FROM follow_up WHERE state = 'closed' AND (measure IS NULL OR close_reason IS NULL)`,
  },
  {
    name: 'confirmed',
    holds: '没有回执或者经办人确认，就不算公示',
    looked: `SELECT (SELECT count(*) FROM disclosure) + (SELECT count(*) FROM publication)`,
    breaches: `SELECT 'task ' || task_id FROM disclosure
        WHERE confirmed_on IS NOT NULL AND (coalesce(channel, '') = '' OR coalesce(receipt, '') = '')
      UNION ALL SELECT title FROM publication
        WHERE state IN ('published', 'corrected', 'stopped') AND (coalesce(receipt, '') = '' OR confirmed_by IS NULL)`,
  },
  {
    name: 'low-risk-once',
    holds: '信用风险低的对象同一年度没有被重复抽查（R-119）',
    looked: `SELECT count(*) FROM assignment WHERE stratum = 'A' AND ${standing}`,
    breaches: `SELECT min(object_name) FROM assignment JOIN task ON task.id = assignment.task_id
      WHERE stratum = 'A' AND ${standing} AND task.state <> 'void' GROUP BY object_id HAVING count(*) > 1`,
  },
  {
    name: 'two-inspectors',
    holds: '每次检查不少于两名执法检查人员，证件在检查当日有效（行政处罚法第四十二条、国办发〔2024〕54号）',
    looked: 'SELECT count(*) FROM result_inspector',
    breaches: `SELECT assignment.number FROM ${results}
      WHERE (SELECT count(*) FROM result_inspector i WHERE i.assignment_id = assignment.id) < 2
      UNION ALL SELECT assignment.number || ' ' || inspector.name FROM ${results}
        JOIN result_inspector i ON i.assignment_id = assignment.id JOIN inspector ON inspector.id = i.inspector_id
        WHERE inspector.certificate_until < checked_on`,
  },
  {
    name: 'other-reviewer',
    holds: '录入的人没有审核自己录入的结果',
    looked: `SELECT count(*) FROM inspection_result WHERE state = 'reviewed'`,
    breaches: `SELECT assignment.number FROM ${results} WHERE reviewed_by = entered_by`,
  },
  {
    name: 'approved-first',
    holds: '检查在批准之后，或者写明了先行检查的理由（国办发〔2024〕54号）',
    looked: `SELECT count(*) FROM ${results}`,
    breaches: `SELECT assignment.number FROM ${results} JOIN task ON task.id = assignment.task_id
      WHERE task.urgent_reason IS NULL AND (task.approved_on IS NULL OR checked_on < task.approved_on)`,
  },
  {
    name: 'dates',
    holds: '抽取、检查、办结的日期先后相继（数据字典 4.11）',
    looked: `SELECT count(*) FROM ${results}`,
    breaches: `SELECT assignment.number FROM ${results} JOIN draw ON draw.id = assignment.draw_id
      WHERE checked_on < substr(draw.started_at, 1, 10) OR ended_on < checked_on OR substr(entered_at, 1, 10) < ended_on`,
  },
  {
    name: 'numbers',
    holds: '发文字号一年之内连续，缺号都有说明，不重复',
    looked: 'SELECT count(*) FROM document_number',
    breaches: `SELECT series || year || ' ' || max(sequence) FROM (
        SELECT series, year, sequence FROM document_number UNION SELECT series, year, sequence FROM number_note)
      GROUP BY series, year HAVING max(sequence) <> count(*)`,
  },
  {
    name: 'closed-tasks',
    holds: '完结的任务没有未处置的问题、未审核的结果和未公示的结果',
    looked: `SELECT count(*) FROM task WHERE closed_at IS NOT NULL`,
    breaches: `SELECT task.number FROM task WHERE closed_at IS NOT NULL AND (
        EXISTS (SELECT 1 FROM follow_up f JOIN assignment a ON a.id = f.assignment_id WHERE a.task_id = task.id AND f.state <> 'closed')
        OR EXISTS (SELECT 1 FROM assignment a LEFT JOIN inspection_result r ON r.assignment_id = a.id
          WHERE a.task_id = task.id AND a.voided_at IS NULL AND (r.state IS NULL OR r.state <> 'reviewed'))
        OR NOT EXISTS (SELECT 1 FROM disclosure d WHERE d.task_id = task.id AND d.confirmed_on IS NOT NULL))`,
  },
  {
    name: 'voids-explained',
    holds: '作废的任务、任务单和字号都写明了理由',
    looked: `SELECT (SELECT count(*) FROM task WHERE state = 'void') + (SELECT count(*) FROM assignment WHERE voided_at IS NOT NULL)`,
    breaches: `SELECT number FROM task WHERE state = 'void' AND coalesce(void_reason, '') = ''
      UNION ALL SELECT number FROM assignment WHERE voided_at IS NOT NULL AND coalesce(void_reason, '') = ''`,
  },
];

/** What was found of one invariant in a file. */
export interface Looked {
  readonly name: string;
  readonly holds: string;
  readonly rows: number;
  readonly breaches: number;
  /** Of the breaches at most ten are named. */
  readonly named: readonly string[];
}

/** Looks every invariant up in a database file, by plain SQL and without the core. */
export function lookUp(path: string): Looked[] {
  const file = new Database(path, { readonly: true });
  try {
    return invariants.map(({ name, holds, looked, breaches }) => {
      const found = file.prepare(breaches).pluck().all() as string[];
      const rows = file.prepare(looked).pluck().get() as number;
      return { name, holds, rows, breaches: found.length, named: found.slice(0, 10) };
    });
  } finally {
    file.close();
  }
}
