import { Button, Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { May } from '../../ui/may.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { checkColumns } from './check-columns.tsx';
import { type CheckRow, type CheckShow, isShownCheck } from './open-checks.ts';

interface CheckTableProps {
  readonly rows: readonly CheckRow[];
  readonly show: CheckShow;
  readonly onShow: (show: CheckShow) => void;
}

const shows: Record<CheckShow, string> = { open: '要录入', entered: '已录完', disclosed: '已公示', all: '全部' };

/** The tasks under check; opening one goes on to its results. */
export function CheckTable({ rows, show, onShow }: CheckTableProps) {
  const navigate = useNavigate();
  const choice = useColumnChoice('check', checkColumns);
  const shown = rows.filter(isShownCheck[show]);
  return (
    <TableFrame
      tools={
        <Segmented<CheckShow>
          aria-label="显示哪些任务"
          value={show}
          onChange={onShow}
          options={(Object.keys(shows) as CheckShow[]).map(value => ({
            value,
            label: `${shows[value]} ${rows.filter(isShownCheck[value]).length}`,
          }))}
        />
      }
      ends={
        <>
          <RowCount total={shown.length} unit="个" />
          <ColumnChooser columns={checkColumns} choice={choice} />
        </>
      }
    >
      <DataTable
        label="检查任务"
        columns={choice.shown}
        onResize={choice.resize}
        list={fixedList(shown)}
        onOpen={row => navigate(addresses.check(row.taskId))}
        empty={rows.length > 0 ? <NoneOfThese show={show} onAll={() => onShow('all')} /> : <NoneAtAll />}
      />
    </TableFrame>
  );
}

function NoneOfThese({ show, onAll }: { show: CheckShow; onAll: () => void }) {
  const open = show === 'open';
  return (
    <EmptyState
      title={open ? '没有要录入的结果' : '这一类里没有任务'}
      action={<Button onClick={onAll}>看全部任务</Button>}
    >
      {open ? '抽取办结的任务，结果都已经录入。' : '换一类看看。'}
    </EmptyState>
  );
}

function NoneAtAll() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title="还没有抽取办结的任务"
      action={
        <May call="task.list">
          <Button type="primary" onClick={() => navigate(addresses.tasks)}>
            去抽查任务
          </Button>
        </May>
      }
    >
      抽取办结之后，每个抽中的对象有一张检查任务单，结果就在这里录入。
    </EmptyState>
  );
}
