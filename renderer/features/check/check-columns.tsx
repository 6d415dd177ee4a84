import { Progress } from 'antd';
import type { Column } from '../../ui/table/column.ts';
import { daysLeftText, provisionalText } from '../disclosure/deadline.ts';
import { DisclosureMark } from '../disclosure/disclosure-mark.tsx';
import styles from './check-page.module.css';
import type { CheckRow } from './open-checks.ts';

function Entered({ row }: { row: CheckRow }) {
  return (
    <span className={styles.entered}>
      <span className={styles.enteredWords}>
        {row.results} / {row.total}
      </span>
      <Progress
        percent={row.total > 0 ? Math.floor((row.results / row.total) * 100) : 0}
        showInfo={false}
        size="small"
        aria-label="录入进度"
      />
    </span>
  );
}

/** The columns of the list of tasks under check. */
export const checkColumns: readonly Column<CheckRow>[] = [
  { key: 'state', title: '状态', width: 104, render: row => <DisclosureMark row={row} /> },
  { key: 'name', title: '任务名称', width: 220, grow: 2, fixed: true, render: row => row.taskName },
  { key: 'number', title: '任务编号', width: 172, render: row => row.taskNumber },
  { key: 'entered', title: '已录 / 应录', width: 168, fixed: true, render: row => <Entered row={row} /> },
  { key: 'checkFrom', title: '检查开始', width: 104, hidden: true, render: row => row.checkFrom },
  { key: 'checkTo', title: '检查截止', width: 104, render: row => row.checkTo },
  {
    key: 'due',
    title: '公示截止',
    width: 116,
    render: row => (
      <span title={provisionalText(row) ?? undefined}>{`${row.due ?? '—'}${row.provisional ? ' *' : ''}`}</span>
    ),
  },
  { key: 'left', title: '期限', width: 124, render: row => daysLeftText(row) || '—' },
  { key: 'lastEnd', title: '最近完成', width: 104, hidden: true, render: row => row.lastEnd ?? '—' },
];
