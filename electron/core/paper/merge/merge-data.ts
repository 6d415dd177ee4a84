import { isDate } from '#domain/calendar/day.ts';
import type { MergeData } from '#domain/document/fill-content.ts';
import type { MergeValue } from '#domain/document/merge-fields.ts';
import type { EnteredField, PaperSubject } from '#domain/document/paper-template.ts';
import { officialDate } from '../../document/official-date.ts';
import type { QueryContext } from '../../service/context.ts';
import { assignmentSource } from './assignment-source.ts';
import { bureauSource } from './bureau-source.ts';
import { bureauTables } from './bureau-tables.ts';
import { checkSource } from './check-tables.ts';
import { drawSource } from './draw-source.ts';
import type { MergeField, PaperRecords, SourceOf, TableSource } from './merge-source.ts';
import { taskSource } from './task-source.ts';

/** Papers to one business show none of the others. */
function fieldsOf(source: SourceOf): SourceOf {
  return (...given) => ({ fields: source(...given).fields, tables: [] });
}

/** Which records fill papers of a subject; a task also has its valid draw, and a task sheet its task and draw. */
const sources: Readonly<Record<PaperSubject, readonly SourceOf[]>> = {
  bureau: [bureauSource, bureauTables],
  task: [bureauSource, bureauTables, drawSource, taskSource, checkSource],
  draw: [bureauSource, taskSource, drawSource],
  assignment: [bureauSource, fieldsOf(drawSource), taskSource, assignmentSource],
};

/** What a paper of a subject may name: fields with today's values, and tables. */
export interface Offered {
  readonly fields: readonly MergeField[];
  readonly tables: readonly TableSource[];
}

/** Gathers what the records offer a paper; of two fields of one name the one nearer to the subject counts. */
export function offeredTo(
  context: QueryContext,
  subject: PaperSubject,
  records: PaperRecords,
  issuedOn: string,
): Offered {
  const given = sources[subject].map(source => source(context, records, issuedOn));
  const dates = [
    { name: '成文日期', value: officialDate(issuedOn) },
    { name: '年度', value: issuedOn.slice(0, 4) },
  ];
  const fields = new Map<string, MergeField>();
  for (const field of [...dates, ...given.flatMap(source => source.fields)]) fields.set(field.name, field);
  const tables = new Map(given.flatMap(source => source.tables).map(table => [table.source, table]));
  return { fields: [...fields.values()], tables: [...tables.values()] };
}

/** What fills a paper: what was entered, and where nothing was, the records. */
export function mergeData(
  offered: Offered,
  fields: readonly EnteredField[],
  entered: Readonly<Record<string, string>>,
): MergeData {
  const values = new Map<string, MergeValue>();
  for (const { name, value, isOptional = false } of offered.fields) {
    values.set(name, { text: value, isRequired: !isOptional });
  }
  for (const { name, kind, isRequired } of fields) {
    const typed = (entered[name] ?? '').trim();
    const text =
      typed === '' ? (values.get(name)?.text ?? '') : kind === 'date' && isDate(typed) ? officialDate(typed) : typed;
    values.set(name, { text, isRequired });
  }
  const tables = new Map<string, ReturnType<TableSource['rows']>>();
  return {
    values,
    table: source => {
      const found = offered.tables.find(table => table.source === source);
      if (!found) return null;
      const rows = tables.get(source) ?? found.rows();
      tables.set(source, rows);
      return { columns: found.columns, rows };
    },
  };
}
