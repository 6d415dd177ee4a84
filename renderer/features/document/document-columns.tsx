import { timeText } from '../../ui/date-text.ts';
import { sizeText } from '../../ui/number-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { paperFormat } from './paper-format.ts';
import type { PaperRow } from './paper-kinds.ts';
import { RowDeeds } from './row-deeds.tsx';

function FormatMark({ paper }: { paper: PaperRow }) {
  if (paper.voided !== null) return <StatusMark tone="plain">已作废</StatusMark>;
  if (paper.file === null) return <StatusMark tone="late">文件不在了</StatusMark>;
  return <>{paperFormat(paper.file.name)}</>;
}

// Kind and number have columns of their own; what is left is whom or what the paper concerns.
function ownWords({ title, kind, number }: PaperRow): string {
  const words = title
    .replace(kind, '')
    .replace(number ?? '', '')
    .trim();
  return words === '' ? title : words;
}

/** The columns of the list of papers. */
export const documentColumns: readonly Column<PaperRow>[] = [
  { key: 'kind', title: '类别', width: 164, render: paper => paper.kind },
  { key: 'title', title: '标题', width: 240, grow: 3, fixed: true, render: ownWords },
  { key: 'number', title: '文号', width: 180, render: paper => paper.number ?? '—' },
  { key: 'madeAt', title: '制作时间', width: 144, render: paper => timeText(paper.madeAt) },
  { key: 'format', title: '文件', width: 108, fixed: true, render: paper => <FormatMark paper={paper} /> },
  {
    key: 'size',
    title: '大小',
    width: 84,
    align: 'end',
    render: paper => (paper.file ? sizeText(paper.file.bytes) : '—'),
  },
  { key: 'deeds', title: '', width: 128, fixed: true, render: paper => <RowDeeds paper={paper} /> },
];
