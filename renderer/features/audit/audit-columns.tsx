import { actionTitle } from '#domain/audit/action-title.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import styles from './audit-page.module.css';

export type AuditRow = RowOf<'audit.list'>;

function JumpedSubject({ subject }: Pick<AuditRow, 'subject'>) {
  return (
    <span className={styles.mark}>
      <StatusMark tone="late">时间跳变</StatusMark>
      {subject}
    </span>
  );
}

/** The columns of the trail. */
export const auditColumns: readonly Column<AuditRow>[] = [
  { key: 'seq', title: '序号', width: 80, align: 'end', fixed: true, render: row => row.seq },
  { key: 'at', title: '时间', width: 150, fixed: true, render: row => timeText(row.at) },
  { key: 'actor', title: '操作人', width: 190, grow: 1, render: row => row.actor },
  { key: 'action', title: '操作', width: 150, fixed: true, render: row => actionTitle(row.action) },
  {
    key: 'subject',
    title: '对象',
    width: 240,
    grow: 2,
    render: row => (row.clockJumped ? <JumpedSubject subject={row.subject} /> : row.subject),
  },
  { key: 'reason', title: '理由', width: 200, grow: 1, render: row => row.reason ?? '—' },
  { key: 'hash', title: '校验值', width: 110, hidden: true, render: row => row.hash.slice(0, 8) },
];
