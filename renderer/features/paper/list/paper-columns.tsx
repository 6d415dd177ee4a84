import { dateText, timeText } from '../../../ui/date-text.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { type PaperRow, paperStateNames, paperStateTones } from '../paper-words.ts';

/** The columns of the list of drafts and issued papers. */
export const paperColumns: readonly Column<PaperRow>[] = [
  {
    key: 'state',
    title: '状态',
    width: 96,
    fixed: true,
    render: ({ state }) => <StatusMark tone={paperStateTones[state]}>{paperStateNames[state]}</StatusMark>,
  },
  { key: 'title', title: '标题', width: 240, grow: 3, fixed: true, render: row => row.title || '（还没有标题）' },
  { key: 'template', title: '类别', width: 150, render: row => row.templateName },
  { key: 'number', title: '发文字号', width: 170, render: row => row.number ?? '—' },
  { key: 'subject', title: '关于', width: 170, grow: 1, render: row => row.subject || '—' },
  { key: 'issuedOn', title: '成文日期', width: 120, render: row => dateText(row.issuedOn) },
  { key: 'changedBy', title: '最近改动', width: 100, render: row => row.changedBy },
  { key: 'changedAt', title: '改动时间', width: 144, render: row => timeText(row.changedAt) },
];
