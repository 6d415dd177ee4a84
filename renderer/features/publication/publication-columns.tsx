import { isLate } from '#domain/publication/public-row.ts';
import { publicKindNames } from '#domain/publication/publication-kind.ts';
import type { Column } from '../../ui/table/column.ts';
import { PublicationMark } from './publication-mark.tsx';
import { leftText, type ShownRow } from './publication-row.ts';

const provisionalHint = '有一年的放假安排还没有公布或登记，日期可能变动';

function Due({ row }: { readonly row: ShownRow }) {
  if (row.due === null) return '没有规定';
  return row.provisional ? <span title={provisionalHint}>{`${row.due}（暂定）`}</span> : row.due;
}

const publishedText = (row: ShownRow): string => {
  if (row.publishedOn === null) return '—';
  return isLate(row) ? `${row.publishedOn}（逾期）` : row.publishedOn;
};

/** The columns of the list of everything that must be public. */
export const publicationColumns: readonly Column<ShownRow>[] = [
  { key: 'state', title: '状态', width: 108, fixed: true, render: row => <PublicationMark row={row} /> },
  { key: 'kind', title: '公示内容', width: 116, sortable: true, render: row => publicKindNames[row.kind] },
  { key: 'title', title: '名称', width: 260, grow: 2, fixed: true, sortable: true, render: row => row.title },
  { key: 'number', title: '编号', width: 180, render: row => row.number || '—' },
  { key: 'due', title: '应公示截止', width: 156, sortable: true, render: row => <Due row={row} /> },
  { key: 'left', title: '期限', width: 128, render: leftText },
  { key: 'publishedOn', title: '公示日期', width: 150, sortable: true, render: publishedText },
  { key: 'channel', title: '公示渠道', width: 200, hidden: true, render: row => row.channel ?? '—' },
  { key: 'receipt', title: '回执或网址', width: 200, hidden: true, render: row => row.receipt ?? '—' },
];
