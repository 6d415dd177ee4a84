import { itemTitle } from '#domain/item-list/item-version.ts';
import type { ItemFinding } from '#domain/result/result-entry.ts';
import type { AssignmentRecord, TeamMember } from '../../check/assignment-store.ts';
import { listOutcomes } from '../../check/list-outcomes.ts';
import { sheetDigest } from '../../document/check-sheet.ts';
import { officialDate } from '../../document/official-date.ts';
import { sheetParticulars } from '../../document/sheet-particulars.ts';
import type { KnownItem } from '../../registry/item-store.ts';
import type { QueryContext } from '../../service/context.ts';
import { itemTable } from './item-table.ts';
import type { MergeField, SourceOf, TableSource } from './merge-source.ts';

/** What papers say of one task sheet: the business, who checks it, and what was found. */
export const assignmentSource: SourceOf = (context, { task, assignment }) => {
  if (!task || !assignment) return { fields: [], tables: [] };
  const { workspace } = context;
  const items = sheetParticulars(workspace, task, assignment.draw_id).itemsOf(assignment);
  const team = workspace.assignments.teams(task.id).get(assignment.id) ?? [];
  const object = workspace.objects.get(assignment.object_id);
  const { object_code: code } = assignment;
  return {
    fields: [
      { name: '检查对象', value: assignment.object_name },
      { name: '统一社会信用代码', value: code.startsWith('N-') ? '' : code, isOptional: true },
      { name: '对象地址', value: assignment.address ?? '', isOptional: true },
      { name: '法定代表人', value: object?.legal_representative ?? '', isOptional: true },
      { name: '任务单号', value: assignment.number },
      { name: '任务单校验码', value: sheetDigest(assignment) },
      { name: '通知书文号', value: assignment.notice_number ?? '', isOptional: true },
      { name: '抽查事项', value: items.map(item => itemTitle(item.name, item.sub_item)).join('、') },
      { name: '检查人员', value: team.map(({ name }) => name).join('、') },
      { name: '执法证号', value: team.map(({ certificate }) => certificate ?? '').join('、') },
      ...resultFields(context, assignment),
    ],
    tables: [itemTable(items), teamTable(team), checkTable(items, workspace.resultDetails.items(assignment.id))],
  };
};

/** What was found; before the check these are written by hand. */
function resultFields(context: QueryContext, { id }: AssignmentRecord): MergeField[] {
  const result = context.workspace.results.get(id);
  const outcome = result && listOutcomes(context).find(({ code }) => code === result.outcome);
  const rows = context.workspace.resultDetails.items(id);
  const handling = [...new Set(rows.map(row => row.handling))].filter(Boolean).join('；');
  return [
    { name: '检查日期', value: result ? officialDate(result.checked_on) : '', isOptional: true },
    { name: '检查完成日期', value: result ? officialDate(result.ended_on) : '', isOptional: true },
    { name: '检查结果', value: outcome?.name ?? '', isOptional: true },
    { name: '发现问题', value: result?.finding ?? '', isOptional: true },
    { name: '处理', value: handling || (result?.note ?? ''), isOptional: true },
    { name: '检查情况', value: result ? result.finding || outcome?.name || '' : '', isOptional: true },
    { name: '后续要求', value: handling, isOptional: true },
    { name: '服务指导', value: result?.guidance ?? '', isOptional: true },
    { name: '被检查单位意见', value: result?.party_opinion ?? '', isOptional: true },
    { name: '拒签原因', value: result?.refusal_reason ?? '', isOptional: true },
    { name: '见证人', value: result?.witness ?? '', isOptional: true },
  ];
}

const teamTable = (team: readonly TeamMember[]): TableSource => ({
  source: 'teams',
  title: '检查人员',
  columns: [
    { title: '序号', width: 'content', align: 'center' },
    { title: '姓名', width: { share: 1 }, align: 'center' },
    { title: '单位', width: { share: 2 } },
    { title: '执法证号', width: { share: 2 }, align: 'center' },
  ],
  count: team.length,
  rows: () => team.map(({ name, unit, certificate }, place) => [`${place + 1}`, name, unit, certificate ?? '']),
});

/** A row for each item: as it was recorded, or to be ticked and written in at the place itself. */
const checkTable = (items: readonly KnownItem[], found: readonly ItemFinding[]): TableSource => ({
  source: 'checkRows',
  title: '逐项检查情况',
  columns: [
    { title: '序号', width: 'content', align: 'center' },
    { title: '检查事项', width: { share: 3 } },
    { title: '是否检查', width: 'content', align: 'center' },
    { title: '发现问题情况', width: { share: 3 } },
    { title: '处置情况', width: { share: 2 } },
  ],
  count: items.length,
  rows: () =>
    items.map((item, place) => {
      const row = found.find(({ itemId }) => itemId === item.id);
      const ticked = row ? (row.checked ? '☑是　□否' : '□是　☑否') : '□是　□否';
      const words = row?.checked && !row.problem ? '未发现问题' : (row?.finding ?? '');
      return [`${place + 1}`, itemTitle(item.name, item.sub_item), ticked, words, row?.handling ?? ''];
    }),
});
