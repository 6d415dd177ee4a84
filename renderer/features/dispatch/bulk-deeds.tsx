import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import type { RowSelection } from '../../ui/table/use-row-selection.ts';
import { DaysDialog } from './days-dialog.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import type { SheetRow } from './sheet-columns.tsx';

interface BulkDeedsProps {
  readonly taskId: number;
  readonly rows: readonly SheetRow[];
  readonly selection: RowSelection;
}

/** What is done to the chosen sheets, or to all of the task where none is chosen. */
export function BulkDeeds({ taskId, rows, selection }: BulkDeedsProps) {
  const move = useCommand('dispatch.move', { done: '已办理。' });
  const [asked, setAsked] = useState<'days' | 'notice' | null>(null);
  const chosen = selection.count > 0 ? rows.filter(({ id }) => selection.isSelected(id)) : rows;
  const inState = (...states: readonly SheetRow['state'][]) =>
    chosen.filter(({ state }) => states.includes(state)).map(({ id }) => id);
  const waiting = inState('waiting');
  const sent = inState('dispatched');
  const going = inState('dispatched', 'received');
  const run = (ids: number[], event: 'dispatch' | 'receive' | 'begin') => void move.run({ ids, event, reason: '' });
  return (
    <>
      <May call="dispatch.move">
        <Button
          type="primary"
          disabled={waiting.length === 0}
          loading={move.running}
          onClick={() => run(waiting, 'dispatch')}
        >
          {`派发 ${waiting.length} 张`}
        </Button>
        <Button disabled={sent.length === 0} onClick={() => run(sent, 'receive')}>{`签收 ${sent.length} 张`}</Button>
        <Button
          disabled={going.length === 0}
          onClick={() => run(going, 'begin')}
        >{`开始检查 ${going.length} 张`}</Button>
        <Button disabled={rows.length === 0} onClick={() => setAsked('days')}>
          安排检查日期…
        </Button>
        <Button disabled={chosen.length === 0} onClick={() => setAsked('notice')}>
          登记通知…
        </Button>
      </May>
      {asked === 'days' ? <DaysDialog taskId={taskId} onClose={() => setAsked(null)} /> : null}
      {asked === 'notice' ? <NoticeDialog ids={chosen.map(({ id }) => id)} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
