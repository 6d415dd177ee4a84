import { searchForm } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';

export interface LedgerQuestion {
  readonly year: number;
  /** The bureau's own name, for tasks that no other department takes part in. */
  readonly bureau: string;
  /** Visits a year where an enterprise has no cap of its own; null for none. */
  readonly cap: number | null;
  readonly text: string;
  readonly departments: readonly string[];
  readonly show: 'above' | 'reached' | 'all';
}

export interface LedgerRow {
  readonly department: string;
  readonly objectId: number;
  readonly objectCode: string;
  readonly objectName: string;
  readonly riskClass: string;
  readonly visits: number;
  readonly cap: number | null;
}

export interface Visit {
  readonly kind: 'task' | 'outside';
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly on: string;
}

/** Where the next page begins. */
export interface LedgerCursor {
  readonly visits: number;
  readonly objectId: number;
  readonly department: string;
}

/**
 * Every visit of a department to an enterprise that counts towards its cap (国办发〔2024〕54号): one for each department of a drawn
 * sheet, and checks outside the draw except those ordered from above.
 */
const visits = `
WITH visit AS (
  SELECT assignment.object_id AS object_id, 'task' AS kind, task.id AS id, task.number AS number, task.name AS name,
    coalesce(inspection_result.checked_on, task.check_from) AS on_day,
    coalesce(json_extract(party.value, '$.name'), nullif(task.subject, ''), :bureau) AS department
  FROM assignment
  JOIN task ON task.id = assignment.task_id
  LEFT JOIN inspection_result ON inspection_result.assignment_id = assignment.id
  JOIN json_each(CASE WHEN json_array_length(task.draft, '$.departments') > 0
    THEN json_extract(task.draft, '$.departments') ELSE '[{}]' END) AS party
  WHERE assignment.voided_at IS NULL
    AND substr(coalesce(inspection_result.checked_on, task.check_from), 1, 4) = :year
  UNION ALL
  SELECT object_id, 'outside', id, number, source, checked_on, department
  FROM outside_check
  WHERE object_id IS NOT NULL AND ordered_above = 0 AND voided_at IS NULL AND substr(checked_on, 1, 4) = :year
), ledger AS (
  SELECT visit.department AS department, visit.object_id AS objectId, object.code AS objectCode, object.name AS objectName,
    object.risk_class AS riskClass, object.search AS search, count(*) AS visits, coalesce(object.yearly_cap, :cap) AS cap
  FROM visit JOIN inspection_object AS object ON object.id = visit.object_id
  GROUP BY visit.department, visit.object_id
)`;

const wanted = `
  WHERE search LIKE :text ESCAPE '\\'
    AND (:departments = '[]' OR department IN (SELECT value FROM json_each(:departments)))
    AND (:show = 'all' OR (cap IS NOT NULL AND (visits > cap OR (:show = 'reached' AND visits = cap))))`;

/** 频次台账: visits of departments to enterprises in a year. */
export function visitLedgerStore(database: Database) {
  const parameters = ({ year, bureau, cap, text, departments, show }: LedgerQuestion) => ({
    year: String(year),
    bureau,
    cap,
    text: `%${escapeLike(searchForm(text))}%`,
    departments: JSON.stringify(departments),
    show,
  });

  return {
    /** Most visits first, from after a cursor. */
    page: (question: LedgerQuestion, after: LedgerCursor | null, limit: number): LedgerRow[] =>
      database
        .statement(
          `${visits} SELECT department, objectId, objectCode, objectName, riskClass, visits, cap FROM ledger ${wanted}
           AND (:visits IS NULL OR (-visits, objectId, department) > (-:visits, :objectId, :department))
           ORDER BY visits DESC, objectId, department LIMIT :limit`,
        )
        .all({
          ...parameters(question),
          visits: after?.visits ?? null,
          objectId: after?.objectId ?? null,
          department: after?.department ?? null,
          limit,
        }) as LedgerRow[],

    count: (question: LedgerQuestion): number =>
      (
        database.statement(`${visits} SELECT count(*) AS count FROM ledger ${wanted}`).get(parameters(question)) as {
          count: number;
        }
      ).count,

    /** Departments with a visit in the year. */
    departments: ({ year, bureau }: Pick<LedgerQuestion, 'year' | 'bureau'>): string[] =>
      database
        .statement(`${visits} SELECT DISTINCT department FROM ledger ORDER BY department`)
        .pluck()
        .all({ year: String(year), bureau, cap: null }) as string[],

    /** The visits of one department to one enterprise, oldest first. */
    visits: (
      { year, bureau }: Pick<LedgerQuestion, 'year' | 'bureau'>,
      department: string,
      objectId: number,
    ): Visit[] =>
      database
        .statement(
          `${visits} SELECT kind, id, number, name, on_day AS "on" FROM visit
           WHERE department = :department AND object_id = :objectId ORDER BY on_day, kind, id`,
        )
        .all({ year: String(year), bureau, cap: null, department, objectId }) as Visit[],
  };
}
