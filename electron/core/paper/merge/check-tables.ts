import type { AssignmentRecord } from '../../check/assignment-store.ts';
import { listOutcomes } from '../../check/list-outcomes.ts';
import type { ResultRecord } from '../../check/result-store.ts';
import type { TaskRecord } from '../../plan/task-store.ts';
import type { QueryContext } from '../../service/context.ts';
import type { SourceOf, TableSource } from './merge-source.ts';

/** A task sheet with what was found. */
interface Found {
  readonly sheet: AssignmentRecord;
  readonly result: ResultRecord;
  /** In the words of the profile. */
  readonly outcome: string;
}

/** What papers show of the checks of a task: its sheets with their teams, its results, and how many there are of each. */
export const checkSource: SourceOf = (context, { task }) => {
  if (!task) return { fields: [], tables: [] };
  const sheets = context.workspace.assignments.ofTask(task.id);
  const found = foundOf(context, task, sheets);
  return {
    fields: [{ name: '已录结果户数', value: `${found.length}` }],
    tables: [sheetTable(context, task, sheets), resultTable(found), summaryTable(found)],
  };
};

function foundOf(context: QueryContext, task: TaskRecord, sheets: readonly AssignmentRecord[]): Found[] {
  const results = context.workspace.results.ofTask(task.id);
  const names = new Map<string, string>(listOutcomes(context).map(({ code, name }) => [code, name]));
  return sheets.flatMap(sheet => {
    const result = results.get(sheet.id);
    return result ? [{ sheet, result, outcome: names.get(result.outcome) ?? result.outcome }] : [];
  });
}

const sheetTable = (
  { workspace }: QueryContext,
  task: TaskRecord,
  sheets: readonly AssignmentRecord[],
): TableSource => ({
  source: 'sheets',
  title: '检查任务单',
  columns: [
    { title: '序号', width: 'content', align: 'center' },
    { title: '任务单号', width: 'content', align: 'center' },
    { title: '检查对象', width: { share: 3 } },
    { title: '检查人员', width: { share: 2 } },
  ],
  count: sheets.length,
  rows: () => {
    const teams = workspace.assignments.teams(task.id);
    return sheets.map((sheet, place) => {
      const team = (teams.get(sheet.id) ?? []).map(({ name }) => name).join('、');
      return [`${place + 1}`, sheet.number, sheet.object_name, team];
    });
  },
});

const resultTable = (found: readonly Found[]): TableSource => ({
  source: 'results',
  title: '检查结果',
  columns: [
    { title: '序号', width: 'content', align: 'center' },
    { title: '检查对象', width: { share: 3 } },
    { title: '代码', width: 'content', align: 'center' },
    { title: '检查完成日期', width: 'content', align: 'center' },
    { title: '检查结果', width: { share: 3 } },
    { title: '发现问题', width: { share: 3 } },
    { title: '备注', width: { share: 2 } },
  ],
  count: found.length,
  rows: () =>
    found.map(({ sheet, result, outcome }, place) => [
      `${place + 1}`,
      sheet.object_name,
      sheet.object_code.startsWith('N-') ? '' : sheet.object_code,
      result.ended_on,
      outcome,
      result.finding,
      result.note,
    ]),
});

function summaryTable(found: readonly Found[]): TableSource {
  const counts = new Map<string, number>();
  for (const { outcome } of found) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return {
    source: 'resultSummary',
    title: '检查结果汇总',
    columns: [
      { title: '检查结果', width: { share: 4 } },
      { title: '户数', width: 'content', align: 'right' },
    ],
    count: counts.size,
    rows: () => [...counts].map(([outcome, count]) => [outcome, `${count}`]),
  };
}
