import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import styles from './printing.module.css';

type PrintRow = RowOf<'print.list'>;

const sides = { 'one-sided': '单面', 'long-edge': '双面，长边', 'short-edge': '双面，短边' } as const;

function Result({ print }: { print: PrintRow }) {
  if (print.result === 'failed') return <StatusMark tone="late">{print.reason || '没有送出'}</StatusMark>;
  return <>{print.result === 'sent' ? '已送出' : '在打印窗口里办理'}</>;
}

const columns: readonly Column<PrintRow>[] = [
  { key: 'at', title: '时间', width: 150, render: print => timeText(print.at) },
  { key: 'title', title: '公文', width: 260, grow: 2, render: print => print.title },
  { key: 'printer', title: '打印机', width: 140, grow: 1, render: print => print.printer || '—' },
  { key: 'copies', title: '份数', width: 60, align: 'end', render: print => print.copies },
  { key: 'duplex', title: '单双面', width: 100, render: print => sides[print.duplex] },
  { key: 'by', title: '打印人', width: 90, render: print => print.by },
  { key: 'result', title: '结果', width: 150, grow: 1, wrap: true, render: print => <Result print={print} /> },
  { key: 'sha256', title: '校验值', width: 150, render: print => print.sha256.slice(0, 16) },
];

/** Opens the list of what was printed of a task, or of all. */
export function PrintLogButton({ taskId }: { taskId: number | null }) {
  const [open, setOpen] = useState(false);
  if (!useMay('print.list')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>打印登记</Button>
      {open ? <PrintLog taskId={taskId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PrintLog({ taskId, onClose }: { taskId: number | null; onClose: () => void }) {
  useFocusReturn();
  const list = usePagedList('print.list', { taskId });
  return (
    <Modal open width={1180} title="打印登记" onCancel={onClose} footer={<Button onClick={onClose}>关闭</Button>}>
      <div className={styles.log}>
        <DataTable
          label="打印登记"
          columns={columns}
          list={list}
          empty={<EmptyState title="还没有打印过">从公文列表打印之后，谁、何时、用哪台打印机，都记在这里。</EmptyState>}
        />
      </div>
    </Modal>
  );
}
