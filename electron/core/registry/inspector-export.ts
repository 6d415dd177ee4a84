import type { ParsedInputOf } from '#contract/contract.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { JobContext } from '../service/context.ts';
import { matchingPeople, rowMaker } from './inspector-queries.ts';
import { inspectorCells, inspectorColumns } from './inspector-sheets.ts';
import { writeList } from './list-workbook.ts';
import { chosenColumns, isChosen, type ShownColumn } from './shown-columns.ts';

type Listed = ReturnType<ReturnType<typeof rowMaker>>;

/** The columns as the page has them. */
const shownColumns: Readonly<Record<string, ShownColumn<Listed>>> = {
  name: ['姓名', 12, row => row.name],
  unit: ['所在单位', 28, row => row.unit],
  drawable: ['可否抽取', 40, row => (row.obstacles.length === 0 ? '可抽取' : `不可抽取：${row.obstacles.join('；')}`)],
  status: ['状态', 10, row => nameOfCode(inspectorStatuses, row.status)],
  certificateUntil: ['证件有效期至', 14, row => row.certificateUntil],
  fields: ['执法领域', 28, row => row.fields.join('、')],
  recusals: ['回避范围', 36, row => row.recusals.join('；')],
  load: ['今年任务', 10, row => String(row.load)],
  post: ['职务', 14, row => row.post],
  staffKind: ['人员类别', 28, row => nameOfCode(staffKinds, row.staffKind)],
  certificate: ['执法证件号', 18, row => row.certificate],
  qualifications: ['专业资质', 24, row => row.qualifications.join('、')],
  notOwnArea: ['不抽本辖区', 12, row => (row.notOwnArea ? '是' : '否')],
};

/** The people of a filter, or some of them: every field under headings that can be imported again, or what the page shows. */
export function exportInspectors(context: JobContext, asked: ParsedInputOf<'inspector.export'>) {
  const { workspace } = context;
  const chosen = isChosen(asked);
  const matching = matchingPeople(workspace, asked).filter(chosen);
  const shared = {
    name: '执法检查人员名录',
    format: asked.format,
    total: matching.length,
    page: () => ({ page: matching, next: null }),
  };
  if (asked.columns === undefined) {
    const cellsOf = inspectorCells(workspace, asked.on);
    const cells = ({ person, obstacles }: (typeof matching)[number]) => cellsOf(person, obstacles);
    return writeList(context, { ...shared, columns: inspectorColumns, cells });
  }
  const shown = chosenColumns(shownColumns, asked.columns);
  const rowOf = rowMaker(workspace);
  return writeList(context, { ...shared, columns: shown.columns, cells: found => shown.cells(rowOf(found)) });
}
