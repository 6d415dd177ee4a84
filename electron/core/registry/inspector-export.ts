import type { ParsedInputOf } from '#contract/contract.ts';
import type { JobContext } from '../service/context.ts';
import { matchingPeople } from './inspector-queries.ts';
import { inspectorCells, inspectorColumns } from './inspector-sheets.ts';
import { writeList } from './list-workbook.ts';

/** The people of a filter in their order as a workbook whose headings can be imported again; masked numbers change nothing then. */
export function exportInspectors(context: JobContext, asked: ParsedInputOf<'inspector.export'>) {
  const { workspace } = context;
  const matching = matchingPeople(workspace, asked);
  const cellsOf = inspectorCells(workspace, asked.on);
  return writeList(context, {
    name: '执法检查人员名录',
    columns: inspectorColumns,
    total: matching.length,
    page: () => ({ page: matching, next: null }),
    cells: found => cellsOf(found.person, found.obstacles),
  });
}
