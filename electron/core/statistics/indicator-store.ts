import type { IndicatorCode } from '#domain/indicator/indicators.ts';
import type { Period } from '#domain/indicator/period.ts';
import type { Database } from '../db/database.ts';
import { checkSides } from './check-sides-store.ts';
import type { CountedRow, Side, Sides, SideValues } from './side.ts';
import { workSides } from './work-sides-store.ts';

/** What an indicator has to know of a task. */
export interface TaskFact {
  readonly id: number;
  readonly departments: number;
  readonly method: string;
  readonly isLayered: number;
  readonly hasRatios: number;
  readonly isSampled: number;
  readonly targeted: number;
  /** Names, as JSON; the leading department first. */
  readonly names: string;
}

const sides: Readonly<Record<IndicatorCode, Readonly<Record<string, Sides>>>> = { ...checkSides, ...workSides };

const taskFacts = `SELECT id, coalesce(json_array_length(draft, '$.departments'), 0) AS departments,
  coalesce(draft ->> '$.method', '') AS method, coalesce(draft ->> '$.targeted', 0) AS targeted,
  (SELECT count(*) FROM json_each(draft, '$.strata') AS rule WHERE rule.value ->> 'mode' <> 'none') >= 2
    OR coalesce(json_array_length(draft, '$.range.riskClasses'), 0) > 0 AS isLayered,
  (SELECT count(DISTINCT json_remove(rule.value, '$.code')) FROM json_each(draft, '$.strata') AS rule) >= 2 AS hasRatios,
  coalesce(draft ->> '$.objects', 'sampled') <> 'named' AS isSampled,
  iif(coalesce(json_array_length(draft, '$.departments'), 0) > 0,
    (SELECT json_group_array(part.value ->> 'name') FROM json_each(draft, '$.departments') AS part),
    json_array(iif(subject = '', @bureau, subject))) AS names
  FROM task WHERE state <> 'void' ORDER BY id`;

/** Indicators I1 to I21 of domain.md 6: sums, and the rows behind them. */
export function indicatorStore(database: Database) {
  const ask = <Row>(sql: string, values: object): Row[] => database.statement(sql).all(values) as Row[];
  const numberOf = (sql: string, values: SideValues): number =>
    ask<{ number: number }>(`SELECT (${sql}) AS number`, values)[0]?.number ?? 0;

  return {
    sidesOf: (code: IndicatorCode, choice: string): Sides | null => sides[code][choice] ?? null,

    sum: ({ rows, sum }: Side, values: SideValues): number =>
      numberOf(sum ?? `SELECT coalesce(sum(weight), 0) FROM (${rows})`, values),

    /** The rows of one side in the order of their keys. */
    rows: ({ rows }: Side, values: SideValues, after: number, limit: number): CountedRow[] =>
      ask(`SELECT * FROM (${rows}) WHERE key > @after ORDER BY key LIMIT @limit`, { ...values, after, limit }),

    count: ({ rows, sum }: Side, values: SideValues): number =>
      numberOf(sum ?? `SELECT count(*) FROM (${rows})`, values),

    /** Tasks that are not void. */
    taskFacts: (bureau: string): TaskFact[] => ask(taskFacts, { bureau }),

    /** How much of a period was voided and is on neither side. */
    voided: (period: Period): { readonly tasks: number; readonly sheets: number } =>
      ask<{ tasks: number; sheets: number }>(
        `SELECT (SELECT count(*) FROM task WHERE state = 'void' AND check_to BETWEEN @from AND @to) AS tasks,
          (SELECT count(*) FROM assignment WHERE substr(voided_at, 1, 10) BETWEEN @from AND @to) AS sheets`,
        period,
      )[0] ?? { tasks: 0, sheets: 0 },

    /** The day of the first entry in the log: before it nothing could be reported from here. */
    firstDay: (): string | null =>
      ask<{ day: string | null }>('SELECT substr(min(at), 1, 10) AS day FROM audit_entry WHERE seq = 1', {})[0]?.day ??
      null,
  };
}
