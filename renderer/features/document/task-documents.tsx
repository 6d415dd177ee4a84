import { useMay } from '../../data/rights.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FacetFilter } from '../../ui/facet-filter.tsx';
import { May } from '../../ui/may.tsx';
import { Sheet } from '../../ui/page.tsx';
import { ExportPapers } from '../printing/export-papers.tsx';
import { PrintButton } from '../printing/print-button.tsx';
import { PrintLogButton } from '../printing/print-log.tsx';
import { printablePapers } from '../printing/printable-papers.ts';
import type { PaperRow } from './paper-kinds.ts';
import type { Task } from './paper-plan.ts';
import { PaperTable } from './paper-table.tsx';
import { TaskPapers } from './task-papers.tsx';
import { useKinds, useTaskPapers } from './use-papers.ts';

function countKinds(papers: readonly PaperRow[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of papers) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
}

/** The papers of one task: making them, and the ones that were made. */
export function TaskDocuments({ task }: { task: Task }) {
  const address = useAddressFilter();
  const makes = useMay('document.notices');
  const kinds = address.list('kind');
  const papers = useTaskPapers(task.id);
  const list = useKinds(papers, kinds);
  const printable = printablePapers(list.rows).toReversed();
  return (
    <>
      <May call="document.notices">
        <Sheet title="制作">
          <TaskPapers task={task} papers={papers.rows} />
        </Sheet>
      </May>
      <PaperTable
        list={papers.failure ? papers : list}
        tools={
          <>
            <FacetFilter
              title="类别"
              options={countKinds(papers.rows)}
              selected={kinds}
              onChange={selected => address.set('kind', selected)}
            />
            <PrintButton papers={printable}>{`打印所列 ${printable.length} 份`}</PrintButton>
            <PrintLogButton taskId={task.id} />
            {papers.rows.length > 0 ? (
              <ExportPapers taskId={task.id} year={null}>
                导出到文件夹
              </ExportPapers>
            ) : null}
          </>
        }
        empty={
          <EmptyState title="这个任务还没有公文">
            {makes ? '从上面选一种制作，做好的都列在这里。' : '有权限的同事制作之后，都列在这里。'}
          </EmptyState>
        }
      />
    </>
  );
}
