import type { OutputOf } from '#contract/contract.ts';
import { platformKindNames } from '#domain/publication/platform-field.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type EntryRow = OutputOf<'platform.list'>['rows'][number];

/** The columns of 双录入. */
export const entryColumns: readonly Column<EntryRow>[] = [
  {
    key: 'state',
    title: '登记',
    width: 108,
    fixed: true,
    render: row => <StatusMark tone={row.entry ? 'good' : 'soon'}>{row.entry ? '已登记' : '未登记'}</StatusMark>,
  },
  { key: 'kind', title: '内容', width: 104, render: row => platformKindNames[row.kind] },
  { key: 'title', title: '名称', width: 240, grow: 2, fixed: true, render: row => row.title },
  { key: 'number', title: '本单位编号', width: 220, render: row => row.number || '—' },
  { key: 'entry', title: '平台编号', width: 200, render: row => row.entry?.number ?? '—' },
  { key: 'on', title: '录入日期', width: 112, render: row => row.entry?.on ?? '—' },
  { key: 'by', title: '登记人', width: 150, hidden: true, render: row => row.entry?.by ?? '—' },
];
