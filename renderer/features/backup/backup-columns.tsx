import { timeText } from '../../ui/date-text.ts';
import { sizeText } from '../../ui/number-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { type BackupRow, holdingsText, kindName } from './backup-words.ts';

/** Whether a file is still as it was written. */
export function BackupMark({ backup }: { backup: Pick<BackupRow, 'state' | 'sealed'> }) {
  if (backup.state === 'changed') return <StatusMark tone="late">大小不符</StatusMark>;
  if (backup.state === 'unchecked') return <StatusMark tone="plain">没有校验</StatusMark>;
  return <StatusMark tone="good">{backup.sealed ? '完好，已加密' : '完好'}</StatusMark>;
}

/** The columns of the list of backups. */
export const backupColumns: readonly Column<BackupRow>[] = [
  { key: 'at', title: '时间', width: 150, fixed: true, render: row => timeText(row.at) },
  { key: 'kind', title: '种类', width: 90, render: row => kindName(row.kind) },
  { key: 'place', title: '位置', width: 100, render: row => (row.place === 'here' ? '本机' : '第二位置') },
  {
    key: 'holds',
    title: '内容',
    width: 280,
    grow: 2,
    render: row => (row.holds ? holdingsText(row.holds) : '—'),
  },
  { key: 'size', title: '大小', width: 96, align: 'end', render: row => sizeText(row.bytes) },
  { key: 'state', title: '状态', width: 130, render: row => <BackupMark backup={row} /> },
  { key: 'name', title: '文件', width: 230, grow: 1, render: row => row.name },
];
